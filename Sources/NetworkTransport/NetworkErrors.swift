import AsyncHTTPClient
import HTTPTransport
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs a network operation and turns its errors into ``TransportError``; cancellation passes as `CancellationError`.
func mapNetworkErrors<Value>(hasProxy: Bool, _ body: () async throws -> Value) async throws -> Value {
    do {
        return try await body()
    } catch let error as TransportError {
        throw error
    } catch {
        if Task.isCancelled || error is CancellationError { throw CancellationError() }
        throw TransportError(network: error, hasProxy: hasProxy)
    }
}

extension TransportError {
    /// Finds code and sentence for an error of the network library.
    init(network error: any Error, hasProxy: Bool) {
        let (code, message) =
            switch error {
            case let error as HTTPClientError: TransportError.explain(error)
            case let error as NIOConnectionError: TransportError.explain(error, hasProxy: hasProxy)
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: TransportError.tlsExplanation
            case is NIOHTTPDecompression.DecompressionError:
                (Code.bodyTooLarge, "The compressed answer is broken or too large; ask for fewer rows or columns.")
            case ChannelError.connectTimeout: TransportError.connectExplanation
            case let error as IOError where TransportError.refusals.contains(error.errnoCode):
                hasProxy ? TransportError.proxyExplanation : TransportError.refusedExplanation
            default: (Code.connectionReset, TransportError.resetMessage)
            }
        self.init(code, message, underlying: error)
    }

    private static func explain(_ error: HTTPClientError) -> (Code, String) {
        switch error {
        case .deadlineExceeded, .readTimeout, .writeTimeout: (.timedOut, TransportError.timedOut().message)
        case .connectTimeout, .getConnectionFromPoolTimeout: connectExplanation
        case .tlsHandshakeTimeout: tlsExplanation
        case .proxyAuthenticationRequired:
            (.proxyRefused, "The proxy wants a user name and password; write them into proxyUrl.")
        case .invalidProxyResponse, .httpProxyHandshakeTimeout, .socksHandshakeTimeout:
            (.proxyRefused, "The proxy refuses the connection; check proxyUrl, and that it lets this host through.")
        case .invalidURL, .emptyHost, .emptyScheme: (.connectionFailed, "The address is not a URL; check the settings.")
        case .alreadyShutdown: (.connectionFailed, "The network was shut down while a request was made.")
        default: (.connectionReset, resetMessage)
        }
    }

    private static func explain(_ error: NIOConnectionError, hasProxy: Bool) -> (Code, String) {
        let isUnknown = error.connectionErrors.isEmpty && (error.dnsAError != nil || error.dnsAAAAError != nil)
        return switch (isUnknown, hasProxy) {
        case (true, true):
            (.nameNotResolved, "The proxy's name \(error.host) has no address; check proxyUrl and DNS.")
        case (true, false):
            (.nameNotResolved, "The name \(error.host) has no address; check DNS, cloud and the configured URLs.")
        case (false, true):
            (.proxyRefused, "The proxy \(error.host):\(error.port) takes no connection; check proxyUrl.")
        case (false, false):
            (
                .connectionFailed,
                "\(error.host):\(error.port) takes no connection; check firewall, proxyUrl and the configured URLs."
            )
        }
    }

    /// The system's numbers for a connection that does not come about.
    private static let refusals = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT, EACCES, EADDRNOTAVAIL]

    private static let refusedExplanation = (
        Code.connectionFailed,
        "The address takes no connection; check firewall, proxyUrl and the configured URLs."
    )

    private static let proxyExplanation = (Code.proxyRefused, "The proxy takes no connection; check proxyUrl.")

    private static let resetMessage = "The connection broke off before the answer was complete; try again."

    private static let connectExplanation = (
        Code.connectionFailed,
        "No connection came about in time; check firewall, proxyUrl and the configured URLs."
    )

    private static let tlsExplanation = (
        Code.tlsFailed,
        "The server's certificate is not trusted, or TLS failed; if a proxy inspects TLS, name its CA with caFile."
    )
}
