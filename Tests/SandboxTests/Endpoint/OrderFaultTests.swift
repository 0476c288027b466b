import HTTPTransport
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct OrderFaultTests {
    private static let path = "/machines/\(EndpointOrdersTests.victim)/isolate"
    private static let body = EndpointOrdersTests.orders[0].body

    /// How many isolations of the device the sandbox has beside the tenant's own.
    private func isolations(_ harness: SandboxHarness) async throws -> [KQLDynamic] {
        try await harness.endpoint("/machineactions?$filter=requestor eq 'Defender Lens'").value
    }

    @Test(arguments: [("endpoint.isolate:taken", 504), ("endpoint.isolate:taken::503", 503)])
    func `does as asked and answers with an error`(_ fault: String, _ status: Int) async throws {
        let harness = try SandboxHarness(fault)
        #expect(try await harness.order(Self.path, Self.body).status == status)
        #expect(try await isolations(harness).count == 1)
    }

    @Test func `does as asked and breaks the connection`() async throws {
        let harness = try SandboxHarness("endpoint.isolate:reset")
        await #expect(throws: TransportError.self) { try await harness.order(Self.path, Self.body) }
        #expect(try await isolations(harness).count == 1)
    }

    @Test(arguments: ["400", "401", "403", "404", "409", "429", "500", "502", "503", "504"])
    func `does nothing when it refuses`(_ status: String) async throws {
        let harness = try SandboxHarness("endpoint.isolate:\(status):1")
        #expect(try await harness.order(Self.path, Self.body).status == Int(status))
        #expect(try await isolations(harness).isEmpty)
        #expect(try await harness.order(Self.path, Self.body).status == 201)
    }

    @Test(arguments: [("action-fails", "Failed"), ("action-times-out", "TimeOut"), ("action-hangs", "Pending")])
    func `ends an action badly`(_ kind: String, _ status: String) async throws {
        let harness = try SandboxHarness("endpoint.isolate:\(kind)")
        #expect(try await harness.order(Self.path, Self.body).text("status") == "Pending")
        harness.wall.advance(bySeconds: 3_600)
        #expect(try await isolations(harness).map { $0.string("status") } == [status])
    }

    @Test(arguments: [
        ("isolate", ["Machine.Scan"], "Machine.Isolate"), ("unisolate", [], "Machine.Isolate"),
        ("runAntiVirusScan", ["Machine.Isolate"], "Machine.Scan"),
        ("restrictCodeExecution", ["Machine.Isolate"], "Machine.RestrictExecution"),
        ("unrestrictCodeExecution", ["Machine.Isolate"], "Machine.RestrictExecution"),
        ("collectInvestigationPackage", ["Machine.Isolate"], "Machine.CollectForensics"),
        ("StopAndQuarantineFile", ["Machine.Read.All"], "Machine.StopAndQuarantine"),
        ("StopAndQuarantineFile", ["Machine.StopAndQuarantine"], "Machine.Read.All,Machine.ReadWrite.All"),
    ])
    func `names the role that is missing`(_ path: String, _ roles: [String], _ required: String) async throws {
        var credentials = SandboxCredentials.standard
        credentials.applications[0].roles[.endpoint] = roles
        let harness = try SandboxHarness(credentials: credentials)
        let order = try #require(EndpointOrdersTests.orders.first { $0.path == path })
        let answer = try await harness.order("/machines/\(EndpointOrdersTests.victim)/\(path)", order.body)
        #expect(answer.status == 403)
        #expect(
            answer.errorMessage
                == "Missing application roles. API required roles: \(required), application roles: "
                + "\(roles.joined(separator: ","))."
        )
    }

    @Test func `lets any action role cancel`() async throws {
        var credentials = SandboxCredentials.standard
        credentials.applications[0].roles[.endpoint] = ["Machine.Scan"]
        let harness = try SandboxHarness(credentials: credentials)
        #expect(try await harness.order("/machineactions/\(MadeUp.guid("x"))/cancel", "{}").status == 404)
        credentials.applications[0].roles[.endpoint] = ["Machine.Read.All"]
        let reader = try SandboxHarness(credentials: credentials)
        #expect(try await reader.order("/machineactions/\(MadeUp.guid("x"))/cancel", "{}").status == 403)
    }
}
