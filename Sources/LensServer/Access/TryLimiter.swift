import Synchronization

/// Counts the failed tries of each client, so that nobody can try without end.
final class TryLimiter: Sendable {
    private struct Window {
        let end: ContinuousClock.Instant
        var failures: Int
    }

    private static let capacity = 1_000
    private let allowed: Int
    private let period: Duration
    private let windows = Mutex<[String: Window]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant

    /// Creates a limiter that has seen nothing.
    ///
    /// - Parameters:
    ///   - allowed: Failures of one client within `period`.
    ///   - period: How long failures count.
    ///   - now: The clock.
    init(
        allowed: Int = 10,
        period: Duration = .seconds(60),
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.allowed = allowed
        self.period = period
        self.now = now
    }

    /// How long a client must wait before its next try; nil when it may try now.
    func wait(for client: String) -> Duration? {
        let now = now()
        return windows.withLock { windows in
            guard let window = windows[client], window.end > now, window.failures >= allowed else {
                return nil
            }
            return window.end - now
        }
    }

    /// Counts a failure; of more clients than can be remembered, those whose failures count for longest are kept.
    func failed(_ client: String) {
        let now = now()
        windows.withLock { windows in
            windows = windows.filter { $0.value.end > now }
            if windows[client] == nil, windows.count >= TryLimiter.capacity,
                let first = windows.min(by: { $0.value.end < $1.value.end })
            {
                windows[first.key] = nil
            }
            var window = windows[client] ?? Window(end: now + period, failures: 0)
            window.failures += 1
            windows[client] = window
        }
    }
}
