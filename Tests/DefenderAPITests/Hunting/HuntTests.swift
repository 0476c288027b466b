import HTTPTransport
import Testing

@testable import DefenderAPI

struct HuntTests {
    private static let path = "/v1.0/security/runHuntingQuery"

    @Test func `sends query and time span as JSON and reads the rows`() async throws {
        let transport = ScriptedTransport([
            .token(),
            .post(
                HuntTests.path,
                fields: ["request-id": "r1"],
                #"{"schema":[{"name":"A","type":"Int64"}],"results":[{"a":1},{"a":2}]}"#
            ),
        ])
        let table = try await DefenderClient(transport).hunt("T | where x == \"é\n\"", timespan: "P7D")
        #expect(table.rowCount == 2 && table.requestID == "r1" && table.integer(row: 1, column: 0) == 2)
        let body = try JSONValue(parsing: transport.requests.last?.body ?? [])
        #expect(body["Query"] == .string("T | where x == \"é\n\"") && body["Timespan"] == .string("P7D"))
        transport.finish()
    }

    @Test func `passes on what Microsoft says about the query`() async throws {
        let text = "'where' operator: Failed to resolve table or column expression named 'X'."
        let transport = ScriptedTransport([
            .token(), .post(HuntTests.path, status: 400, #"{"error":{"code":"BadRequest","message":"\#(text)"}}"#),
        ])
        let error = try #require(
            await #expect(throws: APIError.self) { _ = try await DefenderClient(transport).hunt("X") }
        )
        #expect(error.code == .invalidRequest && error.serviceMessage == text && !error.message.contains(text))
        transport.finish()
    }

    @Test(arguments: ["", "{", #"{"results":[{"a":1}"#, #"{"error":{}}"#, #"{"results":[{"a":1}]}]"#])
    func `says that an answer is malformed`(_ body: String) async throws {
        let transport = ScriptedTransport([.token(), .post(HuntTests.path, body)])
        let error = try #require(
            await #expect(throws: APIError.self) { _ = try await DefenderClient(transport).hunt("X") }
        )
        #expect(error.code == .malformedResponse)
        transport.finish()
    }

    @Test func `stops reading an answer that is too large`() async throws {
        let long = String(repeating: "a", count: 17 << 20)
        let transport = ScriptedTransport([.token(), .get("/v1.0/security/incidents", #"{"value":["\#(long)"]}"#)])
        let error = try #require(
            await #expect(throws: APIError.self) {
                _ = try await DefenderClient(transport).incidents(matching: nil, limit: 1)
            }
        )
        #expect(error.code == .responseTooLarge)
        transport.finish()
    }

    @Test func `sends a query of 100 kB unchanged`() async throws {
        let query = String(repeating: "\"\\\u{0}é{{ENTITY}}$&*", count: 7_000)
        let transport = ScriptedTransport([.token(), .post(HuntTests.path, #"{"results":[]}"#)])
        _ = try await DefenderClient(transport).hunt(query)
        #expect(try JSONValue(parsing: transport.requests.last?.body ?? [])["Query"] == .string(query))
        transport.finish()
    }

    @Test func `tries a 504 once more`() async throws {
        let late = ScriptedTransport.Step.post(HuntTests.path, status: 504, "")
        let transport = ScriptedTransport([.token(), late, late])
        let error = try #require(
            await #expect(throws: APIError.self) { _ = try await DefenderClient(transport).hunt("X") }
        )
        #expect(error.code == .unavailable && error.status == 504)
        transport.finish()
    }
}
