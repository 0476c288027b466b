import FoundationEssentials
import Sandbox
import Synchronization

/// A clock on which every wait is over at once, and which takes the tenant's time along.
final class TenantClock: Clock {
    struct Instant: InstantProtocol {
        var elapsed = Duration.zero

        func advanced(by duration: Duration) -> Instant { Instant(elapsed: elapsed + duration) }

        func duration(to other: Instant) -> Duration { other.elapsed - elapsed }

        static func < (left: Instant, right: Instant) -> Bool { left.elapsed < right.elapsed }
    }

    /// 2026-11-22T12:00:00Z in ticks, and as a date.
    static let start: Int64 = 639_309_456_000_000_000
    private static let startDate = Date(timeIntervalSince1970: 1_795_348_800)

    private let passed = Mutex(Duration.zero)

    var now: Instant { Instant(elapsed: passed.withLock { $0 }) }

    var minimumResolution: Duration { .nanoseconds(1) }

    /// What the calendar says.
    var date: Date { TenantClock.startDate.addingTimeInterval(now.elapsed / .seconds(1)) }

    /// The simulated tenant's two clocks.
    var ofSandbox: SandboxClock {
        let ticks = { @Sendable [self] in TenantClock.start + Int64(now.elapsed / .nanoseconds(100)) }
        return SandboxClock(tenantNow: ticks, wallNow: ticks)
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        pass(deadline.elapsed - now.elapsed)
        await Task.yield()
    }

    /// Lets time pass.
    func pass(_ time: Duration) {
        passed.withLock { $0 += max(time, .zero) }
    }
}
