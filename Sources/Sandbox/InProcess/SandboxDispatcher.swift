import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Synchronization

/// Asks a router in this process: for ``SandboxTransport``, and for the items of a batch.
struct SandboxDispatcher: Sendable {
    let responder: RouterResponder<SandboxInProcessContext>
    /// Whether the requests are items of a batch.
    let isBatch: Bool

    init(responder: RouterResponder<SandboxInProcessContext>, isBatch: Bool = false) {
        self.responder = responder
        self.isBatch = isBatch
    }

    /// Answers one request; a body in chunks is not begun yet.
    func answer(_ head: HTTPRequest, body: [UInt8]) async throws -> SandboxAnswer {
        let outlet = SandboxBodyOutlet()
        let logger = Logger(label: "sandbox", factory: { _ in SwiftLogNoOpLogHandler() })
        let source = SandboxInProcessContext.Source(logger: logger, outlet: outlet, isBatchItem: isBatch)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = try await responder.respond(to: request, context: SandboxInProcessContext(source: source))
        return SandboxAnswer(
            status: response.status.code,
            headers: response.headers,
            body: try await self.body(of: response, outlet: outlet)
        )
    }

    private func body(of response: Response, outlet: SandboxBodyOutlet) async throws -> SandboxAnswer.Body {
        if let pull = outlet.take() { return .chunks(pull) }
        let writer = BodyCollector()
        try await response.body.write(writer)
        return .bytes(writer.bytes.withLock { $0 })
    }
}

/// Takes a body that is there already.
private final class BodyCollector: ResponseBodyWriter, Sendable {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }

    func finish(_ headers: HTTPFields?) async throws {}
}
