import DefenderAPI
import HTTPTypes
import ResponseActions
import Testing

@testable import LensServer

/// What the page asks for around actions; that it is refused like the API is tested there.
struct PageActionRoutesTests {
    /// Isolated once, and released, in the simulated tenant.
    private static let device = "fin-ws-014"

    private func id(_ served: ServedActions) async throws -> String {
        let answer = try await served.send(.get, "/api/v1/devices/\(Self.device)")
        return try #require(answer.json["id"]?.string)
    }

    private func preview(
        _ served: ServedActions,
        as token: String = ServerSettings.responderToken
    ) async throws -> RouteAnswer {
        let body = #"{"action":"isolate","device":"\#(try await id(served))","deviceName":"\#(Self.device)"}"#
        return try await served.post("/overlay/actions/preview", as: token, body)
    }

    private func token(in html: String) throws -> Substring {
        try #require(html.firstMatch(of: #/name="token" value="([A-Za-z0-9_-]{43})"/#)?.1)
    }

    @Test func `a device comes as the inside of its place on a card`() async throws {
        let served = try ServedActions()
        let answer = try await served.send(.get, "/overlay/devices/\(try await id(served))")
        #expect(answer.status == 200)
        let html = try #require(answer.json["html"]?.string)
        #expect(html.contains("data-isolation=\"released\""))
        #expect(html.contains("data-order=\"isolate\""))
    }

    @Test func `a viewer gets the device with the reason instead of buttons`() async throws {
        let served = try ServedActions()
        let id = try await id(served)
        let answer = try await served.send(.get, "/overlay/devices/\(id)", as: ServerSettings.viewerToken)
        let html = try #require(answer.json["html"]?.string)
        #expect(html.contains("role responder"))
        #expect(!html.contains("data-order=\"isolate\""))
    }

    @Test(arguments: ["fin-ws-014", "..%2Falerts", "x%3Fy", "%00"])
    func `a path that names no device by its id is refused`(path: String) async throws {
        let answer = try await ServedActions().send(.get, "/overlay/devices/\(path)")
        #expect(answer.status == 400)
    }

    @Test func `a preview becomes an action that page and list show`() async throws {
        let served = try ServedActions()
        let html = try #require(try await preview(served).json["html"]?.string)
        let body = #"""
            {"token":"\#(try token(in: html))","deviceName":"fin-ws-014","comment":"Case 17","acknowledged":
            ["server","platformUnknown","carefulDevice","isolationUnknown","unsettledAction","notReachable"]}
            """#
        let confirmed = try await served.post("/overlay/actions/confirm", body)
        #expect(confirmed.status == 200)
        let action = try #require(confirmed.json["id"]?.string)
        #expect(confirmed.json["device"]?.string == (try await id(served)))
        #expect(confirmed.json["html"]?.string?.contains("data-id=\"\(action)\"") == true)
        #expect(served.orders.count == 1)
        let list = try await served.send(.get, "/overlay/actions")
        #expect(list.json["html"]?.string?.contains("Case 17") == true)
    }

    @Test func `a preview that nobody confirmed is not in the list`() async throws {
        let served = try ServedActions()
        _ = try await preview(served)
        let list = try await served.send(.get, "/overlay/actions")
        #expect(list.json["html"]?.string?.contains("class=\"act\"") == false)
    }

    @Test func `a viewer's preview and confirmation are refused, and recorded`() async throws {
        let served = try ServedActions()
        let answer = try await preview(served, as: ServerSettings.viewerToken)
        #expect(answer.status == 403)
        #expect(answer.refusal == "roleMissing")
        let confirmed = try await served.post(
            "/overlay/actions/confirm",
            as: ServerSettings.viewerToken,
            #"{"token":"t"}"#
        )
        #expect(confirmed.status == 403)
        #expect(try await served.entries().map(\.draft.event) == [.refused, .refused])
        #expect(served.orders.isEmpty)
    }

    @Test func `a page of another origin can neither preview nor confirm`() async throws {
        let served = try ServedActions()
        for path in ["/overlay/actions/preview", "/overlay/actions/confirm"] {
            let fields: HTTPFields = [.origin: "https://evil.example"]
            let answer = try await served.send(.post, path, body: "{}", fields: fields)
            #expect(answer.status == 403)
            #expect(answer.code == "crossOrigin")
        }
        #expect(served.orders.isEmpty)
    }
}
