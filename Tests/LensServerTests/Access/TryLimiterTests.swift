import Testing

@testable import LensServer

struct TryLimiterTests {
    private let clock = TestClock()

    @Test func `counts the failures of each client for a minute`() {
        let limiter = TryLimiter { [clock] in clock.now }
        for _ in 0..<9 { limiter.failed("a") }
        #expect(limiter.wait(for: "a") == nil)
        limiter.failed("a")
        #expect(limiter.wait(for: "a") == .seconds(60))
        #expect(limiter.wait(for: "b") == nil)
        clock.advance(by: .seconds(59))
        #expect(limiter.wait(for: "a") == .seconds(1))
        clock.advance(by: .seconds(1))
        #expect(limiter.wait(for: "a") == nil)
    }
}
