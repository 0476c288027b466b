import NIOCore
import Synchronization

/// The body of a request, which notices when it is asked for.
///
/// The client asks for it once the connection stands, TLS and proxy included, and the head was written. A request that
/// failed before cannot write it any more, so a body that nobody asked for has not left.
final class WatchedBody: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let bytes: [UInt8]
    private let wasAsked = Atomic(false)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether it is proven that the body has not left; never for an empty one, which is complete with its head.
    var isUnsent: Bool { !bytes.isEmpty && !wasAsked.load(ordering: .sequentiallyConsistent) }

    /// Hands out the body in one piece.
    struct Iterator: AsyncIteratorProtocol {
        fileprivate let body: WatchedBody
        fileprivate var isDone = false

        mutating func next() async -> ByteBuffer? {
            guard !isDone else { return nil }
            isDone = true
            body.wasAsked.store(true, ordering: .sequentiallyConsistent)
            return ByteBuffer(bytes: body.bytes)
        }
    }

    func makeAsyncIterator() -> Iterator {
        Iterator(body: self)
    }
}
