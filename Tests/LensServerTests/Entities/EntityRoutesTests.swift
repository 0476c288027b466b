import DefenderAPI
import Testing

@testable import LensServer

struct EntityRoutesTests {
    private let tenant = ScriptedHunting { ScriptedHunting.json("{}") }

    @Test func `finds entities and counts their places in bytes`() async throws {
        let json = try await tenant.application().post("/api/v1/entities", #"{"text":"é😀 192.0.2[.]1"}"#).json
        #expect(
            json.json == """
                {"entities":[{"kind":"IPv4","value":"192.0.2.1","text":"192.0.2[.]1","start":7,"end":18}]}
                """
        )
    }

    @Test func `tells what was dropped when asked`() async throws {
        let json = try await tenant.application().post("/api/v1/entities", #"{"text":"a.exe","dropped":true}"#).json
        #expect(json["dropped"]?.array?.first?["reason"] == .string("fileName"))
    }

    @Test(arguments: [
        "{}", "[]", "null", #"{"text":1}"#, #"{"text":null}"#, #"{"text":"","dropped":1}"#, #"{"Text":""}"#,
    ])
    func `refuses other bodies`(body: String) async throws {
        let (status, _, json) = try await tenant.application().post("/api/v1/entities", body)
        #expect(status == 400)
        #expect(json["code"] == .string("invalidRequest"))
    }

    @Test func `reads a text with 100,000 entities up to the limit of bytes, and none beyond`() async throws {
        var limits = ServerLimits()
        limits.bodyBytes = 2 << 20
        let text = (0..<100_000).map { "10.\($0 >> 16).\($0 >> 8 & 255).\($0 & 255)" }.joined(separator: " ")
        let body = #"{"text":""# + text + #""}"#
        let found = try await tenant.application(limits).post("/api/v1/entities", body).json
        #expect(found["entities"]?.array?.count == 100_000)
        let refused = try await tenant.application().post("/api/v1/entities", body)
        #expect(refused.status == 413)
        #expect(refused.json["code"] == .string("tooLarge"))
    }
}
