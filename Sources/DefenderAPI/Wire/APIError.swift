/// Why a call to one of Microsoft's services gave no answer.
package struct APIError: Error, Sendable {
    /// The kind of failure; the raw value is stable: a metric label and an audit value.
    package enum Code: String, Sendable, CaseIterable {
        /// The service refused the request itself (HTTP 400 and other 4xx): a filter, a query, an unknown value.
        case invalidRequest
        /// No token was issued, or the service refused it (HTTP 401).
        case unauthorized
        /// The token lacks a role, or the tenant the licence (HTTP 403).
        case forbidden
        /// There is no such object (HTTP 404).
        case notFound
        /// A quota is used up, or waiting for it would pass the deadline (HTTP 429).
        case throttled
        /// The deadline passed before the answer was complete.
        case timedOut
        /// The service failed (HTTP 5xx), also when asked again.
        case unavailable
        /// The network failed: name, connection, TLS or proxy.
        case connectionFailed
        /// The service redirected the call or named another host, which is never followed.
        case redirected
        /// The answer exceeds its size limit.
        case responseTooLarge
        /// The answer is not what the service documents: broken JSON, a missing member.
        case malformedResponse
        /// The settings cannot work: a certificate that does not parse, a URL that is not https.
        case misconfigured
    }

    /// The kind of failure.
    package var code: Code
    /// What failed and what to do next, for a person; safe to show: no secret, token, query or user text.
    package var message: String
    /// The call, such as `hunting.run`: static, usable as a metric label.
    package var operation: String
    /// The service's id of the request, for its support; nil when none came.
    package var requestID: String?
    /// How long to wait before asking again; nil when the service did not say and no quota is known.
    package var retryAfter: Duration?
    /// The HTTP status; nil when no answer came.
    package var status: Int?
    /// The service's own error code, such as `BadRequest` or `AADSTS7000215`; nil when none came.
    package var serviceCode: String?
    /// The service's own text, which may quote the query; for details and logs only.
    ///
    /// Nil when none came.
    package var serviceMessage: String?
    /// The error below; nil when there is none.
    package var underlying: (any Error)?
    /// True for the failure of one item of a batch whose call succeeded.
    var isBatchItem = false

    /// Creates an error.
    package init(
        _ code: Code,
        _ message: String,
        operation: String,
        requestID: String? = nil,
        retryAfter: Duration? = nil,
        status: Int? = nil,
        serviceCode: String? = nil,
        serviceMessage: String? = nil,
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.operation = operation
        self.requestID = requestID
        self.retryAfter = retryAfter
        self.status = status
        self.serviceCode = serviceCode
        self.serviceMessage = serviceMessage
        self.underlying = underlying
    }
}

extension APIError: CustomStringConvertible {
    /// Operation, code and sentence; neither the service's text nor the error below.
    package var description: String {
        let id = requestID.map { " (request id \($0))" } ?? ""
        return "\(operation): \(code.rawValue): \(message)\(id)"
    }
}

extension APIError.Code {
    /// Matches errors by their code: `catch APIError.Code.throttled`.
    package static func ~= (code: APIError.Code, error: any Error) -> Bool {
        (error as? APIError)?.code == code
    }
}
