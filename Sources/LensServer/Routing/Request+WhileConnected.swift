import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

extension Request {
    /// Answers with an operation that is cancelled when the client goes away; the body has to be read before.
    ///
    /// Watching the client uses its connection up, which ends with the answer.
    ///
    /// - Throws: What the operation throws, as a ``Problem`` where that says more; `CancellationError` when the client
    ///   went away.
    func whileConnected(_ operation: @Sendable () async throws -> Response) async throws -> Response {
        do {
            var response = try await readBody.consumeWithCancellationOnInboundClose { _ in try await operation() }
            response.headers[.connection] = "close"
            return response
        } catch {
            guard var problem = Problem(error), problem.code != .internalError else { throw error }
            problem.headers[.connection] = "close"
            throw problem
        }
    }

    /// The body, once it was read, for watching whether the client goes away.
    ///
    /// Hummingbird's watch looks for the end of the body first, which the connection does not give out again.
    var readBody: RequestBody {
        var request = self
        request.body = RequestBody(buffer: ByteBuffer())
        return request.body
    }
}
