package import HTTPTransport

/// The simulated tenant as a transport: every request is answered in this process, without a socket.
///
/// The same routes answer as behind ``SandboxServer``; the host of a request does not matter, its path does.
package struct SandboxTransport: HTTPTransport {
    /// Creates a tenant of its own.
    package init(configuration: SandboxConfiguration = SandboxConfiguration()) {}

    /// Answers one request.
    ///
    /// - Throws: ``TransportError`` for faults of the connection and for a passed deadline; `CancellationError`.
    package func send(_ request: TransportRequest) async throws -> TransportResponse {
        throw TransportError(.connectionFailed, "The sandbox has no routes yet.")
    }
}
