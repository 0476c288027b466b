/// The state of a limiter without its waiting: what was granted, until when it is closed, and who waits.
struct LimiterState: Sendable {
    /// A call that waits for its units.
    struct Waiter: Sendable {
        let id: Int
        let units: Int
        let priority: CallPriority
        let deadline: ContinuousClock.Instant?
    }

    private var windows: [QuotaWindow]
    private var closedUntil: ContinuousClock.Instant?
    private(set) var waiters: [Waiter] = []

    init(quotas: [ServiceQuotas.Quota]) {
        windows = quotas.map(QuotaWindow.init)
    }

    /// Returns when a new call would be granted if nothing else came: after everyone who waits before it.
    func estimate(units: Int, priority: CallPriority, now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        var ahead = self
        var instant = now
        for waiter in waiters where waiter.priority.rawValue <= priority.rawValue {
            instant = ahead.earliest(for: waiter.units, now: instant)
            ahead.take(waiter.units, at: instant)
        }
        return ahead.earliest(for: units, now: instant)
    }

    /// Puts a call into the queue: behind its own priority, before every lower one.
    mutating func enqueue(_ waiter: Waiter) {
        let index = waiters.firstIndex { $0.priority.rawValue > waiter.priority.rawValue } ?? waiters.endIndex
        waiters.insert(waiter, at: index)
    }

    /// Takes a call out of the queue; false when it is not there any more.
    mutating func remove(_ id: Int) -> Bool {
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return false }
        waiters.remove(at: index)
        return true
    }

    /// Grants nothing more before an instant; an earlier one than is set already changes nothing.
    mutating func close(until instant: ContinuousClock.Instant) {
        closedUntil = max(closedUntil ?? instant, instant)
    }

    /// Takes out of the queue whoever can go now, and whoever waited past its deadline.
    mutating func release(now: ContinuousClock.Instant) -> (granted: [Int], late: [Int]) {
        let late = waiters.filter { $0.deadline.map { $0 <= now } ?? false }.map(\.id)
        waiters.removeAll { late.contains($0.id) }
        var granted: [Int] = []
        while let first = waiters.first, earliest(for: first.units, now: now) <= now {
            take(first.units, at: now)
            granted.append(waiters.removeFirst().id)
        }
        return (granted, late)
    }

    /// The next instant at which ``release(now:)`` may have something to do; nil when nobody waits.
    func nextRelease(now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        guard let first = waiters.first else { return nil }
        let grant = earliest(for: first.units, now: now)
        return waiters.compactMap(\.deadline).reduce(grant) { min($0, $1) }
    }

    /// What each window would still grant; nothing as long as the service is closed.
    func left(now: ContinuousClock.Instant) -> QuotaLeft {
        let isClosed = closedUntil.map { $0 > now } ?? false
        return QuotaLeft(windows: windows.map { $0.left(now: now, isClosed: isClosed) })
    }

    private func earliest(for units: Int, now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        windows.reduce(max(now, closedUntil ?? now)) { max($0, $1.earliest(for: units, now: $0)) }
    }

    private mutating func take(_ units: Int, at now: ContinuousClock.Instant) {
        for index in windows.indices { windows[index].grant(units, at: now) }
    }
}
