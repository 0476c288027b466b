/// Runs calls side by side.
enum ConcurrentMap {
    /// The results in the order of the inputs.
    static func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        _ body: @escaping @Sendable (Input) async throws(CancellationError) -> Output
    ) async throws(CancellationError) -> [Output] {
        do {
            return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
                for (index, input) in inputs.enumerated() {
                    group.addTask { try await (index, body(input)) }
                }
                var outputs = [Output?](repeating: nil, count: inputs.count)
                for try await (index, output) in group { outputs[index] = output }
                return outputs.compactMap(\.self)
            }
        } catch {
            throw CancellationError()
        }
    }
}
