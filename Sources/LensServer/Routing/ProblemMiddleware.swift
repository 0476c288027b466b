import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Turns every error of the routes behind it into a problem.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = LensRequestContext

    func handle(
        _ request: Request,
        context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            guard let problem = Problem(error) else { throw error }
            if problem.code == .internalError {
                context.logger.error("request failed", metadata: ["error.type": "\(type(of: error))"])
            }
            return problem.response(from: request, context: context)
        }
    }
}
