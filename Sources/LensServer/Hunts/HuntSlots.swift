import Synchronization

/// Counts the hunts that run, and lets no more than so many run at once.
final class HuntSlots: Sendable {
    private let limit: Int
    private let running = Mutex(0)

    /// - Parameter limit: Most hunts at once, at least 1.
    init(limit: Int) {
        self.limit = limit
    }

    /// Runs an operation if there is room for it.
    ///
    /// - Throws: ``Problem`` `overloaded` at once when there is none; what the operation throws.
    func run<Value: Sendable>(_ operation: () async throws -> Value) async throws -> Value {
        let hasRoom = running.withLock { running in
            guard running < limit else { return false }
            running += 1
            return true
        }
        guard hasRoom else {
            throw Problem(.overloaded, "As many hunts run as this server allows (\(limit)); try again in a moment.")
        }
        defer { running.withLock { $0 -= 1 } }
        return try await operation()
    }
}
