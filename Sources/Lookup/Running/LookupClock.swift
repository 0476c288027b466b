package import FoundationEssentials

/// The two clocks of a lookup: the calendar's for filters, the steady one for deadlines and memory.
package struct LookupClock: Sendable {
    /// The present on the calendar.
    package var now: @Sendable () -> Date
    /// The present of the steady clock.
    package var instant: @Sendable () -> ContinuousClock.Instant

    /// Creates clocks; the steady one is the machine's unless a test gives its own.
    package init(
        now: @escaping @Sendable () -> Date,
        instant: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    ) {
        self.now = now
        self.instant = instant
    }

    /// The clocks of the machine.
    package static let system = LookupClock(now: { Date() })
}
