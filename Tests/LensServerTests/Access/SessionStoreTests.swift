import Testing

@testable import LensServer

struct SessionStoreTests {
    private let clock = TestClock()
    private let ann = Caller(name: "ann", role: .viewer)

    @Test func `knows a session for twelve hours`() {
        let store = SessionStore { [clock] in clock.now }
        let id = store.begin(for: ann)
        #expect(id.count == 64)
        #expect(store.caller(of: id) == ann)
        clock.advance(by: .seconds(12 * 60 * 60 - 1))
        #expect(store.caller(of: id) == ann)
        clock.advance(by: .seconds(1))
        #expect(store.caller(of: id) == nil)
    }

    @Test func `begins a session of its own each time`() {
        let store = SessionStore { [clock] in clock.now }
        let ids = Set((0..<100).map { _ in store.begin(for: ann) })
        #expect(ids.count == 100)
    }

    @Test func `ends only the session that is named`() {
        let store = SessionStore { [clock] in clock.now }
        let first = store.begin(for: ann)
        let second = store.begin(for: ann)
        store.end(first)
        store.end("unknown")
        #expect(store.caller(of: first) == nil)
        #expect(store.caller(of: second) == ann)
    }

    @Test func `ends the oldest session when there are too many`() {
        let store = SessionStore(capacity: 2) { [clock] in clock.now }
        let ids = (0..<3).map { _ in
            clock.advance(by: .seconds(1))
            return store.begin(for: ann)
        }
        #expect(ids.map { store.caller(of: $0) != nil } == [false, true, true])
    }
}
