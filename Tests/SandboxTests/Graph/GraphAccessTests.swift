import HTTPTypes
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct GraphAccessTests {
    private static let alerts = SandboxHarness.graph + "/v1.0/security/alerts_v2"
    private static let machines = SandboxHarness.endpoint + "/api/machines"

    @Test func `asks for a token in Graph's words`() async throws {
        let answer = try await SandboxHarness().send(.get, Self.alerts)
        #expect(answer.status == 401)
        #expect(answer.errorCode == "InvalidAuthenticationToken")
        #expect(answer.head.headerFields[.wwwAuthenticate]?.contains("authorization_uri=") == true)
        let inner = answer.json[member: "error"]?[member: "innerError"]
        #expect(inner?.memberNames == ["date", "request-id", "client-request-id"])
        #expect(inner?.string("date") == "2026-03-01T12:00:00")
    }

    @Test func `asks for a token in the endpoint API's words`() async throws {
        let answer = try await SandboxHarness().send(.get, Self.machines)
        #expect(answer.status == 401)
        #expect(answer.errorCode == "Unauthorized")
        #expect(answer.json[member: "error"]?.memberNames == ["code", "message", "target"])
        #expect(answer.head.headerFields[.wwwAuthenticate] != nil)
    }

    @Test(arguments: [
        (SandboxHarness.endpointScope, alerts, 401), (SandboxHarness.graphScope, machines, 401),
        ("https://api.security.microsoft.com/.default", machines, 403),
        ("https://api.security.microsoft.com/.default", alerts, 401),
        (SandboxHarness.graphScope, alerts, 200), (SandboxHarness.endpointScope, machines, 200),
    ])
    func `keeps audiences apart`(scope: String, url: String, status: Int) async throws {
        let harness = try SandboxHarness()
        let answer = try await harness.send(.get, url, headers: harness.authorised([:], scope))
        #expect(answer.status == status)
    }

    @Test func `refuses a token of another sandbox, a changed one and an expired one`() async throws {
        let harness = try SandboxHarness()
        let foreign = try await SandboxHarness().token()
        let own = try await harness.token()
        for token in [foreign, own + "x", "junk"] {
            let answer = try await harness.send(.get, Self.alerts, headers: [.authorization: "Bearer \(token)"])
            #expect(answer.status == 401)
        }
        harness.wall.advance(bySeconds: 3_600)
        #expect(try await harness.send(.get, Self.alerts, headers: [.authorization: "Bearer \(own)"]).status == 401)
    }

    @Test(arguments: [
        ("GET", alerts, SandboxHarness.graphScope, "SecurityAlert.Read.All,SecurityAlert.ReadWrite.All"),
        ("GET", alerts + "/x", SandboxHarness.graphScope, "SecurityAlert.Read.All"),
        (
            "GET", SandboxHarness.graph + "/v1.0/security/incidents", SandboxHarness.graphScope,
            "SecurityIncident.Read.All"
        ),
        (
            "POST", SandboxHarness.graph + "/v1.0/security/runHuntingQuery", SandboxHarness.graphScope,
            "ThreatHunting.Read.All"
        ),
        ("GET", machines, SandboxHarness.endpointScope, "Machine.Read.All,Machine.ReadWrite.All"),
        ("GET", SandboxHarness.endpoint + "/api/alerts", SandboxHarness.endpointScope, "Alert.Read.All"),
        ("GET", SandboxHarness.endpoint + "/api/machineactions/x", SandboxHarness.endpointScope, "Machine.Read.All"),
    ])
    func `names the roles that are missing`(method: String, url: String, scope: String, roles: String) async throws {
        var credentials = SandboxCredentials.standard
        credentials.applications[0].roles = [.graph: ["Other.Role"]]
        let harness = try SandboxHarness(credentials: credentials)
        let answer = try await harness.send(
            try #require(HTTPRequest.Method(method)),
            url,
            headers: harness.authorised([:], scope),
            body: method == "POST" ? #"{"Query":"print 1"}"# : ""
        )
        #expect(answer.status == 403)
        #expect(answer.errorCode == "Forbidden")
        let prefix = "Missing application roles. API required roles: \(roles)"
        #expect(answer.errorMessage?.hasPrefix(prefix) == true)
        let granted = scope == SandboxHarness.graphScope ? "Other.Role" : ""
        #expect(answer.errorMessage?.hasSuffix(", application roles: \(granted).") == true)
    }

    @Test func `echoes the client's request id and names its own`() async throws {
        let answer = try await SandboxHarness().graph(
            "/security/alerts_v2?$top=1",
            headers: [.clientRequestID: "my-id"]
        )
        #expect(answer.head.headerFields[.clientRequestID] == "my-id")
        #expect(answer.head.headerFields[.requestID]?.utf8.count == 36)
        #expect(answer.head.headerFields[.date] == "Sun, 01 Mar 2026 12:00:00 GMT")
    }

    @Test func `answers 404 for a path that no service has`() async throws {
        let answer = try await SandboxHarness().send(.get, SandboxHarness.graph + "/v1.0/nowhere")
        #expect(answer.status == 404)
        #expect(answer.errorCode == "ResourceNotFound")
    }
}
