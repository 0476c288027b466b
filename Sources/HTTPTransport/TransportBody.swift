import Synchronization

/// The body of an answer: chunks of bytes, pulled one at a time, to be read once.
package struct TransportBody: AsyncSequence, Sendable {
    /// A chunk, which is never kept by the body after it was handed out.
    package typealias Element = [UInt8]

    private let pull: @Sendable () async throws -> [UInt8]?

    /// Creates a body from a closure that returns the next chunk, or nil after the last one.
    ///
    /// The closure is called again only after it returned, never by two tasks at once, and not after nil or an error.
    package init(next pull: @escaping @Sendable () async throws -> [UInt8]?) {
        self.pull = pull
    }

    /// Creates a body of bytes that are all there already, in one chunk.
    package init(_ bytes: [UInt8]) {
        self.init(chunks: bytes.isEmpty ? [] : [bytes])
    }

    /// Creates a body of chunks that are all there already.
    package init(chunks: [[UInt8]]) {
        let queue = ChunkQueue(chunks)
        self.init { queue.removeFirst() }
    }

    /// Pulls the chunks of a ``TransportBody``.
    package struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let pull: @Sendable () async throws -> [UInt8]?

        /// Returns the next chunk, or nil at the end of the body.
        ///
        /// - Throws: ``TransportError`` when the body breaks off, is too large or too late; `CancellationError`.
        package mutating func next() async throws -> [UInt8]? {
            try await pull()
        }
    }

    /// Starts to read the body; a second iterator would share the chunks with the first.
    package func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pull: pull)
    }

    /// Reads the rest of the body into one array.
    ///
    /// - Parameter limit: The number of bytes that may come before reading stops with `bodyTooLarge`.
    /// - Returns: All bytes that had not been read yet.
    /// - Throws: ``TransportError`` or `CancellationError`.
    package func collect(upTo limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in self {
            guard chunk.count <= limit - bytes.count else { throw TransportError.bodyTooLarge(limit: limit) }
            if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
        }
        return bytes
    }

    /// Returns a body that fails with `bodyTooLarge` as soon as more than `limit` bytes have come.
    package func limited(to limit: Int) -> TransportBody {
        let counter = ByteCounter()
        return TransportBody { [pull] in
            guard let chunk = try await pull() else { return nil }
            guard counter.add(chunk.count) <= limit else { throw TransportError.bodyTooLarge(limit: limit) }
            return chunk
        }
    }
}

private final class ChunkQueue: Sendable {
    private let state: Mutex<ArraySlice<[UInt8]>>

    init(_ chunks: [[UInt8]]) {
        state = Mutex(chunks[...])
    }

    func removeFirst() -> [UInt8]? {
        state.withLock { $0.popFirst() }
    }
}

private final class ByteCounter: Sendable {
    private let total = Atomic(0)

    func add(_ count: Int) -> Int {
        total.add(count, ordering: .relaxed).newValue
    }
}
