import HTTPTransport
import Testing

struct TransportBodyTests {
    @Test func `gives its chunks in order and then ends`() async throws {
        var iterator = TransportBody(chunks: [[1], [2, 3]]).makeAsyncIterator()
        #expect(try await iterator.next() == [1])
        #expect(try await iterator.next() == [2, 3])
        #expect(try await iterator.next() == nil)
    }

    @Test func `collects all chunks when they fit exactly`() async throws {
        #expect(try await TransportBody(chunks: [[1], [2, 3]]).collect(upTo: 3) == [1, 2, 3])
    }

    @Test func `has no chunk when it is empty`() async throws {
        #expect(try await TransportBody([]).collect(upTo: 0).isEmpty)
    }

    @Test func `refuses to collect more than the limit`() async throws {
        let error = await #expect(throws: TransportError.self) {
            try await TransportBody(chunks: [[1], [2, 3]]).collect(upTo: 2)
        }
        #expect(error?.code == .bodyTooLarge)
    }

    @Test func `a limited body fails in the chunk that exceeds the limit`() async throws {
        var iterator = TransportBody(chunks: [[1, 2], [3]]).limited(to: 2).makeAsyncIterator()
        #expect(try await iterator.next() == [1, 2])
        await #expect(throws: TransportError.self) { try await iterator.next() }
    }
}
