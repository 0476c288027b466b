import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import ResponseActions

/// Turns every error of the routes behind it into a problem.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = LensRequestContext

    let methods: RouteMethods
    let metrics: ServerMetrics

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            guard let problem = Problem(error) else { throw error }
            if let refusal = problem.refusal { metrics.actionRefused(refusal) }
            if let failure = error as? AuditFailure {
                context.logger.error("record unavailable", metadata: ["reason": "\(failure.message)"])
            }
            if problem.code == .internalError {
                context.logger.error("request failed", metadata: ["error.type": "\(type(of: error))"])
            }
            return (wrongMethod(error, request) ?? problem).response(from: request, context: context)
        }
    }

    /// What the router reports as an unknown path although the path exists for other methods.
    private func wrongMethod(_ error: any Error, _ request: Request) -> Problem? {
        guard let error = error as? HTTPError, error.status == .notFound else { return nil }
        let allowed = methods.allowed(for: request.uri.path)
        guard !allowed.isEmpty, !allowed.contains(request.method.rawValue) else { return nil }
        let list = allowed.joined(separator: ", ")
        return Problem(.methodNotAllowed, "This path answers \(list).", headers: [.allow: list])
    }
}
