import UnixSignals

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The user's wish to stop: ctrl-C, or SIGTERM from a supervisor.
enum Interruption {
    /// Returns at the first signal.
    ///
    /// While somebody waits, the signals do not end the process by themselves.
    ///
    /// - Throws: `CancellationError` when the wait is cancelled before.
    @Sendable static func wait() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { return }
        throw CancellationError()
    }

    /// Ends the process if it still runs in two seconds: a command may be waiting for a key that nobody presses.
    @Sendable static func giveUpSoon() {
        Task(name: "give up") {
            try await Task.sleep(for: .seconds(2))
            exit(ProgramStatus.failed.rawValue)
        }
    }
}

extension CommandContext {
    /// Runs work that the user may stop: an interruption cancels it, and its calls with it.
    ///
    /// - Throws: What the work throws; `CancellationError` after an interruption.
    func interruptible<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await interruption()
                giveUpSoon()
                return nil
            }
            defer { group.cancelAll() }
            guard let result = try await group.next() ?? nil else { throw CancellationError() }
            return result
        }
    }

    /// Runs work that the first interruption cancels and that ends in its own time then; the second one gives up on it.
    ///
    /// - Throws: What the work throws.
    func stoppable<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        let running = Task(name: "stoppable work") { try await work() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await interruption()
                running.cancel()
                try await interruption()
                giveUpSoon()
            }
            defer { group.cancelAll() }
            return try await withTaskCancellationHandler {
                try await running.value
            } onCancel: {
                running.cancel()
            }
        }
    }
}
