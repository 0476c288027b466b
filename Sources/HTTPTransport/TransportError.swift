/// Why a request got no answer, or not all of it.
package struct TransportError: Error, Sendable {
    /// The kind of failure; the raw value is stable and may label a metric.
    package enum Code: String, Sendable, CaseIterable {
        /// The deadline passed before head or body were complete.
        case timedOut
        /// No connection came about: refused, unreachable, or closed before the head.
        case connectionFailed
        /// The host name has no address.
        case nameNotResolved
        /// The TLS handshake failed: certificate, host name or protocol.
        case tlsFailed
        /// The proxy refused the connection or the request.
        case proxyRefused
        /// The connection broke off before the answer was complete.
        case connectionReset
        /// The body is larger than the request allowed.
        case bodyTooLarge
    }

    /// The kind of failure.
    package var code: Code

    /// A sentence for a person: what failed and what to do next; without secrets, queries or paths.
    package var message: String

    /// The error below, for logs; nil when there is none.
    package var underlying: (any Error)?

    /// True when it is proven that nobody got the whole request, because its body never left; false when it may have.
    ///
    /// The code proves nothing: a connection that stood can fail with `connectionFailed` or `tlsFailed` too.
    package var isUnsent = false

    /// Creates an error of a request that may have been sent.
    package init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }

    /// Returns the error for a body that exceeds `limit` bytes.
    package static func bodyTooLarge(limit: Int) -> TransportError {
        TransportError(
            .bodyTooLarge,
            "The answer is larger than \(limit) bytes; ask for fewer rows or columns."
        )
    }

    /// Returns the error for a deadline that passed.
    package static func timedOut(underlying: (any Error)? = nil) -> TransportError {
        TransportError(
            .timedOut,
            "The service did not answer in time; try again, or allow more time with requestTimeout.",
            underlying: underlying
        )
    }
}

extension TransportError: CustomStringConvertible {
    /// The code and the sentence; never the underlying error.
    package var description: String { "\(code.rawValue): \(message)" }
}
