import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct GraphIncidentsTests {
    private static let all = SandboxHarness.tenant.incidents

    @Test func `lists incidents in pages of at most 50`() async throws {
        let harness = try SandboxHarness()
        var count = 0
        var path = "/security/incidents?$count=true"
        while true {
            let answer = try await harness.graph(path)
            #expect(answer.status == 200)
            #expect(answer["@odata.count"] == .long(Int64(Self.all.count)))
            #expect(answer.value.count <= 50)
            count += answer.value.count
            guard let link = answer.text("@odata.nextLink") else { break }
            path = String(link.dropFirst("https://graph.microsoft.com/v1.0".count))
        }
        #expect(count == Self.all.count)
    }

    @Test func `refuses a page over 50 in Graph's words`() async throws {
        let answer = try await SandboxHarness().graph("/security/incidents?$top=100")
        #expect(answer.status == 400)
        #expect(answer.errorCode == "")
        #expect(
            answer.errorMessage
                == "The query specified in the URI is not valid. The limit of '50' for Top query has been exceeded. "
                + "The value from the incoming request is '100'."
        )
        #expect(answer.json[member: "error"]?[member: "details"] == .array([]))
    }

    @Test func `does not filter by serviceSource`() async throws {
        let answer = try await SandboxHarness().graph(
            "/security/incidents?$filter=serviceSource eq 'microsoftDefenderForEndpoint'"
        )
        #expect(answer.status == 400)
    }

    @Test func `expands alerts, each of its incident`() async throws {
        let answer = try await SandboxHarness().graph("/security/incidents?$expand=alerts&$top=5")
        #expect(answer.text("@odata.context")?.hasSuffix("$metadata#security/incidents(alerts())") == true)
        for incident in answer.value {
            let alerts = try #require(WireObject.elements(incident[member: "alerts"]))
            #expect(alerts.allSatisfy { $0.string("incidentId") == incident.string("id") })
        }
        #expect(answer.value.contains { WireObject.elements($0[member: "alerts"])?.isEmpty == false })
        #expect(try await SandboxHarness().graph("/security/incidents?$expand=comments").status == 400)
    }

    @Test func `gets one incident, and 404 for an unknown id`() async throws {
        let harness = try SandboxHarness()
        let id = try #require(Self.all.first?.string("id"))
        #expect(try await harness.graph("/security/incidents/\(id)").text("id") == id)
        #expect(try await harness.graph("/security/incidents/1").status == 404)
    }
}
