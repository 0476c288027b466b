import Testing

@testable import DefenderAPI

struct QuotaLeftTests {
    private static let start = ContinuousClock.now

    @Test func `counts what a sliding window still grants`() {
        var state = LimiterState(quotas: [.init(5, per: .seconds(60)), .init(6, per: .seconds(3_600))])
        for (id, units) in [(1, 2), (2, 1)] {
            state.enqueue(.init(id: id, units: units, priority: .interactive, deadline: nil))
            _ = state.release(now: QuotaLeftTests.start.advanced(by: .seconds(30 * (id - 1))))
        }
        func left(after seconds: Int) -> [Int] {
            state.left(now: QuotaLeftTests.start.advanced(by: .seconds(seconds))).windows.map(\.left)
        }
        #expect(left(after: 30) == [2, 3])
        #expect(left(after: 62) == [4, 3])
        #expect(left(after: 92) == [5, 3])
        #expect(left(after: 3_700) == [5, 6])
    }

    @Test func `has nothing left while the service asks to wait`() {
        var state = LimiterState(quotas: [.init(5, per: .seconds(60))])
        state.close(until: QuotaLeftTests.start.advanced(by: .seconds(10)))
        #expect(state.left(now: QuotaLeftTests.start).calls == 0)
        #expect(state.left(now: QuotaLeftTests.start.advanced(by: .seconds(10))).calls == 5)
    }

    @Test func `has no number where nothing limits`() {
        #expect(LimiterState(quotas: []).left(now: QuotaLeftTests.start).calls == nil)
    }

    @Test func `tells what a client's services still take`() async throws {
        let transport = ScriptedTransport([.token(), .get("/v1.0/security/alerts_v2", #"{"value":[]}"#)])
        let client = DefenderClient(transport, clock: ManualClock())
        _ = try await client.alerts(matching: nil, limit: 1)
        let left = await client.quotaLeft()
        #expect(left[.graph]?.calls == 149 && left[.hunting]?.calls == 45 && left[.endpoint]?.calls == 100)
        #expect(left[.endpoint]?.windows.map(\.capacity) == [100, 1_500])
        #expect(left[.login] == nil)
    }
}
