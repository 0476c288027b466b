import DefenderAPI
import FoundationEssentials
import Logging
import ResponseActions
import Synchronization
import Testing

@testable import LensServer

struct ActionFollowerTests {
    private let actions = ScriptedActions()
    private let clock = ManualClock()

    private func follower(
        _ actions: ScriptedActions? = nil,
        observe: @escaping @Sendable (ActionReport) -> Void = { _ in }
    ) -> ActionFollower {
        ActionFollower(
            source: (actions ?? self.actions).source,
            time: TimeSource(clock: clock),
            logger: CapturedLog().logger,
            observe: observe
        )
    }

    private func running(_ follower: ActionFollower, _ body: () async throws -> Void) async throws {
        let task = Task { await follower.run() }
        defer { task.cancel() }
        try await body()
        task.cancel()
        await task.value
    }

    private func next(_ feed: ActionFeed) async throws -> ActionReport {
        for await case .report(let report) in feed.items { return report }
        throw ScriptedActions.Broken()
    }

    private func nextBegun() async throws -> ActionID {
        for await id in actions.begun { return id }
        throw ScriptedActions.Broken()
    }

    @Test func `tells every reader what is open, then each change, and follows once`() async throws {
        let report = try ActionReport.sample()
        actions.add(report)
        let follower = follower()
        try await running(follower) { () async throws in
            #expect(try await nextBegun() == report.id)
            let first = await follower.feed()
            let second = await follower.feed()
            for feed in [first, second] { #expect(try await next(feed) == report) }
            #expect(await follower.openCount == 1)
            for state in [ActionState.inProgress, .succeeded] {
                try actions.tell(report.now(state))
                for feed in [first, second] { #expect(try await next(feed).state == state) }
            }
            #expect(await follower.openCount == 0)
            let third = await follower.feed()
            third.end()
            for await _ in third.items { Issue.record("Nothing is open any more.") }
        }
    }

    @Test func `finds what another process began, within five seconds`() async throws {
        let report = try ActionReport.sample()
        let follower = follower()
        try await running(follower) { () async throws in
            await clock.waitForSleepers(1)
            actions.add(report)
            clock.advance(by: ActionFollower.period)
            #expect(try await nextBegun() == report.id)
        }
    }

    @Test func `follows at once what was confirmed here, and tells of what ended at once`() async throws {
        let report = try ActionReport.sample()
        let follower = follower()
        try await running(follower) { () async throws in
            await clock.waitForSleepers(1)
            let feed = await follower.feed()
            actions.add(report)
            await follower.note(report, isNew: true)
            #expect(try await next(feed) == report)
            #expect(try await nextBegun() == report.id)
            let rejected = try ActionReport.sample(.rejected)
            await follower.note(rejected, isNew: true)
            #expect(try await next(feed) == rejected)
        }
    }

    @Test func `tells nothing twice, and nothing old`() async throws {
        let report = try ActionReport.sample()
        let follower = follower()
        let feed = await follower.feed()
        await follower.note(report)
        await follower.note(report)
        var older = report.now(.sending)
        older.updated.addTimeInterval(-1)
        await follower.note(older)
        await follower.note(report.now(.succeeded))
        await follower.note(report.now(.succeeded))
        await follower.note(try .sample(.previewed))
        feed.end()
        var states: [ActionState] = []
        for await case .report(let report) in feed.items { states.append(report.state) }
        #expect(states == [.pending, .succeeded])
    }

    @Test func `follows again what broke off`() async throws {
        let report = try ActionReport.sample()
        actions.add(report)
        let follower = follower()
        try await running(follower) { () async throws in
            #expect(try await nextBegun() == report.id)
            await clock.waitForSleepers(1)
            actions.breakOff(report.id)
            var begun = actions.begun.makeAsyncIterator()
            // The end of the following and the tick may meet; one of the next ticks finds it.
            let ticks = Task { [clock] in
                while !Task.isCancelled {
                    clock.advance(by: ActionFollower.period)
                    await clock.waitForSleepers(1)
                }
            }
            #expect(await begun.next() == report.id)
            ticks.cancel()
        }
    }

    @Test func `settles at the start, and again until it succeeds`() async throws {
        let actions = ScriptedActions(settleFailures: 2)
        let follower = follower(actions)
        try await running(follower) { () async throws in
            for _ in 0..<4 {
                await clock.waitForSleepers(1)
                clock.advance(by: ActionFollower.period)
            }
            actions.add(try .sample())
            for await _ in actions.begun { break }
        }
        #expect(actions.settled == 3)
    }

    @Test func `counts each state of an action once`() async throws {
        let seen = SeenStates()
        let follower = follower { seen.add($0.state) }
        let report = try ActionReport.sample()
        var same = report
        same.message = "Other words."
        for report in [report, same, report.now(.inProgress), report.now(.succeeded)] { await follower.note(report) }
        #expect(seen.states == [.pending, .inProgress, .succeeded])
    }

    @Test func `ends the feed of a reader who leaves too much lying`() async throws {
        let follower = follower()
        let feed = await follower.feed()
        let report = try ActionReport.sample()
        for number in 0...ActionFeed.capacity {
            var changed = report
            changed.message = "\(number)"
            await follower.note(changed)
        }
        var count = 0
        for await _ in feed.items { count += 1 }
        #expect(count == ActionFeed.capacity)
    }
}

private final class SeenStates: Sendable {
    private let all = Mutex<[ActionState]>([])

    var states: [ActionState] { all.withLock { $0 } }

    func add(_ state: ActionState) { all.withLock { $0.append(state) } }
}
