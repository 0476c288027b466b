import DefenderAPI
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOEmbedded

@testable import LensServer

/// What a router answered in this process.
struct RouteAnswer {
    let status: Int
    let fields: HTTPFields
    let body: String

    /// The code of the problem, if the answer is one.
    var code: String? { JSONValue(json: body)?["code"]?.string }
}

/// The routes of a server without a port.
struct RouteClient {
    private let responder: RouterResponder<LensRequestContext>
    private let logger: Logger

    init(_ desk: ServerDesk, logger: Logger = CapturedLog().logger) {
        responder = LensRoutes(desk: desk).router().buildResponder()
        self.logger = logger
    }

    /// Sends a request; `host` nil leaves the field out.
    func send(
        _ method: HTTPRequest.Method = .get,
        _ path: String,
        _ fields: HTTPFields = [:],
        host: String? = "127.0.0.1:8480",
        body: String = ""
    ) async throws -> RouteAnswer {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        var logger = logger
        logger[metadataKey: "hb.request.id"] = "r1"
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger)
        let response = try await responder.respond(to: request, context: LensRequestContext(source: source))
        let writer = Writer()
        try await response.body.write(writer)
        return RouteAnswer(
            status: response.status.code,
            fields: response.headers,
            body: String(buffer: writer.bytes.withLockedValue { $0 })
        )
    }

    private struct Writer: ResponseBodyWriter {
        let bytes = NIOLockedValueBox(ByteBuffer())

        func write(_ buffer: ByteBuffer) async throws {
            bytes.withLockedValue { _ = $0.writeImmutableBuffer(buffer) }
        }

        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
