import HTTPTypes
import HummingbirdCore
import NIOCore

/// Hands on what is written; a stuck one takes nothing until it is dropped.
final class StreamReader: ResponseBodyWriter, Sendable {
    struct Gone: Error {}

    let pieces: AsyncStream<String>
    let dropped: AsyncStream<Void>
    private let isStuck: Bool
    private let written: AsyncStream<String>.Continuation
    private let drops: AsyncStream<Void>.Continuation

    init(isStuck: Bool = false) {
        (pieces, written) = AsyncStream.makeStream()
        (dropped, drops) = AsyncStream.makeStream()
        self.isStuck = isStuck
    }

    func drop() { drops.finish() }

    func write(_ buffer: ByteBuffer) async throws {
        written.yield(String(buffer: buffer))
        guard isStuck else { return }
        for await _ in dropped {}
        throw Gone()
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}

    func next() async throws -> String {
        for await piece in pieces { return piece }
        throw Gone()
    }
}
