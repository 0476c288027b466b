import DefenderAPI
import HTTPTypes
import ResponseActions
import Testing

@testable import LensServer

/// Who may not act is turned away at the door, and that is on record.
struct RefusedActsTests {
    private static let preview = #"{"action":"isolate","device":"fin-ws-014"}"#

    @Test(arguments: [ServerSettings.viewerToken, ServerSettings.auditorToken])
    func `records who tries to act and may not`(token: String) async throws {
        let served = try ServedActions()
        for path in ["/api/v1/actions/preview", "/api/v1/actions/confirm", "/api/v1//actions/preview"] {
            let answer = try await served.post(path, as: token, Self.preview)
            #expect(answer.status == 403)
            #expect(answer.code == "actionRefused")
            #expect(answer.refusal == "roleMissing")
        }
        let entries = try await served.entries()
        #expect(entries.count == 3)
        #expect(Set(entries.map(\.draft.event)) == [.refused])
        #expect(entries[0].draft.person == (token == ServerSettings.viewerToken ? "ann" : "eve"))
        #expect(entries[0].draft.details["refusal"]?.string == "roleMissing")
        #expect(entries[0].draft.details["request"]?.string == "POST /api/v1/actions/preview")
        #expect(served.orders == [])
    }

    @Test func `records ten tries of a person, however many there are`() async throws {
        let served = try ServedActions()
        for _ in 0..<30 {
            let answer = try await served.post("/api/v1/actions/preview", as: ServerSettings.viewerToken, Self.preview)
            #expect(answer.status == 403)
        }
        #expect(try await served.entries().count == RefusedActs.recordedTries)
    }

    @Test func `records a page of another origin that uses somebody's session to act`() async throws {
        let served = try ServedActions()
        let session = served.desk.access.sessions.begin(for: Caller(name: "rob", role: .responder))
        let cookie = String(SessionCookie.beginning(session).prefix { $0 != ";" })
        for fields: HTTPFields in [
            [.cookie: cookie, .origin: "https://evil.example"], [.cookie: cookie, .fetchSite: "cross-site"],
            [.cookie: cookie],
        ] {
            let answer = try await served.send(
                .post,
                "/api/v1/actions/confirm",
                as: nil,
                body: #"{"token":"t","deviceName":"a","comment":"b"}"#,
                fields: fields
            )
            #expect(answer.status == 403)
            #expect(answer.code == "crossOrigin")
        }
        let entries = try await served.entries()
        #expect(entries.map { $0.draft.details["refusal"]?.string } == Array(repeating: "crossOrigin", count: 3))
        #expect(entries.map(\.draft.person) == ["rob", "rob", "rob"])
    }

    @Test func `records nothing about those who are nobody`() async throws {
        let served = try ServedActions()
        for token in [nil, "wrong"] {
            let answer = try await served.post("/api/v1/actions/preview", as: token, Self.preview)
            #expect(answer.status == 401)
        }
        #expect(try await served.entries().isEmpty)
    }

    @Test func `refuses also when the record cannot be written`() async throws {
        let client = RouteClient(try .sample(.withTokens))
        let fields: HTTPFields = [
            .authorization: "Bearer \(ServerSettings.viewerToken)", .contentType: "application/json",
        ]
        let answer = try await client.send(.post, "/api/v1/actions/preview", fields, body: Self.preview)
        #expect(answer.status == 403)
    }
}
