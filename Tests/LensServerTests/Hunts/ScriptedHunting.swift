import DefenderAPI
import HTTPTransport
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Lookup
import NIOCore
import Overlay
import ResponseActions
import Synchronization

@testable import LensServer

/// A tenant whose hunting service answers what a test says; it hands out tokens and records the queries.
final class ScriptedHunting: HTTPTransport {
    typealias Answer = @Sendable () async throws -> TransportResponse

    private let answer: Answer
    private let received = Mutex<[JSONValue]>([])

    init(_ answer: @escaping Answer) {
        self.answer = answer
    }

    /// The bodies of all hunts, in order.
    var queries: [JSONValue] { received.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        guard request.head.path?.hasSuffix("/runHuntingQuery") == true else {
            return Self.json(#"{"token_type":"Bearer","expires_in":3599,"access_token":"t"}"#)
        }
        let body = try JSONValue(parsing: request.body)
        received.withLock { $0.append(body) }
        return try await answer()
    }

    /// An answer of this status.
    static func json(_ text: String, status: Int = 200, headers: HTTPFields = [:]) -> TransportResponse {
        TransportResponse(
            head: HTTPResponse(status: .init(code: status), headerFields: headers),
            body: TransportBody(Array(text.utf8))
        )
    }

    /// An application whose hunts this tenant answers.
    func application(_ limits: ServerLimits = ServerLimits()) throws -> some ApplicationProtocol {
        var connection = ConnectionSettings(tenantID: "t", clientID: "c", credential: .secret(Secret("s")))
        connection.quotas = ServiceQuotas(hunting: [], graph: [], endpoint: [])
        let client = DefenderClient(settings: connection, transport: self, random: { 0 })
        let runner = LookupRunner(client: client, options: .standard)
        var settings = ServerSettings()
        settings.limits = limits
        let desk = ServerDesk(
            settings: settings,
            tenant: ServedTenant(name: "t", isSandbox: false, runner: runner, actions: .withoutRecord(client)),
            views: try OverlayViews(),
            logger: CapturedLog().logger
        )
        return Application(router: LensRoutes(desk: desk).router())
    }
}

extension ApplicationProtocol {
    /// Posts JSON to a route and reads the JSON of the answer.
    func post(_ path: String, _ body: String) async throws -> (status: Int, fields: HTTPFields, json: JSONValue) {
        let response = try await test(.router) { client in
            try await client.execute(
                uri: path,
                method: .post,
                headers: [.contentType: "application/json"],
                body: ByteBuffer(string: body)
            )
        }
        return (response.status.code, response.headers, try JSONValue(parsing: Array(buffer: response.body)))
    }
}
