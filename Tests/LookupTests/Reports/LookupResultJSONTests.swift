import DefenderAPI
import KQL
import Testing

@testable import Lookup

struct LookupResultJSONTests {
    @Test func `writes the members in their order and numbers exactly`() throws {
        var report = EntityReport(item: LookupItem(try .named("IPv4", "192.0.2.1"), text: "192.0.2[.]1", range: 4..<15))
        report.summary = ["Alerts: 1"]
        report.sources = [
            SourceOutcome(.template, .clean),
            SourceOutcome(
                .alerts,
                .failed,
                message: "No.",
                requestID: "r1",
                missing: .init(items: 2, reason: "Why."),
                ignored: 3
            ),
        ]
        let alert = try #require(JSONValue(json: #"{"id":"a1","new":{"x":9007199254740993},"links":"theirs"}"#)?.object)
        report.alerts = [ReportedObject(alert, links: [.init(.alert, "https://security.microsoft.com/alerts/a1")])]
        report.hunts = [
            HuntResult(
                table: "T",
                rowCount: 5,
                firstSeen: "2026-11-01T00:00:00Z",
                columns: [KQLColumn("A", .string), KQLColumn("B", .long)],
                rows: [[.string("/"), .integer(9_007_199_254_740_993)], [.string(""), .null]]
            )
        ]
        let cost = LookupCost(calls: 3, quota: [.hunting: 1, .graph: 20], milliseconds: 7)
        #expect(
            LookupResult(reports: [report], cost: cost).json.json == """
                {"reports":[{"entity":{"value":"192.0.2.1","kind":"IPv4","text":"192.0.2[.]1","start":4,"end":15},\
                "summary":["Alerts: 1"],"sources":[{"source":"template","outcome":"clean"},\
                {"source":"alerts","outcome":"failed","message":"No.","requestId":"r1",\
                "missing":{"items":2,"reason":"Why."},"ignored":3}],"incidents":[],\
                "alerts":[{"id":"a1","new":{"x":9007199254740993},"links":{"alert":"https://security.microsoft.com/alerts/a1"}}],\
                "devices":[],"hunts":[{"table":"T","rowCount":5,"firstSeen":"2026-11-01T00:00:00Z",\
                "columns":[{"name":"A","type":"string"},{"name":"B","type":"long"}],\
                "rows":[["/",9007199254740993],["",null]]}]}],\
                "cost":{"calls":3,"quota":{"hunting":1,"graph":20,"endpoint":0},"ms":7}}
                """
        )
    }
}
