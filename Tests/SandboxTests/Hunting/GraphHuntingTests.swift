import HTTPTransport
import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct GraphHuntingTests {
    @Test func `answers with schema and rows in wire types`() async throws {
        let query =
            "print s='a\\\"b', t=datetime(2026-03-01T12:00:00), n=tolong(5), b=true, d=1.5, o=dynamic({\"x\":[1]}), z=int(null)"
        let answer = try await SandboxHarness().hunt(query)
        #expect(answer.status == 200)
        #expect(
            answer.text("@odata.context")
                == "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.security.huntingQueryResults"
        )
        let types = (WireObject.elements(answer["schema"]) ?? []).compactMap { $0.string("type") }
        #expect(types == ["String", "DateTime", "Int64", "SByte", "Double", "Object", "Int32"])
        let row = #"{"s":"a\"b","t":"2026-03-01T12:00:00.0000000Z","n":5,"b":1,"d":1.5,"o":{"x":[1]},"z":null}"#
        #expect(answer.rows.first?.json == row)
    }

    @Test(arguments: ["query", "Query"])
    func `takes the query under either name`(name: String) async throws {
        let answer = try await SandboxHarness().post("/security/runHuntingQuery", #"{"\#(name)":"print x=1"}"#)
        #expect(answer.rows.first?.json == #"{"x":1}"#)
    }

    @Test func `answers under the qualified name of the action`() async throws {
        let path = "/security/microsoft.graph.security.runHuntingQuery"
        #expect(try await SandboxHarness().post(path, #"{"query":"print x=1"}"#).rows.first?.json == #"{"x":1}"#)
    }

    @Test(arguments: ["", "{}", #"{"Query":""}"#, #"{"Query":5}"#, #"{"Query":"print 1","Timespan":"30d"}"#, "[]"])
    func `refuses a body that is wrong`(body: String) async throws {
        let answer = try await SandboxHarness().post("/security/runHuntingQuery", body)
        #expect(answer.status == 400)
        #expect(answer.errorCode == "BadRequest")
    }

    @Test(arguments: [
        (
            "DeviceNetworkEventz | take 1",
            "'take' operator: Failed to resolve table or column expression named 'DeviceNetworkEventz'."
        ),
        (
            "DeviceInfo | where Nonsense == 1",
            "'where' operator: Failed to resolve column or scalar expression named 'Nonsense'."
        ),
    ])
    func `refuses unknown names in Kusto's words`(query: String, message: String) async throws {
        let answer = try await SandboxHarness().hunt(query)
        #expect(answer.status == 400)
        #expect(answer.errorCode == "BadRequest")
        #expect(answer.errorMessage == message + " Fix semantic errors in your query.")
    }

    @Test func `refuses a body over 4 MB`() async throws {
        let query = "print x='" + String(repeating: "x", count: 5 << 20) + "'"
        #expect(try await SandboxHarness().hunt(query).status == 413)
    }

    @Test func `refuses a syntax error with its place`() async throws {
        let answer = try await SandboxHarness().hunt("DeviceInfo\n| where | take 5")
        #expect(answer.status == 400)
        #expect(answer.errorMessage?.contains("[line:position=2:") == true)
        #expect(answer.errorMessage?.hasSuffix("Fix syntax errors in your query.") == true)
    }

    @Test func `reads the tenant's tables`() async throws {
        let answer = try await SandboxHarness().hunt("AlertInfo | count")
        #expect(answer.status == 200)
        let rows = SandboxHarness.tenant.tables["AlertInfo"]?.rowCount ?? 0
        #expect(rows > 0)
        #expect(answer.rows.first?.json == #"{"Count":\#(rows)}"#)
    }

    @Test func `shows only the rows of the time span`() async throws {
        let harness = try SandboxHarness()
        let query = "DeviceProcessEvents | summarize oldest=min(Timestamp), newest=max(Timestamp), n=count()"
        let all = try #require(try await harness.hunt(query).rows.first)
        let day = try #require(try await harness.hunt(query, timespan: "P1D").rows.first)
        #expect((day.string("oldest") ?? "") >= "2026-02-28T12:00:00.0000000Z")
        #expect((all.string("oldest") ?? "") < "2026-02-28T12:00:00.0000000Z")
        let early = try await harness.hunt(query, timespan: "2026-02-10T00:00:00Z/2026-02-12T00:00:00Z")
        #expect((early.rows.first?.string("newest") ?? "z") <= "2026-02-12T00:00:00.0000000Z")
    }

    @Test func `lacks a table as a fault, even where the query may do without it`() async throws {
        let harness = try SandboxHarness("graph.hunting:missing-table::DeviceInfo,UrlClickEvents")
        let answer = try await harness.hunt("DeviceInfo | take 1")
        #expect(answer.status == 400)
        #expect(answer.errorMessage?.contains("named 'DeviceInfo'") == true)
        #expect(try await harness.hunt("union isfuzzy=true DeviceInfo, AlertInfo | take 1").status == 200)
    }

    @Test func `names rows in camel case as a fault`() async throws {
        let answer = try await SandboxHarness("graph.hunting:camel-case").hunt("print Timestamp='x', ABC=1")
        #expect(answer.rows.first?.memberNames == ["timestamp", "aBC"])
        let names = (WireObject.elements(answer["schema"]) ?? []).compactMap { $0.string("name") }
        #expect(names == ["Timestamp", "ABC"])
    }

    @Test func `leaves AlertId out of rows as a fault`() async throws {
        let answer = try await SandboxHarness("graph.hunting:no-alert-id").hunt(
            "AlertInfo | take 1 | project AlertId, Title"
        )
        #expect(answer.rows.first?.memberNames == ["Title"])
    }

    @Test(arguments: ["object", "malformed", "array", "string", "empty"])
    func `turns AdditionalFields as a fault, at any depth`(variant: String) async throws {
        let harness = try SandboxHarness("graph.hunting:additional-fields::\(variant)")
        let answer = try await harness.hunt(
            "print AdditionalFields='{\"a\":1}', Row=dynamic({\"AdditionalFields\":\"{\\\"a\\\":1}\"})"
        )
        let row = try #require(answer.rows.first)
        #expect(row[member: "AdditionalFields"] == row[member: "Row"]?[member: "AdditionalFields"])
        #expect(row.string("AdditionalFields") != #"{"a":1}"#)
    }

    @Test func `streams a huge answer`() async throws {
        let harness = try SandboxHarness("graph.hunting:huge::20000")
        let answer = try await harness.hunt("AlertInfo | take 3 | project Timestamp, AlertId", maxBodyBytes: 64 << 20)
        #expect(answer.bytes.count > 20_000 * 550)
        #expect(answer.rows.count == 20_000)
        let error = await #expect(throws: TransportError.self) {
            try await harness.hunt("AlertInfo", maxBodyBytes: 1 << 20)
        }
        #expect(error?.code == .bodyTooLarge)
    }
}
