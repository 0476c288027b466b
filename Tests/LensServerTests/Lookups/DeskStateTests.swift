import Entities
import Lookup
import Testing

@testable import LensServer

struct DeskStateTests {
    private let now = ContinuousClock.now
    private let a: Entity
    private let b: Entity

    init() throws {
        a = try #require(Entity(.ipv4, "203.0.113.1"))
        b = try #require(Entity(.ipv4, "203.0.113.2"))
    }

    private func state(running: Int = 4, waiting: Int = 4) -> DeskState {
        DeskState(
            bounds: DeskState.Bounds(running: running, waiting: waiting),
            shelf: AnswerShelf.Bounds(lifetime: .seconds(300), entities: 10, bytes: .max)
        )
    }

    private struct NotOpened: Error {}

    private func open(
        _ entities: [Entity],
        fresh: Bool = false,
        in state: inout DeskState
    ) throws -> (id: LookupID, opening: DeskState.Opening) {
        guard case .opened(let id, let opening) = state.open(entities, fresh: fresh, at: now) else {
            throw NotOpened()
        }
        return (id, opening)
    }

    private func isKept(_ entity: Entity, in state: inout DeskState, fresh: Bool = false) -> Bool {
        if case .kept = state.open([entity], fresh: fresh, at: now) { true } else { false }
    }

    private func news(_ id: LookupID, in state: inout DeskState) -> [String] {
        state.take(id).map(\.shown)
    }

    @Test func `tells sources, reports and the cost in this order`() throws {
        var state = state()
        let (id, opening) = try open([a, b], in: &state)
        let order = try #require(opening.effects.start.first)
        #expect(order.entities == [a, b])
        #expect(opening.share == LookupShare(asked: 2))
        _ = state.sourceFinished(order.run, b, SourceOutcome(.template, .clean))
        #expect(news(id, in: &state) == ["source 1 template"])
        _ = state.answered(order.run, .sample(b, at: now), at: now)
        _ = state.answered(order.run, .sample(a, at: now), at: now)
        #expect(news(id, in: &state) == ["source 1 alerts", "report 1", "source 0 alerts", "report 0"])
        let effects = state.ended(order.run, cost: LookupCost(calls: 3), at: now)
        #expect(effects.wake == [id])
        #expect(news(id, in: &state) == ["done 3"])
    }

    @Test func `tells each source once, also one that finished twice`() throws {
        var state = state()
        let (id, opening) = try open([a], in: &state)
        let run = try #require(opening.effects.start.first?.run)
        _ = state.sourceFinished(run, a, SourceOutcome(.alerts, .clean))
        _ = state.sourceFinished(run, a, SourceOutcome(.alerts, .found))
        _ = state.answered(run, .sample(a, at: now), at: now)
        #expect(news(id, in: &state) == ["source 0 alerts", "report 0"])
    }

    @Test func `answers from memory what is kept`() throws {
        var state = state()
        let (_, opening) = try open([a], in: &state)
        let run = try #require(opening.effects.start.first?.run)
        _ = state.answered(run, .sample(a, at: now), at: now)
        #expect(isKept(a, in: &state))
        #expect(!isKept(a, in: &state, fresh: true))
    }

    @Test func `streams what is kept too, and asks only for the rest`() throws {
        var state = state()
        let (_, first) = try open([a], in: &state)
        _ = state.answered(try #require(first.effects.start.first?.run), .sample(a, at: now), at: now)
        let (id, opening) = try open([b, a], in: &state)
        #expect(opening.share == LookupShare(kept: 1, asked: 1))
        #expect(opening.effects.start.map(\.entities) == [[b]])
        #expect(news(id, in: &state) == ["source 1 alerts", "report 1 kept"])
        guard case .opened(let kept, _) = state.open([a], fresh: false, isStream: true, at: now) else {
            throw NotOpened()
        }
        #expect(news(kept, in: &state) == ["source 0 alerts", "report 0 kept", "done 0"])
    }

    @Test func `does not keep what an error affected`() throws {
        var state = state()
        let (_, opening) = try open([a], in: &state)
        let run = try #require(opening.effects.start.first?.run)
        _ = state.answered(run, .sample(a, [SourceOutcome(.alerts, .failed, message: "No.")], at: now), at: now)
        _ = state.ended(run, cost: LookupCost(calls: 1), at: now)
        #expect(!isKept(a, in: &state))
    }

    @Test func `joins the run that asks already, and is told what it missed`() throws {
        var state = state()
        let (_, first) = try open([a], in: &state)
        let run = try #require(first.effects.start.first?.run)
        _ = state.sourceFinished(run, a, SourceOutcome(.template, .found))
        let (second, opening) = try open([b, a], in: &state)
        #expect(opening.share == LookupShare(joined: 1, asked: 1))
        #expect(opening.effects.start.map(\.entities) == [[b]])
        #expect(news(second, in: &state) == ["source 1 template"])
        let other = try #require(opening.effects.start.first?.run)
        _ = state.answered(other, .sample(b, at: now), at: now)
        _ = state.ended(other, cost: LookupCost(calls: 2), at: now)
        #expect(news(second, in: &state) == ["source 0 alerts", "report 0"])
        _ = state.answered(run, .sample(a, at: now), at: now)
        #expect(news(second, in: &state) == ["source 1 alerts", "report 1", "done 2"])
    }

    @Test func `a lookup that only joined does not wait for the end of the run, and cost nothing`() throws {
        var state = state()
        let (_, first) = try open([a, b], in: &state)
        let run = try #require(first.effects.start.first?.run)
        let (second, opening) = try open([b], in: &state)
        #expect(opening.effects.start.isEmpty)
        _ = state.answered(run, .sample(b, at: now), at: now)
        #expect(news(second, in: &state) == ["source 0 alerts", "report 0", "done 0"])
    }

    @Test func `looking again joins only a run that looks again`() throws {
        var state = state()
        _ = try open([a], in: &state)
        let (_, again) = try open([a], fresh: true, in: &state)
        #expect(again.share == LookupShare(asked: 1))
        let (_, third) = try open([a], fresh: true, in: &state)
        #expect(third.share == LookupShare(joined: 1))
        let (_, plain) = try open([a], in: &state)
        #expect(plain.share == LookupShare(joined: 1))
    }

    @Test func `an answer that was looked up again replaces the kept one, and a slower older run does not`() throws {
        var state = state()
        let (_, old) = try open([a], in: &state)
        let (_, again) = try open([a], fresh: true, in: &state)
        let late = now + .seconds(9)
        _ = state.answered(try #require(again.effects.start.first?.run), .sample(a, at: now), at: now)
        _ = state.answered(try #require(old.effects.start.first?.run), .sample(a, at: late), at: late)
        #expect(state.shelf.answer(about: a, at: now)?.instant == now)
    }

    @Test func `one that leaves takes nothing from the others; the last one cancels the run`() throws {
        var state = state()
        let (first, opening) = try open([a], in: &state)
        let run = try #require(opening.effects.start.first?.run)
        let (second, _) = try open([a], in: &state)
        #expect(state.leave(first).cancel.isEmpty)
        #expect(state.leave(second).cancel == [run])
        let (_, third) = try open([a], in: &state)
        #expect(third.share == LookupShare(asked: 1))
        #expect(state.running.count == 2)
        _ = state.ended(run, cost: nil, at: now)
        #expect(state.running.count == 1)
    }

    @Test func `a run whose remaining entities nobody waits for is cancelled`() throws {
        var state = state()
        let (first, opening) = try open([a, b], in: &state)
        let run = try #require(opening.effects.start.first?.run)
        _ = try open([a], in: &state)
        #expect(state.leave(first).cancel.isEmpty)
        #expect(state.answered(run, .sample(a, at: now), at: now).cancel == [run])
    }

    @Test func `runs beyond the bound wait, and start when one ends`() throws {
        var state = state(running: 1)
        let (_, first) = try open([a], in: &state)
        let (_, second) = try open([b], in: &state)
        #expect(second.effects.start.isEmpty)
        let waiting = try #require(second.effects.wait)
        let effects = state.ended(try #require(first.effects.start.first?.run), cost: nil, at: now)
        #expect(effects.start.map(\.run) == [waiting])
        #expect(state.queue.isEmpty)
    }

    @Test func `refuses more waiting runs than the bound, and still answers from memory and joins`() throws {
        var state = state(running: 1, waiting: 0)
        let (_, first) = try open([a], in: &state)
        guard case .refused = state.open([b], fresh: false, at: now) else { throw NotOpened() }
        let (_, joined) = try open([a], in: &state)
        #expect(joined.share == LookupShare(joined: 1))
        _ = state.answered(try #require(first.effects.start.first?.run), .sample(a, at: now), at: now)
        #expect(isKept(a, in: &state))
    }

    @Test func `a waiting run that nobody needs gives up its place in the queue`() throws {
        var state = state(running: 1, waiting: 1)
        _ = try open([a], in: &state)
        let (second, _) = try open([b], in: &state)
        _ = state.leave(second)
        #expect(state.queue.isEmpty)
        #expect(try open([b], in: &state).opening.effects.wait != nil)
    }

    @Test func `a run that waited too long fails its lookups`() throws {
        var state = state(running: 1)
        _ = try open([a], in: &state)
        let (second, opening) = try open([b], in: &state)
        #expect(state.expired(try #require(opening.effects.wait)).wake == [second])
        #expect(news(second, in: &state) == ["failed waitedTooLong"])
    }

    @Test func `a run that ends without its reports fails those who wait for them, and only those`() throws {
        var state = state()
        let (first, opening) = try open([a], in: &state)
        let (second, other) = try open([b, a], in: &state)
        let run = try #require(other.effects.start.first?.run)
        _ = state.answered(run, .sample(b, at: now), at: now)
        _ = state.ended(run, cost: nil, at: now)
        #expect(news(second, in: &state) == ["source 0 alerts", "report 0"])
        _ = state.ended(try #require(opening.effects.start.first?.run), cost: nil, at: now)
        #expect(news(first, in: &state) == ["failed interrupted"])
        #expect(news(second, in: &state) == ["failed interrupted"])
    }

    @Test func `a lookup that is stopped is told so once, after what came before`() throws {
        var state = state()
        let (id, opening) = try open([a], in: &state)
        let run = try #require(opening.effects.start.first?.run)
        _ = state.sourceFinished(run, a, SourceOutcome(.alerts, .clean))
        #expect(state.stop(id, .shuttingDown).cancel == [run])
        #expect(state.stop(id, .shuttingDown).wake.isEmpty)
        #expect(news(id, in: &state) == ["source 0 alerts", "failed shuttingDown"])
    }
}
