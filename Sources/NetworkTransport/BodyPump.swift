import AsyncHTTPClient
import HTTPTransport
import NIOCore

/// Pulls the chunks of a body, and gives up at a deadline even when no byte comes any more.
actor BodyPump {
    private var iterator: HTTPClientResponse.Body.AsyncIterator

    init(_ body: HTTPClientResponse.Body) {
        iterator = body.makeAsyncIterator()
    }

    /// Returns the next chunk, or nil at the end.
    ///
    /// - Throws: ``TransportError`` `timedOut`, and what the client throws.
    func next(before deadline: ContinuousClock.Instant?) async throws -> [UInt8]? {
        guard let deadline else { return try await next() }
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await self.next() }
            group.addTask {
                try await Task.sleep(until: deadline, clock: .continuous)
                throw TransportError.timedOut()
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }

    private func next() async throws -> [UInt8]? {
        var iterator = self.iterator
        defer { self.iterator = iterator }
        while let buffer = try await iterator.next(isolation: self) {
            if buffer.readableBytes > 0 { return Array(buffer: buffer) }
        }
        return nil
    }
}
