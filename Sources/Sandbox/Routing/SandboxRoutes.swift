import HTTPTypes
import Hummingbird
import HummingbirdCore
import KQL
import NIOCore

/// All routes of a sandbox, and the router that they make up for a kind of request context.
struct SandboxRoutes: Sendable {
    let world: SandboxWorld
    /// The scheme under which clients reach the sandbox; nil takes the request's.
    let scheme: String?

    /// A responder over every service.
    func responder<Context: SandboxRequestContext>(context: Context.Type) -> RouterResponder<Context> {
        let graph = GraphRoutes(world: world).routes
        let items = SandboxDispatcher(responder: responder(of: graph), isBatch: true)
        let batch = SandboxRoute(.graphBatch, .post, "/v1.0/$batch") {
            try await GraphBatch(dispatcher: items).answer($0)
        }
        let identity = IdentityRoutes(world: world).routes
        return responder(of: identity + graph + [batch] + EndpointRoutes(world: world).routes)
    }

    private func responder<Context: SandboxRequestContext>(of routes: [SandboxRoute]) -> RouterResponder<Context> {
        let router = Router(context: Context.self, options: .caseInsensitive)
        router.add(middleware: SandboxNotFound())
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await respond(to: request, context: context, route: route)
            }
        }
        return router.buildResponder()
    }

    private func respond(
        to request: Request,
        context: some SandboxRequestContext,
        route: SandboxRoute
    ) async throws -> Response {
        let arrival = ContinuousClock.now
        let call = try await call(request, context: context, route: route)
        let answer = try await SandboxChain(world: world, route: route).answer(call)
        if !context.isBatchItem, world.configuration.latency > .zero {
            try await Task.sleep(until: arrival.advanced(by: world.configuration.latency), clock: .continuous)
        }
        return response(answer, context: context)
    }

    private func call(
        _ request: Request,
        context: some SandboxRequestContext,
        route: SandboxRoute
    ) async throws -> SandboxCall {
        var body = ByteBuffer()
        var isTooLarge = false
        do {
            body = try await request.body.collect(upTo: context.maxUploadSize)
        } catch is NIOTooManyBytesError {
            isTooLarge = true
        }
        let parameters = route.variables.map { name in
            (name, PercentCoding.decode(context.parameters.get(name) ?? ""))
        }
        return SandboxCall(
            operation: route.operation,
            head: request.head,
            body: Array(body.readableBytesView),
            isBodyTooLarge: isTooLarge,
            parameters: Dictionary(parameters, uniquingKeysWith: { first, _ in first }),
            origin: origin(of: request.head),
            faults: world.faults.take(for: route.operation),
            identifiers: SandboxIdentifiers(head: request.head, arrival: world.wallNow)
        )
    }

    private func origin(of head: HTTPRequest) -> String {
        "\(scheme ?? head.scheme ?? "https")://\(head.authority ?? "localhost")"
    }

    private func response(_ answer: SandboxAnswer, context: some SandboxRequestContext) -> Response {
        let status = HTTPResponse.Status(code: answer.status)
        switch answer.body {
        case .bytes(let bytes):
            let body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            return Response(status: status, headers: answer.headers, body: body)
        case .chunks(let pull):
            if let outlet = context.outlet {
                outlet.put(pull)
                return Response(status: status, headers: answer.headers)
            }
            let body = ResponseBody { writer in
                while let chunk = try await pull() { try await writer.write(ByteBuffer(bytes: chunk)) }
                try await writer.finish(nil)
            }
            return Response(status: status, headers: answer.headers, body: body)
        }
    }
}

/// Answers paths that no service has, in an envelope that both Graph's and the endpoint API's clients can read.
private struct SandboxNotFound<Context: SandboxRequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            let message = "Resource not found for the segment '\(request.uri.path)'."
            let body = WireObject.object([
                "error": WireObject.object(["code": .string("ResourceNotFound"), "message": .string(message)])
            ])
            let answer = SandboxAnswer.json(body, status: 404)
            guard case .bytes(let bytes) = answer.body else { throw error }
            return Response(
                status: .notFound,
                headers: answer.headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            )
        }
    }
}
