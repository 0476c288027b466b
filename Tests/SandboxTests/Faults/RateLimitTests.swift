import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct RateLimitTests {
    @Test func `refuses the request over the limit and lets it in after Retry-After`() async throws {
        let limits = SandboxLimits(graph: [.init(count: 2, seconds: 60)], hunting: [], endpoint: [])
        let harness = try SandboxHarness(limits: limits)
        let headers = try await harness.authorised([:], SandboxHarness.graphScope)
        let url = SandboxHarness.graph + "/v1.0/security/alerts_v2?$top=1"
        for _ in 1...2 {
            #expect(try await harness.send(.get, url, headers: headers).status == 200)
            harness.wall.advance(bySeconds: 1)
        }
        let refused = try await harness.send(.get, url, headers: headers)
        #expect(refused.status == 429)
        #expect(refused.errorCode == "TooManyRequests")
        #expect(refused.head.headerFields[.retryAfter] == "58.000")
        harness.wall.advance(bySeconds: 58)
        #expect(try await harness.send(.get, url, headers: headers).status == 200)
    }

    @Test func `counts the endpoint API by path family and by hour`() {
        let limiter = SandboxRateLimiter(limits: .microsoft)
        var now = SandboxHarness.now
        var refusals: [Int] = []
        for minute in 0..<16 {
            for _ in 0..<100 {
                if let refusal = limiter.take(.machines, by: "app", at: now) { refusals.append(refusal.window.seconds) }
            }
            if minute == 0 {
                #expect(limiter.take(.machines, by: "app", at: now)?.window.seconds == 60)
                #expect(limiter.take(.machineActions, by: "app", at: now) == nil)
                #expect(limiter.take(.machines, by: "other", at: now) == nil)
            }
            now += 60 * WireTime.ticksPerSecond
        }
        #expect(refusals.allSatisfy { $0 == 3_600 })
        #expect(refusals.count == 101)
    }

    @Test func `words the endpoint's refusal with its limit`() async throws {
        let limits = SandboxLimits(graph: [], hunting: [], endpoint: [.init(count: 1, seconds: 60)])
        let harness = try SandboxHarness(limits: limits)
        _ = try await harness.endpoint("/machines?$top=1")
        let refused = try await harness.endpoint("/machines?$top=1")
        #expect(refused.status == 429)
        #expect(refused.errorMessage == "API calls quota exceeded! maximum allowed 1 per 00:01:00")
        #expect(refused.head.headerFields[.retryAfter] == "60.000")
        #expect(try await harness.endpoint("/alerts?$top=1").status == 200)
    }

    @Test func `allows what Microsoft allows`() {
        #expect(SandboxLimits.microsoft.graph == [.init(count: 150, seconds: 60)])
        #expect(SandboxLimits.microsoft.hunting == [.init(count: 45, seconds: 60)])
        #expect(
            SandboxLimits.microsoft.endpoint == [.init(count: 100, seconds: 60), .init(count: 1_500, seconds: 3_600)]
        )
    }
}
