import FoundationEssentials

/// The two clocks of a sandbox, both in ticks of 100 ns since 0001-01-01T00:00:00Z.
///
/// The tenant's clock is what `now()` of a query gives and where the newest row lies; it may be set to any instant.
/// The wall clock is the one that clients share: validity of tokens and assertions, rate limits, `Date`.
package struct SandboxClock: Sendable {
    /// The instant at which the simulated tenant lives.
    package let tenantNow: @Sendable () -> Int64

    /// The instant at which its clients live.
    package let wallNow: @Sendable () -> Int64

    /// Creates a clock of two closures; tests hold the wall clock still and move it by hand.
    package init(
        tenantNow: @escaping @Sendable () -> Int64,
        wallNow: @escaping @Sendable () -> Int64 = SandboxClock.systemTicks
    ) {
        self.tenantNow = tenantNow
        self.wallNow = wallNow
    }

    /// A tenant that stands still at `ticks`.
    package static func fixed(at ticks: Int64) -> SandboxClock {
        SandboxClock(tenantNow: { ticks })
    }

    /// A tenant that starts at `start` (nil: at the present instant) and moves along with real time.
    package static func moving(from start: Int64? = nil) -> SandboxClock {
        let offset = start.map { $0 - systemTicks() } ?? 0
        return SandboxClock(tenantNow: { systemTicks() + offset })
    }

    /// The real time in ticks.
    @Sendable package static func systemTicks() -> Int64 {
        WireTime.unixEpoch + Int64(Date.now.timeIntervalSince1970 * Double(WireTime.ticksPerSecond))
    }
}
