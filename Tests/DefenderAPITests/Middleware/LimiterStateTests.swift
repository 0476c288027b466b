import Testing

@testable import DefenderAPI

struct LimiterStateTests {
    private static let start = ContinuousClock.now

    private static func instant(_ seconds: Double) -> ContinuousClock.Instant {
        start.advanced(by: .milliseconds(Int(seconds * 1_000)))
    }

    private func state(_ calls: Int, per seconds: Int) -> LimiterState {
        LimiterState(quotas: [.init(calls, per: .seconds(seconds))])
    }

    @Test func `never grants more than the quota in any period`() {
        var state = LimiterState(quotas: ServiceQuotas.documented.endpoint)
        for id in 0..<500 { state.enqueue(.init(id: id, units: 1, priority: .batch, deadline: nil)) }
        var now = LimiterStateTests.start
        var grants: [ContinuousClock.Instant] = []
        while let next = state.nextRelease(now: now) {
            now = max(now, next)
            grants += state.release(now: now).granted.map { _ in now }
        }
        #expect(grants.count == 500)
        for (index, grant) in grants.enumerated() where index >= 100 {
            #expect(grants[index - 100].duration(to: grant) > .seconds(60))
        }
        #expect(LimiterStateTests.start.duration(to: now) < .seconds(60 * 5))
    }

    @Test func `lets interactive calls go before batch calls that came first`() {
        var state = state(1, per: 60)
        for (id, priority) in [(1, CallPriority.batch), (2, .batch), (3, .interactive), (4, .batch), (5, .interactive)]
        {
            state.enqueue(.init(id: id, units: 1, priority: priority, deadline: nil))
        }
        #expect(state.waiters.map(\.id) == [3, 5, 1, 2, 4])
    }

    @Test func `estimates the wait behind everyone ahead`() {
        var state = state(2, per: 60)
        for id in 0..<3 { state.enqueue(.init(id: id, units: 1, priority: .interactive, deadline: nil)) }
        _ = state.release(now: LimiterStateTests.start)
        #expect(state.waiters.count == 1)
        let now = LimiterStateTests.instant(10)
        #expect(state.estimate(units: 1, priority: .interactive, now: now) == LimiterStateTests.instant(61))
        #expect(state.estimate(units: 2, priority: .interactive, now: now) == LimiterStateTests.instant(122))
    }

    @Test func `grants nothing while it is closed`() {
        var state = state(10, per: 60)
        state.enqueue(.init(id: 1, units: 1, priority: .interactive, deadline: nil))
        state.close(until: LimiterStateTests.instant(30))
        state.close(until: LimiterStateTests.instant(5))
        #expect(state.release(now: LimiterStateTests.instant(29)).granted.isEmpty)
        #expect(state.nextRelease(now: LimiterStateTests.instant(29)) == LimiterStateTests.instant(30))
        #expect(state.release(now: LimiterStateTests.instant(30)).granted == [1])
    }

    @Test func `takes out who waited past its deadline`() {
        var state = state(1, per: 60)
        state.close(until: LimiterStateTests.instant(100))
        state.enqueue(.init(id: 1, units: 1, priority: .interactive, deadline: LimiterStateTests.instant(20)))
        #expect(state.nextRelease(now: LimiterStateTests.start) == LimiterStateTests.instant(20))
        #expect(state.release(now: LimiterStateTests.instant(20)).late == [1])
        #expect(state.waiters.isEmpty)
    }

    @Test func `lets a call through that costs more than the whole quota`() {
        var state = state(5, per: 60)
        state.enqueue(.init(id: 1, units: 20, priority: .interactive, deadline: nil))
        #expect(state.release(now: LimiterStateTests.start).granted == [1])
        #expect(
            state.estimate(units: 1, priority: .interactive, now: LimiterStateTests.start)
                == LimiterStateTests.instant(61)
        )
    }

    @Test func `wakes the waiting when time passes, and lets go of the cancelled`() async throws {
        let clock = ManualClock()
        let limiter = CallLimiter(quotas: [.init(1, per: .seconds(60))], time: TimeSource(clock: clock))
        try await limiter.acquire(1, urgency: CallUrgency())
        let cancelled = Task { try await limiter.acquire(1, urgency: CallUrgency()) }
        await clock.waitForSleepers(1)
        let waiting = Task { try await limiter.acquire(1, urgency: CallUrgency()) }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(61))
        try await waiting.value
    }

    @Test func `refuses at once when the wait would pass the deadline`() async throws {
        let time = TimeSource(clock: ManualClock())
        let limiter = CallLimiter(quotas: [.init(1, per: .seconds(60))], time: time)
        try await limiter.acquire(1, urgency: CallUrgency())
        let urgency = CallUrgency(deadline: time.now.advanced(by: .seconds(60)))
        await #expect(throws: CallLimiter.WaitTooLong.self) { try await limiter.acquire(1, urgency: urgency) }
    }
}
