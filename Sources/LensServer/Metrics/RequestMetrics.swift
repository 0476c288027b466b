import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Measures each request from its head to the head of its answer, and counts the streams of events that are open.
struct RequestMetrics: RouterMiddleware {
    typealias Context = LensRequestContext

    let metrics: ServerMetrics

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var status: Int?
        defer {
            metrics.requestEnded(
                method: request.method.rawValue,
                route: context.endpointPath,
                status: status,
                after: ContinuousClock.now - start
            )
        }
        var response = try await next(request, context)
        status = response.status.code
        if response.headers[.contentType] == "text/event-stream" { response.body = counted(response.body) }
        return response
    }

    private func counted(_ body: ResponseBody) -> ResponseBody {
        ResponseBody(contentLength: body.contentLength) { [metrics] writer in
            metrics.streamOpened()
            defer { metrics.streamClosed() }
            try await body.write(writer)
        }
    }
}
