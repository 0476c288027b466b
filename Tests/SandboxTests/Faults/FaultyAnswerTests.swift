import HTTPTransport
import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct FaultyAnswerTests {
    private static let list = "/security/alerts_v2?$top=2"

    @Test(arguments: [
        (401, "InvalidAuthenticationToken"), (403, "Forbidden"), (404, "ResourceNotFound"), (429, "TooManyRequests"),
        (500, "UnknownError"), (502, "UnknownError"), (503, "serviceNotAvailable"), (504, "UnknownError"),
    ])
    func `answers an error once and then recovers`(status: Int, code: String) async throws {
        let harness = try SandboxHarness("graph.alerts:\(status):1")
        let answer = try await harness.graph(Self.list)
        #expect(answer.status == status)
        #expect(answer.errorCode == code)
        #expect(answer.head.headerFields[.retryAfter] == nil)
        #expect(try await harness.graph(Self.list).status == 200)
    }

    @Test(arguments: [
        ("429::2.5", "2.5"), ("429::10", "10"), ("429::date=30", "Sun, 01 Mar 2026 12:00:30 GMT"),
        ("503::date", "Sun, 01 Mar 2026 12:00:02 GMT"),
        ("429::Sun, 01 Mar 2026 12:00:05 GMT", "Sun, 01 Mar 2026 12:00:05 GMT"),
    ])
    func `sends Retry-After in every form`(fault: String, field: String) async throws {
        let answer = try await SandboxHarness("graph.alerts:\(fault)").graph(Self.list)
        #expect(answer.head.headerFields[.retryAfter] == field)
    }

    @Test func `sends an endpoint error of any code`() async throws {
        let answer = try await SandboxHarness("endpoint.machines:400:1:ClientVersionNotSupported").endpoint("/machines")
        #expect(answer.status == 400)
        #expect(answer.errorCode == "ClientVersionNotSupported")
        #expect(answer.json[member: "error"]?.string("target") != nil)
    }

    @Test func `redirects to another host`() async throws {
        let answer = try await SandboxHarness("graph.alerts:redirect").graph(Self.list)
        #expect(answer.status == 302)
        #expect(answer.head.headerFields[.location] == "https://elsewhere.invalid/v1.0/security/alerts_v2")
    }

    @Test func `links to another host, which has no address`() async throws {
        let harness = try SandboxHarness("graph.*:foreign-next-link")
        let link = try #require(try await harness.graph(Self.list).text("@odata.nextLink"))
        #expect(link.hasPrefix("https://elsewhere.invalid/v1.0/security/alerts_v2?"))
        let error = await #expect(throws: TransportError.self) { try await harness.send(.get, link) }
        #expect(error?.code == .nameNotResolved)
    }

    @Test func `puts markup in front of titles`() async throws {
        let list = try await SandboxHarness("graph.alerts:markup").graph(Self.list)
        let alerts = try #require(WireObject.elements(list.json[member: "value"]))
        #expect(!alerts.isEmpty)
        for alert in alerts { #expect(alert.string("title")?.hasPrefix("<script>alert(1)</script>") == true) }
        let named = try await SandboxHarness("graph.alerts:markup:*:<b>").graph(Self.list)
        #expect(WireObject.elements(named.json[member: "value"])?.first?.string("title")?.hasPrefix("<b>") == true)
    }

    @Test func `breaks the connection in mid-body`() async throws {
        let harness = try SandboxHarness("graph.alerts:reset:1")
        let error = await #expect(throws: TransportError.self) { try await harness.graph(Self.list) }
        #expect(error?.code == .connectionReset)
        #expect(try await harness.graph(Self.list).status == 200)
    }

    @Test(arguments: ["truncated", "malformed"])
    func `sends a body that is not JSON`(kind: String) async throws {
        let answer = try await SandboxHarness("graph.alerts:\(kind)").graph(Self.list)
        #expect(answer.status == 200)
        #expect(!answer.bytes.isEmpty)
        #expect(KQLDynamic(json: answer.bytes) == nil)
    }

    @Test func `sends a body without end, which the limit cuts`() async throws {
        let error = await #expect(throws: TransportError.self) {
            try await SandboxHarness("graph.alerts:endless").graph(Self.list)
        }
        #expect(error?.code == .bodyTooLarge)
    }

    @Test(arguments: ["silent", "stall"])
    func `never answers, until the deadline`(kind: String) async throws {
        let harness = try SandboxHarness("graph.alerts:\(kind)")
        let headers = try await harness.authorised([:], SandboxHarness.graphScope)
        let error = await #expect(throws: TransportError.self) {
            try await harness.send(
                .get,
                SandboxHarness.graph + "/v1.0/security/alerts_v2?$top=2",
                headers: headers,
                deadline: .now.advanced(by: .milliseconds(50))
            )
        }
        #expect(error?.code == .timedOut)
    }

    @Test func `never answers, until the caller gives up`() async throws {
        let harness = try SandboxHarness("graph.alerts:silent")
        let task = Task { try await harness.graph(Self.list) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func `refuses at once after the deadline`() async throws {
        let error = await #expect(throws: TransportError.self) {
            try await SandboxHarness().send(.get, SandboxHarness.graph + "/v1.0/x", deadline: .now)
        }
        #expect(error?.code == .timedOut)
    }

    @Test func `answers no earlier than the latency`() async throws {
        let harness = try SandboxHarness(latency: .milliseconds(40))
        let start = ContinuousClock.now
        _ = try await harness.askToken()
        #expect(ContinuousClock.now - start >= .milliseconds(40))
    }

    @Test func `takes requests in while others wait for their latency`() async throws {
        let calm = try SandboxHarness()
        _ = try await calm.askToken()
        let readingsOfOneCall = calm.wall.readings
        let harness = try SandboxHarness(latency: .seconds(3_600))
        await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...5 { group.addTask { _ = try await harness.askToken() } }
            while harness.wall.readings < 5 * readingsOfOneCall { await Task.yield() }
            group.cancelAll()
            await #expect(throws: CancellationError.self) { try await group.waitForAll() }
        }
    }
}
