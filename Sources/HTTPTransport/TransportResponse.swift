package import HTTPTypes

/// The head of an answer, and its body as it arrives.
package struct TransportResponse: Sendable {
    /// Status and header fields.
    package var head: HTTPResponse

    /// The body; single use.
    package var body: TransportBody

    /// Creates an answer; the body is empty unless given.
    package init(head: HTTPResponse, body: TransportBody = TransportBody([])) {
        self.head = head
        self.body = body
    }
}
