/// Counts the units granted in the last period: a sliding window, so that no minute ever holds more than the quota.
struct QuotaWindow: Sendable {
    private let quota: ServiceQuotas.Quota
    private var grants: [(instant: ContinuousClock.Instant, units: Int)] = []
    private var used = 0

    /// Added to the period, because requests do not arrive in the rhythm in which they were granted.
    private static let slack = Duration.seconds(1)

    init(_ quota: ServiceQuotas.Quota) {
        self.quota = quota
    }

    /// Returns the first instant, not before `now`, at which `units` more fit; more than the quota count as the quota.
    func earliest(for units: Int, now: ContinuousClock.Instant) -> ContinuousClock.Instant {
        var excess = used + min(units, quota.calls) - quota.calls
        var instant = now
        for grant in grants where excess > 0 {
            instant = max(instant, end(of: grant.instant))
            excess -= grant.units
        }
        return instant
    }

    /// Records a grant and forgets what lies further back than the period.
    mutating func grant(_ units: Int, at now: ContinuousClock.Instant) {
        let expired = grants.prefix { end(of: $0.instant) <= now }
        used -= expired.reduce(0) { $0 + $1.units }
        grants.removeFirst(expired.count)
        grants.append((now, min(units, quota.calls)))
        used += min(units, quota.calls)
    }

    /// What would be granted now: the quota without the grants that still count, or nothing while `isClosed`.
    func left(now: ContinuousClock.Instant, isClosed: Bool) -> QuotaLeft.Window {
        let counted = grants.reduce(0) { $0 + (end(of: $1.instant) > now ? $1.units : 0) }
        return QuotaLeft.Window(
            capacity: quota.calls,
            period: quota.period,
            left: isClosed ? 0 : max(0, quota.calls - counted)
        )
    }

    private func end(of instant: ContinuousClock.Instant) -> ContinuousClock.Instant {
        instant.advanced(by: quota.period + QuotaWindow.slack)
    }
}
