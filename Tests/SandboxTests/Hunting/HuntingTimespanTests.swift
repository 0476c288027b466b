import Testing

@testable import Sandbox

struct HuntingTimespanTests {
    private static let now = SandboxHarness.now
    private static let day = WireTime.ticksPerDay

    @Test(arguments: [
        ("P7D", now - 7 * day, now), ("PT36H", now - day * 3 / 2, now), ("P1W", now - 7 * day, now),
        ("P90D", now - 30 * day, now), ("P1DT12H", now - day * 3 / 2, now),
        ("2026-02-20T00:00:00Z/2026-02-21T00:00:00Z", now - day * 19 / 2, now - day * 17 / 2),
        ("P1D/2026-02-21T12:00:00Z", now - 9 * day, now - 8 * day),
        ("2026-02-20T12:00:00Z/P2D", now - 9 * day, now - 7 * day),
        ("2026-02-20T12:00:00Z", now - 9 * day, now),
    ])
    func `reads every form and never shows more than 30 days`(text: String, start: Int64, end: Int64) {
        #expect(HuntingTimespan(text, now: Self.now, newest: Self.now)?.range == start...end)
    }

    @Test(arguments: ["", "P", "PT", "30d", "P1D/P1D", "a/b", "P1D/x", "2026-02-21/2026-02-20", "P1D/P1D/P1D", "P5"])
    func `refuses other text`(text: String) {
        #expect(HuntingTimespan(text, now: Self.now, newest: Self.now) == nil)
    }

    @Test func `is the 30 days before the newest row by default`() {
        let newest = Self.now - WireTime.ticksPerSecond
        #expect(HuntingTimespan(now: Self.now, newest: newest).range == (newest - 30 * Self.day)...Self.now)
    }
}
