import Synchronization
import Testing

@testable import PolarityBridge

struct LineWriterTests {
    /// Takes lines when it is told to.
    private final class Reader: Sendable {
        private let taken = Mutex<[[UInt8]]>([])
        private let turns: AsyncStream<Void>
        private let turn: AsyncStream<Void>.Continuation

        init() {
            (turns, turn) = AsyncStream.makeStream()
        }

        var lines: [[UInt8]] { taken.withLock { $0 } }

        func allowOne() { turn.yield() }

        func take(_ line: [UInt8]) async {
            for await _ in turns { break }
            taken.withLock { $0.append(line) }
        }
    }

    @Test func `lines are written in order, and writing makes nobody wait`() async throws {
        let writer = LineWriter(plenty: 4)
        for byte in UInt8(0)..<100 { writer.write([byte]) }
        writer.finish()
        let reader = Reader()
        for _ in 0..<100 { reader.allowOne() }
        try await writer.run { await reader.take($0) }
        #expect(reader.lines == (UInt8(0)..<100).map { [$0] })
    }

    @Test func `there is room until more waits than is plenty, and again when it was read`() async throws {
        let writer = LineWriter(plenty: 4)
        let reader = Reader()
        writer.write([1, 2, 3, 4])
        await writer.room()
        writer.write([5])
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await writer.run { await reader.take($0) } }
            group.addTask {
                await writer.room()
                #expect(reader.lines == [[1, 2, 3, 4]])
                writer.finish()
                reader.allowOne()
            }
            reader.allowOne()
            try await group.waitForAll()
        }
        #expect(reader.lines.count == 2)
    }

    @Test func `nobody waits for room after being cancelled`() async {
        let writer = LineWriter(plenty: 1)
        writer.write([1, 2])
        let task = Task { await writer.room() }
        task.cancel()
        await task.value
    }
}
