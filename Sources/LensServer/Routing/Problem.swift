import DefenderAPI
import HTTPTypes
import ResponseActions

/// Why a request gets no answer, as the caller is told (RFC 9457).
struct Problem: Error, Sendable, Hashable {
    /// The kind of failure; the raw value is stable: programs may switch over it.
    enum Code: String, Sendable, Hashable, CaseIterable {
        /// The request itself is wrong: its JSON, a member, a header.
        case invalidRequest
        /// A token stands in the query string, where it is logged and remembered.
        case tokenInQuery
        /// No token or session came, or an unknown one.
        case unauthorized
        /// The caller's role may not do this.
        case forbidden
        /// A page of another origin sent the request.
        case crossOrigin
        /// There is no such path.
        case notFound
        /// The path exists, for other methods.
        case methodNotAllowed
        /// The body, or the list in it, exceeds its limit.
        case tooLarge
        /// The body is of another type than the route reads.
        case unsupportedMediaType
        /// The query has an error of syntax, or Microsoft refuses it.
        case invalidQuery
        /// The query does what free queries may not.
        case refusedQuery
        /// The request names another host than this server.
        case wrongHost
        /// Too many tries; later ones may succeed.
        case tooManyTries
        /// A bug of this program.
        case internalError
        /// The tenant refused this program: its credentials or roles.
        case tenantRefused
        /// The tenant's services failed or could not be reached.
        case tenantFailed
        /// The tenant's quota is used up for now.
        case throttled
        /// More work waits than the server takes on, or it is shutting down.
        case overloaded
        /// The answer was not complete in time.
        case timedOut
        /// An action is refused on this side, and nothing was sent; ``Problem/refusal`` says why.
        case actionRefused
        /// The record of actions cannot be read.
        case recordUnavailable

        /// The HTTP status that goes with the code; of ``actionRefused`` the refusal knows it better.
        var status: HTTPResponse.Status {
            switch self {
            case .invalidRequest, .tokenInQuery: .badRequest
            case .unauthorized: .unauthorized
            case .forbidden, .crossOrigin: .forbidden
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .tooLarge: .contentTooLarge
            case .unsupportedMediaType: .unsupportedMediaType
            case .invalidQuery, .refusedQuery: .unprocessableContent
            case .wrongHost: .misdirectedRequest
            case .tooManyTries, .throttled: .tooManyRequests
            case .internalError: .internalServerError
            case .tenantRefused, .tenantFailed: .badGateway
            case .actionRefused: .conflict
            case .overloaded, .recordUnavailable: .serviceUnavailable
            case .timedOut: .gatewayTimeout
            }
        }
    }

    /// The kind of failure.
    var code: Code
    /// What failed and what to do next; safe to show: no secret, token, query or user text.
    var detail: String
    /// Further fields of the answer, such as `Allow` or `Retry-After`; empty when there are none.
    var headers: HTTPFields
    /// Further members of the problem's JSON, such as `diagnostics` of a query; empty when there are none.
    var members: [JSONObject.Member] = []

    /// Why an action is refused; nil unless ``Code/actionRefused``.
    var refusal: ActionRefusal.Code?

    /// The HTTP status of the answer.
    var status: HTTPResponse.Status { refusal?.status ?? code.status }

    /// Creates a problem.
    init(_ code: Code, _ detail: String, headers: HTTPFields = [:]) {
        self.code = code
        self.detail = detail
        self.headers = headers
    }
}
