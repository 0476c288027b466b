/// Runs calls side by side.
enum ConcurrentMap {
    /// The results in the order of the inputs.
    ///
    /// The tasks give back a named type, not a pair: optimised code of Swift 6.3.1 read pairs with a `Result` in them,
    /// out of a task group, from freed memory.
    static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        _ body: @escaping @Sendable (Input) async throws -> Output
    ) async throws(CancellationError) -> [Output] {
        do {
            return try await withThrowingTaskGroup(of: Numbered<Output>.self) { group in
                for (index, input) in inputs.enumerated() {
                    group.addTask { Numbered(index: index, output: try await body(input)) }
                }
                var outputs = [Output?](repeating: nil, count: inputs.count)
                for try await result in group { outputs[result.index] = result.output }
                return outputs.compactMap(\.self)
            }
        } catch {
            throw CancellationError()
        }
    }

    private struct Numbered<Output: Sendable>: Sendable {
        let index: Int
        let output: Output
    }
}
