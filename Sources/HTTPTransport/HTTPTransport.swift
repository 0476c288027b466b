/// The one port through which every HTTP call leaves the program: the network, or the sandbox in process.
package protocol HTTPTransport: Sendable {
    /// Sends a request and returns the head of the answer; the body is pulled chunk by chunk afterwards.
    ///
    /// The deadline of the request holds for the head and for the body. Redirects are returned, never followed.
    ///
    /// - Throws: ``TransportError``, or `CancellationError` when the calling task was cancelled.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}
