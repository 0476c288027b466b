import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct GraphBatchTests {
    private func batch(_ harness: SandboxHarness, _ requests: String) async throws -> Answer {
        try await harness.post("/$batch", #"{"requests":[\#(requests)]}"#)
    }

    private func get(_ id: String, _ url: String, more: String = "") -> String {
        #"{"id":"\#(id)","method":"GET","url":"\#(url)"\#(more)}"#
    }

    private func responses(_ answer: Answer) -> [String: KQLDynamic] {
        let list = WireObject.elements(answer["responses"]) ?? []
        return Dictionary(list.map { ($0.string("id") ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func `answers every item with its own status, in another order`() async throws {
        let id = try #require(SandboxHarness.tenant.alerts.first?.string("id"))
        let requests = [get("a", "/security/alerts_v2/\(id)"), get("b", "/security/alerts_v2/gone"), get("c", "me")]
        let answer = try await batch(SandboxHarness(), requests.joined(separator: ","))
        #expect(answer.status == 200)
        let list = try #require(WireObject.elements(answer["responses"]))
        #expect(list.compactMap { $0.string("id") } == ["c", "b", "a"])
        let byID = responses(answer)
        #expect(byID["a"]?[member: "status"] == .long(200))
        #expect(byID["a"]?[member: "body"]?.string("id") == id)
        #expect(byID["b"]?[member: "status"] == .long(404))
        #expect(byID["c"]?[member: "status"] == .long(404))
    }

    @Test func `runs a hunt inside a batch`() async throws {
        let item =
            #"{"id":"1","method":"post","url":"/security/runHuntingQuery","headers":{"Content-Type":"application/json"},"#
            + #""body":{"query":"print x=1"}}"#
        let response = try await responses(batch(SandboxHarness(), item))["1"]
        #expect(response?[member: "status"] == .long(200))
        #expect(response?[member: "body"]?[member: "results"]?.json == #"[{"x":1}]"#)
    }

    @Test func `fails what depends on a failed item`() async throws {
        let requests = [
            get("1", "/security/alerts_v2/gone"), get("2", "/security/alerts_v2?$top=1", more: #","dependsOn":["1"]"#),
            get("3", "/security/incidents?$top=1", more: #","dependsOn":["2"]"#),
            get("4", "/security/incidents?$top=1"),
        ]
        let byID = try await responses(batch(SandboxHarness(), requests.joined(separator: ",")))
        #expect(
            ["1", "2", "3", "4"].map { byID[$0]?[member: "status"] } == [
                .long(404), .long(424), .long(424), .long(200),
            ]
        )
    }

    @Test func `throttles items one by one with Retry-After in their headers`() async throws {
        let harness = try SandboxHarness("graph.alert:429:1:2.5")
        let id = try #require(SandboxHarness.tenant.alerts.first?.string("id"))
        let requests = [get("1", "/security/alerts_v2/\(id)"), get("2", "/security/alerts_v2/\(id)")]
        let byID = try await responses(batch(harness, requests.joined(separator: ",")))
        let statuses = Set(byID.values.compactMap { $0[member: "status"] })
        #expect(statuses == [.long(200), .long(429)])
        let refused = byID.values.first { $0[member: "status"] == .long(429) }
        #expect(refused?[member: "headers"]?.string("Retry-After") == "2.5")
    }

    @Test func `counts each item against the limit`() async throws {
        let limits = SandboxLimits(graph: [.init(count: 3, seconds: 60)], hunting: [], endpoint: [])
        let harness = try SandboxHarness(limits: limits)
        let requests = (1...5).map { get("\($0)", "/security/alerts_v2?$top=1") }.joined(separator: ",")
        let byID = try await responses(batch(harness, requests))
        #expect(byID.values.count { $0[member: "status"] == .long(429) } == 2)
    }

    @Test(arguments: [
        "", "1", #"{"id":"1"}"#, #"{"id":"1","method":"GET","url":"/a"},{"id":"1","method":"GET","url":"/b"}"#,
        #"{"id":"a","method":"GET","url":"/a"},{"id":"A","method":"GET","url":"/b"}"#,
        #"{"id":"1","method":"GET","url":"/a","dependsOn":["9"]}"#,
        #"{"id":"1","method":"GET","url":"/a","dependsOn":["1"]}"#,
        #"{"id":"1","method":"POST","url":"/a","body":{}}"#,
    ])
    func `refuses a batch that is malformed`(requests: String) async throws {
        let answer = try await batch(SandboxHarness(), requests)
        #expect(answer.status == 400)
        #expect(answer.errorCode == "BadRequest")
    }

    @Test func `refuses more than 20 items, and a body that is no JSON`() async throws {
        let requests = (1...21).map { get("\($0)", "/security/incidents") }.joined(separator: ",")
        #expect(try await batch(SandboxHarness(), requests).status == 400)
        #expect(try await SandboxHarness().post("/$batch", "{").status == 400)
    }
}
