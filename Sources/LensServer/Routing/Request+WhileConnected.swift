import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Request {
    /// Answers with an operation that is cancelled when the client goes away.
    ///
    /// Watching the client uses its connection up, which ends with the answer. The operation has to read the body of
    /// the request that it is given.
    ///
    /// - Throws: What the operation throws, as a ``Problem`` where that says more; `CancellationError` when the client
    ///   went away.
    func whileConnected(
        _ operation: @Sendable (Request) async throws -> Response
    ) async throws -> Response {
        do {
            var response = try await body.consumeWithCancellationOnInboundClose { body in
                var request = self
                request.body = body
                return try await operation(request)
            }
            response.headers[.connection] = "close"
            return response
        } catch {
            guard var problem = Problem(error) else { throw error }
            if problem.code == .internalError { throw error }
            problem.headers[.connection] = "close"
            throw problem
        }
    }
}
