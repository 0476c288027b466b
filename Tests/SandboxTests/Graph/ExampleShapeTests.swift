import KQL
import KQLEngine
import Testing

@testable import Sandbox

/// Our bodies have the members that Microsoft's published examples have.
@Suite(.enabled(if: Examples.arePresent))
struct ExampleShapeTests {
    private func names(_ objects: [KQLDynamic]) -> Set<String> {
        Set(objects.flatMap(\.memberNames))
    }

    private func evidence(_ alerts: [KQLDynamic]) -> [String: [KQLDynamic]] {
        let all = alerts.flatMap { WireObject.elements($0[member: "evidence"]) ?? [] }
        return Dictionary(grouping: all) { $0.string("@odata.type") ?? "" }
    }

    @Test func `of alerts and their evidence`() async throws {
        let example = try #require(Examples.json("graph.GET_security_alerts_v2.response.json"))
        let published = WireObject.elements(example[member: "value"]) ?? []
        let ours = try await SandboxHarness().graph("/security/alerts_v2?$top=1000").value
        #expect(names(published).subtracting(names(ours)) == [])
        let oursByType = evidence(ours)
        for (type, examples) in evidence(published) {
            guard let found = oursByType[type] else { continue }
            #expect(names(examples).subtracting(names(found)) == [], "\(type)")
        }
    }

    @Test func `of incidents`() async throws {
        let example = try #require(Examples.json("graph.GET_security_incidents.response.json"))
        let answer = try await SandboxHarness().graph("/security/incidents")
        let published = WireObject.elements(example[member: "value"]) ?? []
        #expect(names(published).subtracting(names(answer.value)) == [])
        #expect(Set(example.memberNames).subtracting(answer.json.memberNames + ["@odata.nextLink"]) == [])
    }

    @Test(arguments: [
        ("mde.GET_machines_id.response.json", "/machines"),
        ("mde.GET_alerts_id.response.json", "/alerts?$expand=evidence"),
        ("mde.GET_machineactions_id.response.json", "/machineactions"),
    ])
    func `of the endpoint API`(file: String, path: String) async throws {
        let example = try #require(Examples.json(file))
        let answer = try await SandboxHarness().endpoint(path)
        // One page spells this member otherwise than the type's own; ours follows the type.
        let known = names(answer.value).union(["@odata.context", "lastUpdateTimeUtc"])
        #expect(Set(example.memberNames).subtracting(known) == [])
    }

    @Test(arguments: [
        ("observed.graph.GET_security_incidents.403.json", "graph.incidents:403", "/security/incidents"),
        ("observed.graph.GET_security_incidents_top100.400.json", "token:no-next-link", "/security/incidents?$top=100"),
    ])
    func `of Graph's errors`(file: String, fault: String, path: String) async throws {
        let example = try #require(Examples.json(file)?[member: "error"])
        let answer = try await SandboxHarness(fault).graph(path)
        let error = try #require(answer.json[member: "error"])
        #expect(Set(error.memberNames) == Set(example.memberNames))
        #expect(error.string("code") == example.string("code"))
        #expect(error.string("message") == example.string("message"))
    }

    @Test func `of the token endpoint's errors`() async throws {
        let example = try #require(Examples.json("observed.oauth.POST_token.401_AADSTS7000215.json"))
        let answer = try await SandboxHarness().askToken(secret: "wrong")
        #expect(Set(answer.json.memberNames) == Set(example.memberNames))
        let sentence = (example.string("error_description") ?? "").prefix { $0 != "'" }
        #expect(answer.text("error_description")?.hasPrefix(sentence) == true)
    }

    @Test func `of a hunting answer`() async throws {
        let example = try #require(Examples.json("graph.POST_security_runHuntingQuery.response.json"))
        let answer = try await SandboxHarness().hunt(
            "DeviceProcessEvents | project Timestamp, FileName, InitiatingProcessFileName | limit 2"
        )
        #expect(answer.json.memberNames == example.memberNames)
        #expect(answer["schema"] == example[member: "schema"])
        #expect(answer.rows.first?.memberNames == ["Timestamp", "FileName", "InitiatingProcessFileName"])
    }
}
