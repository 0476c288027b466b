/// Writes lines one after the other, whoever they come from, and without making anybody wait.
final class LineWriter: Sendable {
    private let lines: AsyncStream<[UInt8]>
    private let continuation: AsyncStream<[UInt8]>.Continuation

    init() {
        (lines, continuation) = AsyncStream.makeStream()
    }

    /// Adds a line, its break included; after ``finish()`` it is lost.
    func write(_ line: [UInt8]) {
        continuation.yield(line)
    }

    /// Ends ``run(_:)`` once everything that was added is written.
    func finish() {
        continuation.finish()
    }

    /// Writes what is added, until it is finished.
    ///
    /// - Throws: What `send` throws: nobody reads any more.
    func run(_ send: @Sendable ([UInt8]) async throws -> Void) async throws {
        for await line in lines { try await send(line) }
    }
}
