import DefenderAPI
import Testing

@testable import Lookup

struct AssignedTests {
    private static let empty = ScriptedTenant.Answer(body: #"{"value":[]}"#)

    private static func alert(_ id: String, _ owner: String, created: String = "2026-11-20T00:00:00Z") -> String {
        #"{"id":"\#(id)","assignedTo":"\#(owner)","severity":"low","status":"new","createdDateTime":"\#(created)"}"#
    }

    @Test func `asks for several owners in one call and tells them apart`() async throws {
        let tenant = ScriptedTenant { question in
            guard question.path.contains("alerts_v2") else {
                return question.path.contains("incidents") ? Self.empty : ScriptedTenant.nothing(question)
            }
            return .init(
                body:
                    #"{"value":[\#(Self.alert("a1", "O'Brien@contoso.example")),\#(Self.alert("a2", "b@contoso.example"))]}"#
            )
        }
        let lookup = try SandboxLookup(transport: tenant)
        let result = try await lookup.run([("email", "o'brien@contoso.example"), ("email", "b@contoso.example")])
        #expect(result.reports.map { $0.alerts.compactMap { $0.value["id"]?.string } } == [["a1"], ["a2"]])
        let lists = tenant.questions.filter { $0.path.contains("alerts_v2") }
        #expect(lists.count == 1)
        #expect(lists[0].path.contains("o%27%27brien") || lists[0].path.contains("o''brien"), "\(lists[0].path)")
    }

    @Test func `asks without the filters when they are refused, remembers it, and applies them itself`() async throws {
        let tenant = ScriptedTenant { question in
            guard question.path.contains("alerts_v2") else {
                return question.path.contains("incidents") ? Self.empty : ScriptedTenant.nothing(question)
            }
            if question.path.contains("severity") { return .error(400, "Invalid filter clause") }
            return .init(body: #"{"value":[\#(Self.alert("a1", "b@contoso.example"))]}"#)
        }
        let lookup = try SandboxLookup(transport: tenant, options: ["ignoreSeverities": "low"])
        for round in 0..<2 {
            let report = try await lookup.run("email", "b@contoso.example")
            #expect(report.alerts.isEmpty && report.outcome(of: .assignedAlerts)?.ignored == 1)
            #expect(tenant.questions.count { $0.path.contains("alerts_v2") } == 2 + round)
        }
    }

    @Test func `leaves out what was created too long ago, and never what has no value`() throws {
        var filters = IgnoreFilters()
        filters.classifications = ["falsePositive"]
        let since = try #require(WireDate.date(of: "2026-11-01T00:00:00Z"))
        func ignores(_ json: String) -> Bool {
            JSONValue(json: json)?.object.map { filters.ignores($0, .alert, createdSince: since) } ?? false
        }
        #expect(ignores(#"{"createdDateTime":"2026-10-31T23:59:59.9Z"}"#))
        #expect(!ignores(#"{"createdDateTime":"2026-11-01T00:00:00Z","classification":null}"#))
        #expect(ignores(#"{"classification":"FalsePositive"}"#))
        #expect(!ignores(#"{}"#))
    }
}
