import Testing

@testable import PolarityBridge

struct LookupQueueTests {
    private func queue(running: Int = 2, unasked: Int = 1, waiting: Int = 3) -> LookupQueue<String> {
        LookupQueue(bounds: .init(running: running, unaskedRunning: unasked, waiting: waiting))
    }

    @Test func `what a person asked for goes before what the screen asked for`() {
        var queue = queue()
        #expect(queue.add(1, of: "a", isInitiated: true) == .starts)
        #expect(queue.add(2, of: "a", isInitiated: false) == .starts)
        #expect(queue.add(3, of: "a", isInitiated: false) == .waits)
        #expect(queue.add(4, of: "a", isInitiated: true) == .waits)
        #expect(queue.remove(2) == [4])
        #expect(queue.remove(1) == [3])
    }

    @Test func `a place is kept free for people`() {
        var queue = queue()
        #expect(queue.add(1, of: "a", isInitiated: false) == .starts)
        #expect(queue.add(2, of: "a", isInitiated: false) == .waits)
        #expect(queue.add(3, of: "a", isInitiated: true) == .starts)
    }

    @Test func `a tenant that is full holds up no other`() {
        var queue = queue()
        for id in 1...2 { #expect(queue.add(id, of: "slow", isInitiated: true) == .starts) }
        #expect(queue.add(3, of: "slow", isInitiated: true) == .waits)
        #expect(queue.add(4, of: "fast", isInitiated: true) == .starts)
        #expect(queue.remove(4).isEmpty)
        #expect(queue.isWaiting(3))
    }

    @Test func `only so many wait, and who leaves makes room`() {
        var queue = queue(running: 1, waiting: 1)
        #expect(queue.add(1, of: "a", isInitiated: true) == .starts)
        #expect(queue.add(2, of: "a", isInitiated: true) == .waits)
        #expect(queue.add(3, of: "b", isInitiated: true) == .starts)
        #expect(queue.add(4, of: "a", isInitiated: true) == .refused)
        #expect(queue.remove(2).isEmpty)
        #expect(queue.add(5, of: "a", isInitiated: true) == .waits)
        #expect(queue.remove(1) == [5])
    }
}
