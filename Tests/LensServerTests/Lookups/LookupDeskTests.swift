import DefenderAPI
import Entities
import Lookup
import Synchronization
import Testing

@testable import LensServer

struct LookupDeskTests {
    private let runs = ScriptedRuns()
    private let clock = ManualClock()
    private let facts = Facts()

    /// What the desk told.
    private final class Facts: Sendable {
        let all = Mutex<[String]>([])
    }

    private struct Unexpected: Error {}

    private func desk(_ change: (inout ServerLimits) -> Void = { _ in }) -> LookupDesk {
        var limits = ServerLimits()
        change(&limits)
        return LookupDesk(tenant: runs.tenant, limits: limits, time: TimeSource(clock: clock)) { [facts] fact in
            let text =
                switch fact {
                case .lookupBegan(_, let share): "began \(share.kept) \(share.joined) \(share.asked)"
                case .lookupRefused: "refused"
                case .lookupEnded(_, let ending, let duration): "ended \(ending.rawValue) \(duration / .seconds(1))"
                case .runEnded(let entities, _, let cost): "run \(entities) \(cost?.calls ?? -1)"
                }
            facts.all.withLock { $0.append(text) }
        }
    }

    private func items(_ values: String...) throws -> [LookupItem] {
        try values.map { try #require(LookupItem(named: $0)) }
    }

    /// Every event up to the last one.
    private func events(of lookup: OpenLookup) async throws -> [String] {
        var shown: [String] = []
        while true {
            for event in try await lookup.next() {
                shown.append(event.shown)
                switch event {
                case .done, .failed: return shown
                case .source, .report: continue
                }
            }
        }
    }

    @Test func `asks once, and answers from memory until the answer is too old`() async throws {
        let desk = desk()
        let lookup = try desk.open(try items("203.0.113.1"), fresh: false)
        try await runs.next().answerAll(calls: 4)
        let events = try await events(of: lookup)
        #expect(events.count == LookupSource.allCases.count + 2)
        #expect(events.suffix(2) == ["report 0", "done 4"])
        clock.advance(by: .seconds(299))
        guard case .kept(let answers) = try desk.begin(try items("203.0.113.1"), fresh: false) else {
            throw Unexpected()
        }
        #expect(answers.map(\.entity.value) == ["203.0.113.1"])
        clock.advance(by: .seconds(1))
        guard case .opened = try desk.begin(try items("203.0.113.1"), fresh: false) else { throw Unexpected() }
        _ = try await runs.next()
        #expect(runs.count == 2)
    }

    @Test func `gives answers up when they are too old, though nobody asks`() async throws {
        let desk = desk()
        let lookup = try desk.open(try items("203.0.113.1"), fresh: false)
        try await runs.next().answerAll()
        _ = try await events(of: lookup)
        #expect(desk.load.keptAnswers == 1)
        #expect(desk.load.keptBytes > 0)
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(300))
        while desk.load.keptAnswers > 0 { await Task.yield() }
        #expect(desk.load == DeskLoad(running: 0, waiting: 0, keptAnswers: 0, keptBytes: 0))
    }

    @Test func `does not keep a report that a failed source affected`() async throws {
        let desk = desk()
        let lookup = try desk.open(try items("203.0.113.1", "203.0.113.2"), fresh: false)
        let run = try await runs.next()
        run.answer(0, failed: .alerts)
        run.answer(1)
        run.finish()
        _ = try await events(of: lookup)
        #expect(desk.load.keptAnswers == 1)
        guard case .opened = try desk.begin(try items("203.0.113.1"), fresh: false) else { throw Unexpected() }
        guard case .kept = try desk.begin(try items("203.0.113.2"), fresh: false) else { throw Unexpected() }
    }

    @Test func `lookups at the same time share a run`() async throws {
        let desk = desk()
        let lookups = try (0..<5).map { _ in try desk.open(try items("203.0.113.1"), fresh: false) }
        let run = try await runs.next()
        run.answerAll(calls: 3)
        #expect(try await events(of: lookups[0]).last == "done 3")
        for lookup in lookups.dropFirst() { #expect(try await events(of: lookup).last == "done 0") }
        #expect(runs.count == 1)
    }

    @Test func `tells how many calls a lookup will make for certain`() throws {
        let desk = desk()
        let first = try desk.open(try items("203.0.113.1"), fresh: false)
        #expect(first.calls == 2)
        #expect(try desk.open(try items("203.0.113.1"), fresh: false).calls == 0)
    }

    @Test func `letting go of the last lookup cancels its run, and no earlier one`() async throws {
        let desk = desk()
        var first: OpenLookup? = try desk.open(try items("203.0.113.1"), fresh: false)
        var second: OpenLookup? = try desk.open(try items("203.0.113.1"), fresh: false)
        let run = try await runs.next()
        _ = first
        first = nil
        run.finishSource(0, .template)
        #expect(try await second?.next().map(\.shown) == ["source 0 template"])
        #expect(desk.load.running == 1)
        second = nil
        #expect(try await runs.nextCancelled() == ["203.0.113.1"])
        while desk.load.running > 0 { await Task.yield() }
        #expect(facts.all.withLock { $0.filter { $0 == "ended left 0.0" }.count } == 2)
    }

    @Test func `a reader that is cancelled stops waiting`() async throws {
        let desk = desk()
        let lookup = try desk.open(try items("203.0.113.1"), fresh: false)
        let reader = Task { try await lookup.next() }
        reader.cancel()
        await #expect(throws: CancellationError.self) { try await reader.value }
    }

    @Test func `a nudge lets the reader go on without news`() async throws {
        let desk = desk()
        let lookup = try desk.open(try items("203.0.113.1"), fresh: false)
        let reader = Task { try await lookup.next() }
        let nudger = Task {
            while !Task.isCancelled {
                lookup.nudge()
                await Task.yield()
            }
        }
        #expect(try await reader.value.isEmpty)
        nudger.cancel()
    }

    @Test func `refuses runs beyond those that may wait, and starts the waiting one when there is room`() async throws {
        let desk = desk {
            $0.concurrentLookups = 1
            $0.waitingLookups = 1
        }
        let first = try desk.open(try items("203.0.113.1"), fresh: false)
        let second = try desk.open(try items("203.0.113.2"), fresh: false)
        let third = try items("203.0.113.3")
        #expect(throws: LookupFailure.tooBusy) { try desk.open(third, fresh: false) }
        #expect(desk.load == DeskLoad(running: 1, waiting: 1, keptAnswers: 0, keptBytes: 0))
        clock.advance(by: .seconds(20))
        try await runs.next().answerAll()
        _ = try await events(of: first)
        let run = try await runs.next()
        #expect(run.items.map(\.entity.value) == ["203.0.113.2"])
        #expect(run.patience == .seconds(40))
        run.answerAll()
        #expect(try await events(of: second).last == "done 1")
        #expect(facts.all.withLock { $0.contains("refused") })
    }

    @Test func `a lookup that waits for its turn for too long fails`() async throws {
        let desk = desk { $0.concurrentLookups = 1 }
        let first = try desk.open(try items("203.0.113.1"), fresh: false)
        let second = try desk.open(try items("203.0.113.2"), fresh: false)
        await clock.waitForSleepers(1)
        clock.advance(by: .seconds(60))
        #expect(try await events(of: second) == ["failed waitedTooLong"])
        #expect(desk.load.waiting == 0)
        #expect(first.calls == 2)
    }

    @Test func `a run that breaks off fails the lookup`() async throws {
        let desk = desk()
        let lookup = try desk.open(try items("203.0.113.1"), fresh: false)
        try await runs.next().breakOff()
        #expect(try await events(of: lookup) == ["failed interrupted"])
    }

    @Test func `tells what it did`() async throws {
        let desk = desk()
        var lookup: OpenLookup? = try desk.open(try items("203.0.113.1"), fresh: false)
        let run = try await runs.next()
        clock.advance(by: .seconds(2))
        run.answerAll(calls: 5)
        if let lookup { _ = try await events(of: lookup) }
        lookup = nil
        _ = try desk.begin(try items("203.0.113.1"), fresh: false)
        while facts.all.withLock({ $0.count }) < 4 { await Task.yield() }
        #expect(
            facts.all.withLock { $0.sorted() } == ["began 0 0 1", "began 1 0 0", "ended complete 2.0", "run 1 5"]
        )
    }
}
