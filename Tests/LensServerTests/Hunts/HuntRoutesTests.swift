import DefenderAPI
import HTTPTransport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import LensServer

struct HuntRoutesTests {
    static let answer = """
        {"schema":[{"name":"Timestamp","type":"DateTime"},{"name":"Count","type":"Int64"},{"name":"Flag","type":"SByte"},
        {"name":"Extra","type":"Object"}],"results":[
        {"Timestamp":"2026-11-01T10:00:00Z","Count":3,"Flag":1,"Extra":"{\\"a\\":[1]}"},
        {"Timestamp":"2026-11-02T10:00:00Z","Count":4,"Flag":0,"Extra":null},
        {"Timestamp":"2026-11-03T10:00:00Z","Count":5,"Flag":null,"Extra":"<script>"}]}
        """

    private func hunt(_ body: String, limits: ServerLimits = ServerLimits()) async throws -> JSONValue {
        let tenant = ScriptedHunting { ScriptedHunting.json(Self.answer) }
        return try await tenant.application(limits).post("/api/v1/hunts", body).json
    }

    @Test func `gives columns and rows`() async throws {
        let json = try await hunt(#"{"query":"DeviceEvents | take 3"}"#)
        #expect(
            json["columns"]?.json == """
                [{"name":"Timestamp","type":"datetime"},{"name":"Count","type":"long"},{"name":"Flag","type":"bool"},\
                {"name":"Extra","type":"dynamic"}]
                """
        )
        #expect(
            json["rows"]?.json == """
                [["2026-11-01T10:00:00Z",3,true,{"a":[1]}],["2026-11-02T10:00:00Z",4,false,null],\
                ["2026-11-03T10:00:00Z",5,null,"<script>"]]
                """
        )
        #expect(json["rowCount"] == .integer(3))
        #expect(json["missing"] == nil)
        #expect(json["ms"]?.integer != nil)
    }

    @Test func `says how many rows are missing and why`() async throws {
        var limits = ServerLimits()
        limits.huntRows = 2
        let byRows = try await hunt(#"{"query":"DeviceEvents"}"#, limits: limits)
        #expect(byRows["rows"]?.array?.count == 2)
        #expect(byRows["rowCount"] == .integer(3))
        #expect(byRows["missing"]?.json == #"{"rows":1,"reason":"this server gives out 2 rows of an answer"}"#)
        limits = ServerLimits()
        limits.huntBytes = 40
        let byBytes = try await hunt(#"{"query":"DeviceEvents"}"#, limits: limits)
        #expect(byBytes["missing"]?["rows"] == .integer(2))
        #expect(byBytes["rowCount"] == .integer(3))
    }

    @Test(arguments: zip(["", #","timespan":"P7D""#], ["P30D", "P7D"]))
    func `always sends a span of time`(member: String, sent: String) async throws {
        let tenant = ScriptedHunting { ScriptedHunting.json(Self.answer) }
        _ = try await tenant.application().post("/api/v1/hunts", #"{"query":"DeviceEvents""# + member + "}")
        #expect(tenant.queries.map { $0["Timespan"]?.string } == [sent])
        #expect(tenant.queries.map { $0["Query"]?.string } == ["DeviceEvents"])
    }

    @Test(
        arguments: [
            (#"{"query":"externaldata (a: string) ['https://x']"}"#, 422, "refusedQuery", "LENS1001"),
            (#"{"query":".show tables"}"#, 422, "refusedQuery", "LENS1002"),
            (#"{"query":"T | where Timestamp > ago(90d)"}"#, 422, "refusedQuery", "LENS1003"),
            (#"{"query":""}"#, 422, "refusedQuery", "LENS1005"),
            (#"{"query":"let a = 1;"}"#, 422, "refusedQuery", "LENS1005"),
            (#"{"query":"T | wher x"}"#, 422, "invalidQuery", "KQL1006"),
            (#"{"query":"T","timespan":"P31D"}"#, 400, "invalidRequest", nil),
            (#"{"query":"T","timespan":7}"#, 400, "invalidRequest", nil), (#"{"query":1}"#, 400, "invalidRequest", nil),
            (#"{}"#, 400, "invalidRequest", nil), (#"[]"#, 400, "invalidRequest", nil),
            (#"{"query":"T","more":1}"#, 400, "invalidRequest", nil), (#"{"query":"T","#, 400, "invalidRequest", nil),
        ] as [(String, Int, String, String?)]
    )
    func `sends nothing that cannot run`(body: String, status: Int, code: String, diagnostic: String?) async throws {
        let tenant = ScriptedHunting { ScriptedHunting.json(Self.answer) }
        let (given, fields, json) = try await tenant.application().post("/api/v1/hunts", body)
        #expect(given == status)
        #expect(fields[.contentType] == "application/problem+json")
        #expect(json["code"]?.string == code)
        #expect(json["diagnostics"]?.array?.first?["code"]?.string == diagnostic)
        #expect(tenant.queries.isEmpty)
    }

    private static let forbidden = """
        {"error":{"code":"Forbidden","message":"Missing application roles. API required roles: ThreatHunting.Read.All, \
        application roles: x."}}
        """

    @Test(arguments: [
        (429, #"{"error":{"code":"TooManyRequests","message":"x"}}"#, 429, "throttled", "ends"),
        (400, #"{"error":{"code":"BadRequest","message":"no table `T`"}}"#, 422, "invalidQuery", "no table `T`"),
        (403, forbidden, 502, "tenantRefused", "ThreatHunting.Read.All"), (500, "{}", 502, "tenantFailed", "500"),
        (200, "[]", 502, "tenantFailed", "not what it documents"), (302, "", 502, "tenantFailed", "redirects"),
        (504, "{}", 502, "tenantFailed", "504"),
    ])
    func `tells what Microsoft refuses`(
        status: Int,
        body: String,
        answered: Int,
        code: String,
        detail: String
    ) async throws {
        var limits = ServerLimits()
        limits.huntTime = .seconds(60)
        let tenant = ScriptedHunting {
            ScriptedHunting.json(body, status: status, headers: status == 429 ? [.retryAfter: "90"] : [:])
        }
        let (given, fields, json) = try await tenant.application(limits).post("/api/v1/hunts", #"{"query":"T"}"#)
        #expect(given == answered)
        #expect(json["code"]?.string == code)
        #expect(json["detail"]?.string?.contains(detail) == true || status == 429)
        #expect((fields[.retryAfter] == "90") == (status == 429))
    }

    @Test func `ends when the time is over`() async throws {
        var limits = ServerLimits()
        limits.huntTime = .milliseconds(50)
        let tenant = ScriptedHunting {
            throw TransportError.timedOut()
        }
        let (status, _, json) = try await tenant.application(limits).post("/api/v1/hunts", #"{"query":"T"}"#)
        #expect(status == 504)
        #expect(json["code"]?.string == "timedOut")
    }

    @Test func `runs no more hunts at once than allowed`() async throws {
        var limits = ServerLimits()
        limits.concurrentHunts = 1
        let (started, begin) = AsyncStream<Void>.makeStream()
        let (released, release) = AsyncStream<Void>.makeStream()
        let tenant = ScriptedHunting {
            begin.yield()
            for await _ in released { break }
            return ScriptedHunting.json(Self.answer)
        }
        try await tenant.application(limits).test(.router) { client in
            @Sendable func hunt() async throws -> Int {
                try await client.execute(
                    uri: "/api/v1/hunts",
                    method: .post,
                    headers: [.contentType: "application/json"],
                    body: .init(string: #"{"query":"T"}"#)
                ).status.code
            }
            async let first = hunt()
            for await _ in started { break }
            let second = try await hunt()
            #expect(second == 503)
            release.finish()
            let answered = try await first
            #expect(answered == 200)
        }
        #expect(tenant.queries.count == 1)
    }
}
