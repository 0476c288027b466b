import HTTPTransport
import HTTPTypes
import Testing

@testable import DefenderAPI

struct CallPipelineTests {
    private static let empty = #"{"value":[]}"#
    private static let path = "/v1.0/security/alerts_v2"

    private func alerts(
        _ steps: [ScriptedTransport.Step],
        clock: some Clock<Duration> = ManualClock(isJumping: true)
    ) async throws -> Listing<Alert> {
        let transport = ScriptedTransport([.token()] + steps)
        defer { transport.finish() }
        return try await DefenderClient(transport, clock: clock).alerts(matching: nil, limit: 1)
    }

    private func failure(_ steps: [ScriptedTransport.Step]) async throws -> APIError {
        try #require(await #expect(throws: APIError.self) { _ = try await alerts(steps) })
    }

    @Test func `waits out a 429 and returns the answer`() async throws {
        let clock = ManualClock(isJumping: true)
        let start = clock.now
        _ = try await alerts(
            [
                .get(CallPipelineTests.path, status: 429, fields: ["Retry-After": "17.5"], "{}"),
                .get(CallPipelineTests.path, CallPipelineTests.empty),
            ],
            clock: clock
        )
        #expect(start.duration(to: clock.now) == .seconds(17.5))
    }

    @Test func `closes the service for other calls during a 429`() async throws {
        let transport = ScriptedTransport([
            .token(), .get(CallPipelineTests.path, status: 429, fields: ["Retry-After": "100"], "{}"),
        ])
        let clock = ManualClock()
        let client = DefenderClient(transport, clock: clock)
        let deadline = client.pipeline.time.now.advanced(by: .seconds(60))
        for _ in 0..<2 {
            let error = try #require(
                await #expect(throws: APIError.self) {
                    _ = try await client.alerts(matching: nil, limit: 1, deadline: deadline)
                }
            )
            #expect(error.code == .throttled)
            #expect(error.retryAfter == .seconds(100))
            #expect(error.message.contains("Z"), "\(error.message)")
        }
        #expect(transport.paths.count == 1)
        transport.finish()
    }

    @Test(arguments: [500, 502, 503, 504])
    func `tries three times when a service fails`(_ status: Int) async throws {
        let failing = ScriptedTransport.Step.get(CallPipelineTests.path, status: status, "")
        _ = try await alerts([failing, failing, .get(CallPipelineTests.path, CallPipelineTests.empty)])
        let error = try await failure([failing, failing, failing])
        #expect(error.code == .unavailable && error.status == status)
    }

    @Test(arguments: [
        (400, APIError.Code.invalidRequest), (403, .forbidden), (404, .notFound), (302, .redirected),
        (409, .invalidRequest),
    ])
    func `asks only once for what will not change`(_ status: Int, _ code: APIError.Code) async throws {
        let error = try await failure([
            .get(
                CallPipelineTests.path,
                status: status,
                fields: ["Location": "https://evil.example/"],
                #"{"error":{"code":"BadRequest","message":"text","innererror":{"request-id":"r1"}}}"#
            )
        ])
        #expect(error.code == code && error.requestID == "r1")
        #expect(error.serviceCode == "BadRequest" && error.serviceMessage == "text")
    }

    @Test func `gets a new token after a 401, once`() async throws {
        let refused = ScriptedTransport.Step.get(CallPipelineTests.path, status: 401, "{}")
        _ = try await alerts([refused, .token("second"), .get(CallPipelineTests.path, CallPipelineTests.empty)])
        let error = try await failure([refused, .token("second"), refused])
        #expect(error.code == .unauthorized)
    }

    @Test func `tries again when the connection breaks off in the body`() async throws {
        let broken = ScriptedTransport.Step.broken(.get, CallPipelineTests.path)
        _ = try await alerts([broken, .get(CallPipelineTests.path, CallPipelineTests.empty)])
        #expect(try await failure([broken, broken, broken]).code == .connectionFailed)
    }

    @Test(arguments: [
        (TransportError.Code.timedOut, APIError.Code.timedOut), (.nameNotResolved, .connectionFailed),
        (.tlsFailed, .connectionFailed), (.proxyRefused, .connectionFailed), (.bodyTooLarge, .responseTooLarge),
    ])
    func `does not repeat what the network will not change`(
        _ code: TransportError.Code,
        _ expected: APIError.Code
    ) async throws {
        #expect(try await failure([.failure(of: .get, CallPipelineTests.path, code)]).code == expected)
    }

    @Test(arguments: ["", "{", "[1]", #"{"value":1}"#, "{\"value\":[]} x"])
    func `says that an answer is malformed`(_ body: String) async throws {
        #expect(try await failure([.get(CallPipelineTests.path, body)]).code == .malformedResponse)
    }

    @Test func `counts calls on the meter of the task`() async throws {
        let meter = CallMeter()
        try await CallMeter.$current.withValue(meter) {
            _ = try await alerts([.get(CallPipelineTests.path, CallPipelineTests.empty)])
        }
        #expect(meter[.login].calls == 1 && meter[.graph] == .init(calls: 1, quota: 1) && meter.calls == 2)
    }

    @Test func `sends the bearer to the configured hosts only`() async throws {
        let transport = ScriptedTransport([
            .token(),
            .get(CallPipelineTests.path, #"{"value":[{"id":"da1"}],"@odata.nextLink":"https://evil.example/v1.0/x"}"#),
        ])
        let listing = try await DefenderClient(transport).alerts(matching: nil, limit: 5)
        #expect(listing.items.count == 1 && listing.isTruncated)
        #expect(listing.failure?.code == .redirected)
        transport.finish()
    }
}
