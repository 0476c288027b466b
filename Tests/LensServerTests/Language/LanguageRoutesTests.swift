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

    @Test(arguments: [
        "print " + String(repeating: "(", count: 120_000), String(repeating: "T | where a == 1 and ", count: 6_000),
        "print " + String(repeating: "-", count: 120_000) + "1", String(repeating: "let f = () {", count: 10_000),
        "T | where a in (" + String(repeating: "'x',", count: 30_000) + "'x')", String(repeating: "[", count: 120_000),
        String(repeating: "T | union (", count: 10_000), String(repeating: "\u{0}", count: 20_000),
        "T" + String(repeating: "|a", count: 60_000),
        "DeviceEvents" + String(repeating: "|join (DeviceEvents) on DeviceId", count: 4_000),
        "T | project " + Array(repeating: "abs(1)", count: 18_000).joined(separator: ","),
    ])
    func `answers whatever fits the limit, with 1,000 remarks at most`(query: String) async throws {
        let json = try await check(query)
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
