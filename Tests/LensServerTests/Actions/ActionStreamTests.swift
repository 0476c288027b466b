import DefenderAPI
import HummingbirdCore
import ResponseActions
import Testing

@testable import LensServer

struct ActionStreamTests {
    private let clock = ManualClock()

    private func write(_ feed: ActionFeed, to reader: StreamReader) -> Task<Void, any Error> {
        let stream = ActionStream(
            feed: feed,
            watch: StreamWatch(heartbeat: .seconds(15), patience: .seconds(20), time: TimeSource(clock: clock)),
            data: { Array($0.message.utf8) },
            dropReader: { reader.drop() }
        )
        return Task {
            var writer: any ResponseBodyWriter = reader
            try await stream.write(to: &writer)
        }
    }

    @Test func `says at once that it is open, then writes each action as it comes`() async throws {
        let feed = ActionFeed {}
        let reader = StreamReader()
        let task = write(feed, to: reader)
        #expect(try await reader.next() == ":\n\n")
        feed.tell(try .sample())
        #expect(try await reader.next() == "event: action\ndata: It is pending.\n\n")
        feed.end()
        try await task.value
    }

    @Test func `writes a sign of life after each silence`() async throws {
        let feed = ActionFeed {}
        let reader = StreamReader()
        let task = write(feed, to: reader)
        #expect(try await reader.next() == ":\n\n")
        for _ in 0..<2 {
            await clock.waitForSleepers(1)
            clock.advance(by: .seconds(15))
            #expect(try await reader.next() == ":\n\n")
        }
        task.cancel()
        _ = await task.result
    }

    @Test func `drops a reader that does not take a piece in time, and closes its feed`() async throws {
        let (ends, ended) = AsyncStream.makeStream(of: Void.self)
        let feed = ActionFeed { ended.finish() }
        let reader = StreamReader(isStuck: true)
        let task = write(feed, to: reader)
        _ = try await reader.next()
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(20))
        await #expect(throws: StreamReader.Gone.self) { try await task.value }
        for await _ in ends {}
    }
}
