import DefenderAPI
import FoundationEssentials
import HTTPTypes
import ResponseActions
import Testing

@testable import LensServer

/// Everything here is refused, sends nothing, and is in the record where somebody known tried to act.
struct HostileActionTests {
    private static let device = "fin-ws-014"

    @Test(arguments: [
        "/api/v1/devices/x%2foffboard", "/api/v1/devices/..%2f..%2falerts", "/api/v1/devices/%00",
        "/api/v1/devices/x%3fa=b", "/api/v1/devices/x%0a", "/api/v1/actions/..", "/api/v1/actions/x",
        "/api/v1/actions/11111111-2222-3333-4444-55555555555%35",
    ])
    func `a path with anything but an id or a name is wrong`(path: String) async throws {
        let served = try ServedActions()
        let answer = try await served.send(.get, path, as: ServerSettings.viewerToken)
        #expect(answer.status == 400)
        #expect(answer.refusal == "invalidRequest")
    }

    @Test(arguments: ["/api/v1/devices/a/offboard", "/api/v1/devices/../actions", "/api/v1/devices/"])
    func `a path with more parts is none`(path: String) async throws {
        #expect(try await ServedActions().send(.get, path, as: ServerSettings.viewerToken).status == 404)
    }

    @Test func `an unknown device and an unknown action are not found`() async throws {
        let served = try ServedActions()
        let nobody = String(repeating: "0", count: 40)
        for path in ["/api/v1/devices/\(nobody)", "/api/v1/devices/nobody", "/api/v1/actions/\(ActionID())"] {
            let answer = try await served.send(.get, path, as: ServerSettings.viewerToken)
            #expect(answer.status == 404)
            #expect(answer.refusal == "notFound")
        }
        let refreshed = try await served.post("/api/v1/actions/\(ActionID())/refresh", "{}")
        #expect(refreshed.status == 404)
    }

    @Test(arguments: ["/api/v1/actions/preview", "/api/v1/actions/confirm"])
    func `a body of a megabyte is not read`(path: String) async throws {
        let served = try ServedActions()
        let answer = try await served.post(path, #"{"token":"\#(String(repeating: "a", count: 1 << 20))"}"#)
        #expect(answer.status == 413)
        #expect(served.orders == [])
    }

    @Test func `a token confirms once`() async throws {
        let served = try ServedActions()
        let preview = try await served.preview("isolate", on: Self.device)
        #expect(try await served.confirm(preview).status == 202)
        let answer = try await served.confirm(preview)
        #expect(answer.status == 409)
        #expect(answer.refusal == "usedToken")
        #expect(served.orders.count == 1)
        #expect(try await served.refusals() == ["usedToken"])
    }

    @Test func `a token confirms for five minutes`() async throws {
        let served = try ServedActions()
        let preview = try await served.preview("isolate", on: Self.device)
        served.clock.pass(.seconds(301))
        let answer = try await served.confirm(preview)
        #expect(answer.status == 409)
        #expect(answer.refusal == "expiredToken")
        #expect(served.orders == [])
        #expect(try await served.refusals() == ["expiredToken"])
    }

    @Test func `a token confirms for the person who was shown the preview`() async throws {
        let served = try ServedActions()
        let preview = try await served.preview("isolate", on: Self.device)
        let answer = try await served.confirm(preview, as: ServerSettings.otherResponderToken)
        #expect(answer.status == 404)
        #expect(answer.refusal == "unknownToken")
        #expect(served.orders == [])
        let last = try #require(try await served.entries().last)
        #expect(last.draft.person == "sam")
        #expect(last.draft.details["refusal"]?.string == "unknownToken")
    }

    @Test func `a token confirms for the device that was shown`() async throws {
        let served = try ServedActions()
        let preview = try await served.preview("isolate", on: Self.device)
        let answer = try await served.confirm(preview, typed: "fin-ws-015")
        #expect(answer.status == 422)
        #expect(answer.refusal == "nameNotTyped")
        #expect(served.orders == [])
        #expect(try await served.refusals() == ["nameNotTyped"])
    }

    @Test(arguments: ["", "   ", "two\nlines", "bell\u{7}", String(repeating: "x", count: 501)])
    func `a comment is needed, on one line, of 500 characters`(comment: String) async throws {
        let served = try ServedActions()
        let answer = try await served.confirm(try await served.preview("isolate", on: Self.device), comment: comment)
        #expect(answer.status == 422)
        #expect(answer.refusal == "invalidComment")
        #expect(served.orders == [])
        #expect(try await served.refusals() == ["invalidComment"])
    }

    @Test func `a missing comment is an empty one`() async throws {
        let served = try ServedActions()
        let token = try #require(try await served.preview("isolate", on: Self.device)["token"]?.string)
        let body = #"{"token":"\#(token)","deviceName":"\#(Self.device)"}"#
        #expect(try await served.post("/api/v1/actions/confirm", body).refusal == "invalidComment")
        #expect(served.orders == [])
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "é", count: 43)])
    func `a token that nobody gave out confirms nothing`(token: String) async throws {
        let served = try ServedActions()
        let answer = try await served.post(
            "/api/v1/actions/confirm",
            #"{"token":"\#(token)","deviceName":"\#(Self.device)","comment":"c"}"#
        )
        #expect(answer.status == 404)
        #expect(answer.refusal == "unknownToken")
        #expect(served.orders == [])
    }

    @Test(arguments: [ServerSettings.viewerToken, ServerSettings.auditorToken])
    func `who may only look cannot confirm what a responder previewed`(token: String) async throws {
        let served = try ServedActions()
        let answer = try await served.confirm(try await served.preview("isolate", on: Self.device), as: token)
        #expect(answer.status == 403)
        #expect(answer.refusal == "roleMissing")
        #expect(served.orders == [])
        #expect(try await served.refusals() == ["roleMissing"])
    }

    @Test func `what is not enabled is refused and recorded`() async throws {
        let served = try ServedActions { $0.enabled = [] }
        let answer = try await served.post(
            "/api/v1/actions/preview",
            ServedActions.body("isolate", on: Self.device)
        )
        #expect(answer.status == 403)
        #expect(answer.refusal == "notEnabled")
        #expect(try await served.refusals() == ["notEnabled"])
    }

    @Test func `a form, as any page may send it, is no request`() async throws {
        let served = try ServedActions()
        for type in ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"] {
            let answer = try await served.send(
                .post,
                "/api/v1/actions/confirm",
                body: "token=x",
                fields: [.contentType: type]
            )
            #expect(answer.status == 415)
        }
        #expect(served.orders == [])
    }

    @Test func `a request to another host, or from another origin, is refused`() async throws {
        let served = try ServedActions()
        let fields: HTTPFields = [
            .authorization: "Bearer \(ServerSettings.responderToken)", .contentType: "application/json",
        ]
        let body = ServedActions.body("isolate", on: Self.device)
        let elsewhere = try await served.client.send(
            .post,
            "/api/v1/actions/preview",
            fields,
            host: "evil.example",
            body: body
        )
        #expect(elsewhere.status == 421)
        let foreign = try await served.send(
            .post,
            "/api/v1/actions/preview",
            body: body,
            fields: [.origin: "https://evil.example"]
        )
        #expect(foreign.status == 403)
        #expect(foreign.code == "crossOrigin")
        #expect(try await served.refusals() == ["crossOrigin"])
        #expect(served.orders == [])
    }
}
