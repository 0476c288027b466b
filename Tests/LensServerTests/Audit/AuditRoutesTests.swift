import DefenderAPI
import HTTPTypes
import ResponseActions
import Testing

@testable import LensServer

struct AuditRoutesTests {
    private func filled() async throws -> (ServedActions, [AuditEntry]) {
        let served = try ServedActions()
        let drafts = (0..<5).map { number in
            AuditDraft(
                .refused,
                state: nil,
                action: nil,
                kind: nil,
                tenant: "sandbox",
                actor: Actor(name: "ann \u{2028}\u{1b}", face: .server, mayAct: false),
                details: JSONObject([JSONObject.Member("message", .string("try \(number)"))])
            )
        }
        return (served, try await served.store.append { _ in drafts })
    }

    @Test func `an auditor reads the record entry by entry, byte by byte`() async throws {
        let (served, entries) = try await filled()
        let answer = try await served.send(.get, "/api/v1/audit", as: ServerSettings.auditorToken)
        #expect(answer.status == 200)
        #expect(answer.json["head"]?["count"]?.integer == 5)
        #expect(answer.json["head"]?["hash"]?.string == entries[4].hash)
        #expect(answer.json["entries"]?.array?.count == 5)
        for entry in entries { #expect(answer.body.contains(entry.body.dropLast() + ",\"hash\":\"\(entry.hash)\"}")) }
    }

    @Test func `the record comes in parts`() async throws {
        let (served, entries) = try await filled()
        let answer = try await served.send(.get, "/api/v1/audit?after=3&limit=1", as: ServerSettings.auditorToken)
        let hashes = answer.json["entries"]?.array?.map { $0["hash"]?.string }
        #expect(hashes == [entries[3].hash])
        #expect(answer.json["head"]?["count"]?.integer == 5)
        let end = try await served.send(.get, "/api/v1/audit?after=5", as: ServerSettings.auditorToken)
        #expect(end.json["entries"]?.array == [])
    }

    @Test(arguments: [
        "after=-1", "after=x", "limit=0", "limit=1001", "after=1&after=2", "device=a", "after", "limit=&",
    ])
    func `a query that cannot be is refused`(query: String) async throws {
        let served = try ServedActions()
        let answer = try await served.send(.get, "/api/v1/audit?" + query, as: ServerSettings.auditorToken)
        #expect(answer.status == 400)
    }

    @Test(arguments: zip([ServerSettings.viewerToken, ServerSettings.responderToken, nil], [403, 403, 401]))
    func `nobody else reads the record`(token: String?, status: Int) async throws {
        let (served, _) = try await filled()
        for path in ["/api/v1/audit", "/api/v1//audit", "/api/v1/audit?limit=1"] {
            let answer = try await served.send(.get, path, as: token)
            #expect(answer.status == status)
            #expect(!answer.body.contains("try 1"))
        }
    }

    @Test func `a record that cannot be read is a problem, not an empty list`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        let answer = try await client.send(
            .get,
            "/api/v1/audit",
            [.authorization: "Bearer \(ServerSettings.auditorToken)"]
        )
        #expect(answer.status == 503)
        #expect(answer.code == "recordUnavailable")
    }
}
