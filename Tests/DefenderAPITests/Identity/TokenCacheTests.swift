import FoundationEssentials
import HTTPTransport
import Synchronization
import Testing

@testable import DefenderAPI

struct TokenCacheTests {
    private let key = TokenKey(.sample, scope: "scope")

    /// A token endpoint that waits for its sign to answer.
    private final class Endpoint: Sendable {
        private let state = Mutex<(fetches: Int, waiting: [CheckedContinuation<Void, Never>], isOpen: Bool)>(
            (0, [], true)
        )

        init(isOpen: Bool = true) {
            state.withLock { $0.isOpen = isOpen }
        }

        var fetches: Int { state.withLock { $0.fetches } }

        func open() {
            let waiting = state.withLock { state in
                state.isOpen = true
                return state.waiting
            }
            waiting.forEach { $0.resume() }
        }

        func fetch(_ time: TimeSource, lifetime: Duration = .seconds(3_600)) async -> AccessToken {
            let number = state.withLock { state in
                state.fetches += 1
                return state.fetches
            }
            await withCheckedContinuation { continuation in
                let isOpen = state.withLock { state in
                    if !state.isOpen { state.waiting.append(continuation) }
                    return state.isOpen
                }
                if isOpen { continuation.resume() }
            }
            return AccessToken(value: Secret("token \(number)"), issued: time.now, lifetime: lifetime)
        }
    }

    @Test func `fetches once for many waiters`() async throws {
        let (cache, time, endpoint) = (TokenCache(), TimeSource(clock: ManualClock()), Endpoint(isOpen: false))
        let tokens = try await withThrowingTaskGroup(of: AccessToken.self) { group in
            for _ in 0..<200 {
                group.addTask { try await cache.token(for: key, time: time) { await endpoint.fetch(time) } }
            }
            while endpoint.fetches == 0 { await Task.yield() }
            endpoint.open()
            return try await group.reduce(into: Set<AccessToken>()) { $0.insert($1) }
        }
        #expect(tokens.count == 1 && endpoint.fetches == 1)
    }

    @Test func `one waiter's cancellation leaves the others waiting`() async throws {
        let (cache, time, endpoint) = (TokenCache(), TimeSource(clock: ManualClock()), Endpoint(isOpen: false))
        let first = Task { try await cache.token(for: key, time: time) { await endpoint.fetch(time) } }
        let second = Task { try await cache.token(for: key, time: time) { await endpoint.fetch(time) } }
        while endpoint.fetches == 0 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        endpoint.open()
        #expect(try await second.value.value.exposed == "token 1")
        #expect(endpoint.fetches == 1)
    }

    @Test func `forgets a failed fetch`() async throws {
        let (cache, time, endpoint) = (TokenCache(), TimeSource(clock: ManualClock()), Endpoint())
        await #expect(throws: APIError.self) {
            try await cache.token(for: key, time: time) { throw APIError.malformed(.token) }
        }
        #expect(try await cache.token(for: key, time: time) { await endpoint.fetch(time) }.value.exposed == "token 1")
    }

    @Test func `renews in the background while the old token is served`() async throws {
        let clock = ManualClock()
        let (cache, time, endpoint) = (TokenCache(), TimeSource(clock: clock), Endpoint())
        func token() async throws -> String {
            try await cache.token(for: key, time: time) { await endpoint.fetch(time) }.value.exposed
        }
        #expect(try await token() == "token 1")
        clock.advance(by: .seconds(3_299))
        #expect(try await token() == "token 1")
        #expect(endpoint.fetches == 1)
        clock.advance(by: .seconds(2))
        #expect(try await token() == "token 1")
        while try await token() == "token 1" { await Task.yield() }
        #expect(try await token() == "token 2")
        #expect(endpoint.fetches == 2)
    }

    @Test func `serves the old token when the renewal fails, and waits before the next try`() async throws {
        let clock = ManualClock()
        let (cache, time, endpoint) = (TokenCache(), TimeSource(clock: clock), Endpoint())
        _ = try await cache.token(for: key, time: time) { await endpoint.fetch(time) }
        clock.advance(by: .seconds(3_400))
        let tries = Mutex(0)
        for _ in 0..<50 {
            let token = try await cache.token(for: key, time: time) {
                tries.withLock { $0 += 1 }
                throw APIError.malformed(.token)
            }
            #expect(token.value.exposed == "token 1")
            await Task.yield()
        }
        #expect(tries.withLock { $0 } <= 1)
    }

    @Test func `fetches anew after the end and after a refusal, but not twice for one refusal`() async throws {
        let clock = ManualClock()
        let (cache, time, endpoint) = (TokenCache(), TimeSource(clock: clock), Endpoint())
        func token() async throws -> AccessToken {
            try await cache.token(for: key, time: time) { await endpoint.fetch(time) }
        }
        let first = try await token()
        await cache.drop(first, for: key)
        let second = try await token()
        await cache.drop(first, for: key)
        #expect(try await token() == second)
        clock.advance(by: .seconds(3_600))
        #expect(try await token().value.exposed == "token 3")
    }

    @Test func `reads what a token says about itself`() throws {
        let payload = Data(#"{"roles":["A.Read.All"],"aud":"https://x","tid":"t","appid":"a","exp":1700000000}"#.utf8)
            .base64EncodedString().replacing("=", with: "")
        let claims = try #require(TokenClaims(token: Secret("h.\(payload).s")))
        #expect(claims.roles == ["A.Read.All"] && claims.audience == "https://x" && claims.tenantID == "t")
        #expect(TokenClaims(token: Secret("opaque")) == nil && TokenClaims(token: Secret("a.%%.c")) == nil)
    }

    @Test(arguments: [
        (7_000_215, "clientSecret"), (7_000_222, "expired"), (90_002, "tenantId"), (700_016, "clientId"),
        (700_027, "certificateFile"), (500_011, "microsoft365Scope"), (90_038, "cloud"), (123, "tenantId"),
    ])
    func `explains a refused sign-in`(_ number: Int, _ word: String) async throws {
        let transport = ScriptedTransport([
            .post(
                "/contoso/oauth2/v2.0/token",
                status: 400,
                #"{"error":"invalid_request","error_description":"AADSTS\#(number): text\r\nTrace ID: x"}"#
            )
        ])
        let error = try #require(
            await #expect(throws: APIError.self) { _ = try await DefenderClient(transport).tokenClaims(for: .graph) }
        )
        #expect(
            error.code == .unauthorized && error.message.contains(word) && error.message.contains("AADSTS\(number)")
        )
        transport.finish()
    }

    @Test func `tries again when the sign-in service is busy`() async throws {
        let transport = ScriptedTransport([
            .post("/contoso/oauth2/v2.0/token", status: 400, #"{"error":"temporarily_unavailable"}"#),
            .post("/contoso/oauth2/v2.0/token", status: 503, ""), .token("h.e30.s"),
        ])
        #expect(try await DefenderClient(transport).tokenClaims(for: .graph).roles.isEmpty)
        transport.finish()
    }

    @Test func `asks for both tokens with their own scopes`() async throws {
        let transport = ScriptedTransport([.token(), .token()])
        await DefenderClient(transport).prefetchTokens()
        let bodies = Set(transport.requests.map { String(decoding: $0.body, as: UTF8.self) })
        #expect(bodies.count == 2)
        #expect(
            bodies.allSatisfy {
                $0.contains("grant_type=client_credentials") && $0.contains("client_secret=top-secret-value")
            }
        )
        #expect(bodies.contains { $0.contains("scope=https%3A%2F%2Fapi.securitycenter.microsoft.com%2F.default") })
        transport.finish()
    }
}
