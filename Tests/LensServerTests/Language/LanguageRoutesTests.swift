import DefenderAPI
import Testing

@testable import LensServer

struct LanguageRoutesTests {
    private let tenant = ScriptedHunting { ScriptedHunting.json("{}") }

    private func check(_ query: String) async throws -> JSONValue {
        let body = JSONValue.object(JSONObject([.init("query", .string(query))])).json
        return try await tenant.application().post("/api/v1/kql/check", body).json
    }

    @Test func `checks a query`() async throws {
        let json = try await check("DeviceEvents | where Timestamp > ago(1d) | where")
        #expect(json["valid"] == .bool(false))
        #expect(json["tables"]?.strings == ["DeviceEvents"])
        #expect(json["functions"]?.strings == ["ago"])
        #expect(json["diagnostics"]?.array?.first?["code"] == .string("KQL1001"))
    }

    @Test func `counts places in bytes`() async throws {
        let json = try await check("print 'é😀' | wher x")
        #expect(json["diagnostics"]?.array?.first?["start"] == .integer(17))
    }

    /// A query of one text again and again; printed short.
    struct LongQuery: Sendable, CustomTestStringConvertible {
        var start = ""
        let repeated: String
        let count: Int
        var end = ""
        var text: String { start + String(repeating: repeated, count: count) + end }
        var testDescription: String { "\(start.debugDescription), \(count) × \(repeated.debugDescription)" }
    }

    @Test(arguments: [
        LongQuery(start: "print ", repeated: "(", count: 120_000),
        LongQuery(repeated: "T | where a == 1 and ", count: 6_000),
        LongQuery(start: "print ", repeated: "-", count: 120_000, end: "1"),
        LongQuery(repeated: "let f = () {", count: 10_000),
        LongQuery(start: "T | where a in (", repeated: "'x',", count: 30_000, end: "'x')"),
        LongQuery(repeated: "[", count: 120_000),
        LongQuery(repeated: "T | union (", count: 10_000),
        LongQuery(repeated: "\u{0}", count: 20_000),
        LongQuery(start: "T", repeated: "|a", count: 60_000),
        LongQuery(start: "DeviceEvents", repeated: "|join (DeviceEvents) on DeviceId", count: 4_000),
        LongQuery(start: "T | project ", repeated: "abs(1),", count: 18_000, end: "abs(1)"),
    ])
    func `answers whatever fits the limit, with 1,000 remarks at most`(query: LongQuery) async throws {
        let json = try await check(query.text)
        #expect(json["valid"]?.bool != nil)
        #expect((json["diagnostics"]?.array?.count ?? .max) <= 1_000)
    }

    @Test(arguments: ["kql/check", "hunts"])
    func `refuses a query that is longer than the limit`(route: String) async throws {
        let query = "print " + String(repeating: "(", count: 900_000)
        let (status, _, json) = try await tenant.application().post("/api/v1/" + route, #"{"query":"\#(query)"}"#)
        #expect(status == 413)
        #expect(json["code"] == .string("tooLarge"))
    }

    @Test(arguments: ["{}", "[]", #"{"query":1}"#, #"{"query":"T","x":1}"#])
    func `refuses other bodies`(body: String) async throws {
        let (status, _, json) = try await tenant.application().post("/api/v1/kql/check", body)
        #expect(status == 400)
        #expect(json["code"] == .string("invalidRequest"))
    }
}
