package import HTTPTransport
import HTTPTypes

/// The simulated tenant as a transport: every request is answered in this process, without a socket.
///
/// The same routes answer as behind ``SandboxServer``; the host of a request does not matter, its path does. Only
/// hosts under `.invalid` have no address, as on any network.
package struct SandboxTransport: HTTPTransport {
    private let dispatcher: SandboxDispatcher
    private let tenant: SandboxTenantStore

    /// Creates a tenant of its own; it is generated when the first request needs it.
    package init(configuration: SandboxConfiguration = SandboxConfiguration()) {
        let world = SandboxWorld(configuration: configuration)
        let routes = SandboxRoutes(world: world, scheme: nil)
        dispatcher = SandboxDispatcher(responder: routes.responder(context: SandboxInProcessContext.self))
        tenant = world.tenant
    }

    /// Generates the tenant now rather than when the first request needs it.
    package func generateTenant() async {
        _ = await tenant.current()
    }

    /// Answers one request.
    ///
    /// - Throws: ``TransportError`` for faults of the connection and for a passed deadline; `CancellationError`.
    package func send(_ request: TransportRequest) async throws -> TransportResponse {
        try Task.checkCancellation()
        let host = (request.head.authority ?? "").prefix { $0 != ":" }
        guard !host.hasSuffix(".invalid") else {
            var error = TransportError(.nameNotResolved, "The host name has no address; check the base URLs.")
            error.isUnsent = true
            throw error
        }
        let dispatcher = dispatcher
        let answer = try await SandboxDeadline.keep(request.deadline) {
            try await dispatcher.answer(request.head, body: request.body)
        }
        let head = HTTPResponse(status: HTTPResponse.Status(code: answer.status), headerFields: answer.headers)
        return TransportResponse(
            head: head,
            body: body(of: answer, deadline: request.deadline)
                .limited(to: request.maxBodyBytes)
        )
    }

    private func body(of answer: SandboxAnswer, deadline: ContinuousClock.Instant?) -> TransportBody {
        switch answer.body {
        case .bytes(let bytes): TransportBody(bytes)
        case .chunks(let pull): TransportBody { try await SandboxDeadline.keep(deadline, pull) }
        }
    }
}
