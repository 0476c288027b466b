import DefenderAPI
import KQL
import Testing

@testable import Lookup

struct PolarityShapeTests {
    private func shape(_ columns: [KQLColumn], _ rows: [[JSONValue]]) throws -> String {
        var report = EntityReport(item: LookupItem(try .named("domain", "a.example")))
        report.hunts = [HuntResult(table: "AlertInfo", rowCount: 9, columns: columns, rows: rows)]
        report.summary = ["Threat Hunt: 9"]
        return PolarityShape.json(of: LookupResult(reports: [report], cost: LookupCost())).json
    }

    @Test func `lists fields by type with a mark after each row`() throws {
        let columns = [
            KQLColumn("N", .long), KQLColumn("L", .dynamic), KQLColumn("Timestamp", .datetime), KQLColumn("S", .string),
            KQLColumn("B", .bool), KQLColumn("E", .string),
        ]
        let row: [JSONValue] = [
            .integer(0), .array([.string("x")]), .string("2026-11-01T00:00:00Z"), .string("s"), .bool(false),
            .string(""),
        ]
        #expect(
            try shape(columns, [row]) == """
                [{"entity":{"value":"a.example","type":"domain"},"data":{"summary":["Threat Hunt: 9"],"details":\
                {"incidents":[],"alerts":[],"devices":[],"kustoQueryResults":[{"tableName":"AlertInfo","tableRowCount":9,\
                "tableRowFields":[{"name":"S","type":"string","value":"s"},\
                {"name":"Timestamp","type":"datetime","value":"2026-11-01T00:00:00Z"},\
                {"name":"N","type":"int64","value":0},{"name":"B","type":"sbyte","value":false},\
                {"name":"L","type":"array","value":["x"]},{"type":"endOfRow"}]}]}}}]
                """
        )
    }

    @Test(arguments: [
        (#"{"a":"x","b":{"c":1}}"#, #"{"name":"AdditionalFields","type":"object","value":{"a":"x","b":"{\"c\":1}"}},"#),
        (#"{"a":"#, #"{"name":"AdditionalFields","type":"string","value":"{\"a\":"},"#),
        (#"[1,"x"]"#, #"{"name":"AdditionalFields","type":"array","value":[1,"x"]},"#),
        ("text", #"{"name":"AdditionalFields","type":"string","value":"text"},"#),
        ("", ""), ("{}", ""), ("[]", ""), ("null", ""),
    ])
    func `opens additional fields of any form`(_ text: String, _ field: String) throws {
        let json = try shape([KQLColumn("AdditionalFields", .string)], [[.string(text)]])
        #expect(json.contains(#""tableRowFields":[\#(field){"type":"endOfRow"}]"#), "\(json)")
    }

    @Test func `takes additional fields that come as an object`() throws {
        let json = try shape([KQLColumn("AdditionalFields", .string)], [[#require(JSONValue(json: #"{"a":true}"#))]])
        #expect(json.contains(#"{"name":"AdditionalFields","type":"object","value":{"a":true}}"#))
    }

    @Test func `answers null for nothing, and never when something failed`() throws {
        var report = EntityReport(item: LookupItem(try .named("domain", "a.example")))
        func json() -> String { PolarityShape.json(of: LookupResult(reports: [report], cost: LookupCost())).json }
        #expect(json() == #"[{"entity":{"value":"a.example","type":"domain"},"data":null}]"#)
        report.sources = [SourceOutcome(.template, .failed, message: "No.")]
        report.summary = SummaryTags.tags(of: report, options: .standard)
        #expect(json().contains(#""isVolatile":true,"data":{"summary":["Incomplete, failed: template"]"#))
    }
}
