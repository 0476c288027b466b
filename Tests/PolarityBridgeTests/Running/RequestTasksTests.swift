import Synchronization
import Testing

@testable import PolarityBridge

struct RequestTasksTests {
    @Test func `only so many requests run, each under an id of its own`() async {
        let tasks = RequestTasks()
        let ids = Int64(1)...Int64(RequestTasks.capacity)
        for id in ids { #expect(tasks.start(id) { try? await Task.sleep(for: .seconds(3600)) }) }
        #expect(!tasks.start(0) {})
        tasks.cancel(1)
        await tasks.end(within: .zero)
        #expect(!tasks.start(0) {})
    }

    @Test func `an id that is taken is refused, and free again afterwards`() async {
        let tasks = RequestTasks()
        let (ended, end) = AsyncStream<Void>.makeStream()
        #expect(tasks.start(1) { for await _ in ended {} })
        #expect(!tasks.start(1) {})
        end.finish()
        while !tasks.start(1, {}) { await Task.yield() }
        await tasks.end(within: .seconds(60))
    }

    @Test func `what ends in time is not cancelled`() async {
        let tasks = RequestTasks()
        let outcomes = Mutex<[Bool]>([])
        #expect(
            tasks.start(1) {
                await Task.yield()
                outcomes.withLock { $0.append(Task.isCancelled) }
            }
        )
        await tasks.end(within: .seconds(60))
        #expect(outcomes.withLock { $0 } == [false])
    }
}
