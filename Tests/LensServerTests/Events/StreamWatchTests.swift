import DefenderAPI
import Synchronization
import Testing

@testable import LensServer

struct StreamWatchTests {
    private let clock = ManualClock()

    private final class Counter: Sendable {
        let value = Atomic(0)
        var count: Int { value.load(ordering: .relaxed) }
    }

    private func watch(heartbeat: Int, patience: Int) -> StreamWatch {
        StreamWatch(heartbeat: .seconds(heartbeat), patience: .seconds(patience), time: TimeSource(clock: clock))
    }

    private func step(_ seconds: Int) async {
        clock.advance(by: .seconds(seconds))
        await clock.waitForSleepers(1)
    }

    @Test func `asks for a sign of life after each silence`() async {
        let watch = watch(heartbeat: 15, patience: 20)
        let silences = Counter()
        let task = Task { try await watch.run { silences.value.add(1, ordering: .relaxed) } }
        await clock.waitForSleepers(1)
        await step(14)
        #expect(silences.count == 0)
        await step(1)
        #expect(silences.count == 1)
        watch.beginWriting()
        watch.endWriting()
        await step(15)
        #expect(silences.count == 2)
        task.cancel()
    }

    @Test(arguments: [(15, 20), (60, 20)])
    func `ends when the reader takes too long for a piece, and not before`(heartbeat: Int, patience: Int) async throws {
        let watch = watch(heartbeat: heartbeat, patience: patience)
        let task = Task { try await watch.run {} }
        await clock.waitForSleepers(1)
        await step(10)
        watch.beginWriting()
        await step(10)
        watch.endWriting()
        watch.beginWriting()
        await step(19)
        clock.advance(by: .seconds(1))
        try await task.value
    }
}
