import DefenderAPI
import HTTPTypes
import Hummingbird
import NIOCore
import ResponseActions

extension Problem {
    /// The one place where errors become what a caller is told; nil for ``CancellationError``, which ends a request
    /// without an answer.
    init?(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as APIError: self.init(error)
        case let refusal as ActionRefusal: self.init(refusal)
        case is AuditFailure:
            self.init(.recordUnavailable, "The record of actions cannot be read; the server's log says why.")
        case let error as HTTPError: self.init(error)
        case is NIOTooManyBytesError: self = .bodyTooLarge
        case is CancellationError: return nil
        default:
            self.init(.internalError, "The server failed; its log says more under the request's id.")
        }
    }

    /// A body beyond its limit: what is left of it is not read, so the connection ends with the answer.
    static let bodyTooLarge = Problem(
        .tooLarge,
        "The body is larger than this route reads; send less at a time.",
        headers: [.connection: "close"]
    )

    private init(_ error: APIError) {
        var headers: HTTPFields = [:]
        if let wait = error.retryAfter {
            headers[.retryAfter] = "\(wait.components.seconds + (wait.components.attoseconds > 0 ? 1 : 0))"
        }
        self.init(Code(error.code), error.message, headers: headers)
    }

    private init(_ error: HTTPError) {
        let code = Code.allCases.first { $0.status == error.status } ?? .invalidRequest
        self.init(code, error.body ?? "\(code.status.reasonPhrase).", headers: error.headers)
    }
}

extension Problem.Code {
    /// What a failure of Microsoft's services means to those who asked this server.
    init(_ code: APIError.Code) {
        self =
            switch code {
            case .invalidRequest: .invalidRequest
            case .unauthorized, .forbidden, .misconfigured: .tenantRefused
            case .throttled: .throttled
            case .timedOut: .timedOut
            case .notFound, .unavailable, .connectionFailed, .redirected, .responseTooLarge, .malformedResponse:
                .tenantFailed
            }
    }
}
