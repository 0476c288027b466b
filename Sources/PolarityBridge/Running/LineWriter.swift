import Synchronization

/// Writes lines one after the other, whoever they come from, and without making those wait who write.
final class LineWriter: Sendable {
    /// Bytes that may wait to be read by the other side before ``room()`` makes its caller wait.
    static let plenty = 64 << 20

    private struct State {
        /// Bytes that were added and not written yet.
        var waiting = 0
        var sleeper: CheckedContinuation<Void, Never>?
    }

    private let lines: AsyncStream<[UInt8]>
    private let continuation: AsyncStream<[UInt8]>.Continuation
    private let plenty: Int
    private let state = Mutex(State())

    init(plenty: Int = LineWriter.plenty) {
        (lines, continuation) = AsyncStream.makeStream()
        self.plenty = plenty
    }

    /// Adds a line, its break included; after ``finish()`` it is lost.
    func write(_ line: [UInt8]) {
        state.withLock { $0.waiting += line.count }
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
        for await line in lines {
            try await send(line)
            let sleeper = state.withLock { state in
                state.waiting -= line.count
                return state.waiting > plenty ? nil : state.sleeper.take()
            }
            sleeper?.resume()
        }
    }

    /// Returns when no more waits to be written than ``plenty``, or when the task is cancelled; for one caller at a time.
    ///
    /// Whoever takes on new work asks for room first, so that a side that asks but does not read fills no memory.
    func room() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let hasRoom = state.withLock { state in
                    guard state.waiting > plenty, !Task.isCancelled else { return true }
                    state.sleeper = continuation
                    return false
                }
                if hasRoom { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.sleeper.take() }?.resume()
        }
    }
}
