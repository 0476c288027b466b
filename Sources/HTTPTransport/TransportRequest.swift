package import HTTPTypes

/// An HTTP request with its whole body and the limits that its answer must keep.
package struct TransportRequest: Sendable {
    /// Method, scheme, authority, path with query, and header fields.
    package var head: HTTPRequest

    /// The body in full; empty when there is none.
    ///
    /// `Content-Length` is the transport's business.
    package var body: [UInt8]

    /// The instant after which head and body fail with ``TransportError/Code/timedOut``; nil waits for ever.
    package var deadline: ContinuousClock.Instant?

    /// The number of bytes the (decompressed) body of the answer may have before it fails with `bodyTooLarge`.
    package var maxBodyBytes: Int

    /// Creates a request; without further arguments it has no body, no deadline and a limit of 16 MiB.
    package init(
        head: HTTPRequest,
        body: [UInt8] = [],
        deadline: ContinuousClock.Instant? = nil,
        maxBodyBytes: Int = 16 << 20
    ) {
        self.head = head
        self.body = body
        self.deadline = deadline
        self.maxBodyBytes = maxBodyBytes
    }
}
