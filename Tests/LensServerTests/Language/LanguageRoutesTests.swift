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
        "print " + String(repeating: "(", count: 400_000), String(repeating: "T | where a == 1 and ", count: 40_000),
        "print " + String(repeating: "-", count: 900_000) + "1", String(repeating: "let f = () {", count: 60_000),
        "T | where a in (" + String(repeating: "'x',", count: 200_000) + "'x')", String(repeating: "[", count: 900_000),
        String(repeating: "T | union (", count: 70_000), String(repeating: "\u{0}", count: 100_000),
    ])
    func `answers a megabyte of anything`(query: String) async throws {
        let json = try await check(query)
        #expect(json["valid"]?.bool != nil)
    }

    @Test(arguments: ["{}", "[]", #"{"query":1}"#, #"{"query":"T","x":1}"#])
    func `refuses other bodies`(body: String) async throws {
        let (status, _, json) = try await tenant.application().post("/api/v1/kql/check", body)
        #expect(status == 400)
        #expect(json["code"] == .string("invalidRequest"))
    }
}
