import Synchronization

/// Calls beyond the plan that one lookup may still make when shared hunts fail.
final class ExtraCalls: Sendable {
    /// Most extra calls of a lookup.
    static let limit = 6

    private let left = Mutex(ExtraCalls.limit)

    /// Takes a number of calls; false, taking none, when not enough are left.
    func take(_ count: Int) -> Bool {
        left.withLock { left in
            guard left >= count else { return false }
            left -= count
            return true
        }
    }
}
