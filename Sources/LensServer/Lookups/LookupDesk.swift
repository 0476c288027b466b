import DefenderAPI
import Entities
import Lookup
import Synchronization

/// Answers lookups from memory, from runs that are under way, and from new runs.
///
/// A desk serves one tenant with one set of options: an entity, its kind included, is all that answers are kept under.
final class LookupDesk: Sendable {
    /// How the desk asks the tenant; a test gives its own.
    struct Tenant: Sendable {
        /// What a run about some entities would ask.
        var plan: @Sendable ([LookupItem]) -> LookupPlan
        /// Runs a lookup that may take so long.
        var ask: @Sendable ([LookupItem], _ patience: Duration) -> AsyncThrowingStream<LookupEvent, any Error>

        /// Asks through a runner; a person waits.
        init(_ runner: LookupRunner) {
            plan = { runner.plan($0) }
            ask = { runner.events($0, priority: .interactive, patience: $1) }
        }

        init(
            plan: @escaping @Sendable ([LookupItem]) -> LookupPlan,
            ask: @escaping @Sendable ([LookupItem], Duration) -> AsyncThrowingStream<LookupEvent, any Error>
        ) {
            self.plan = plan
            self.ask = ask
        }
    }

    /// How a lookup begins.
    enum Beginning: Sendable {
        /// Everything was kept: an answer for each entity, in the order asked for.
        case kept([EntityAnswer])
        /// Something is under way; letting go of it cancels what nobody else needs.
        case opened(OpenLookup)
    }

    private struct State {
        var desk: DeskState
        /// Readers that wait for something new.
        var readers: [LookupID: CheckedContinuation<Void, Never>] = [:]
        /// Runs, and the alarms of those that wait for their turn.
        var tasks: [RunID: Task<Void, Never>] = [:]
        var isTrimming = false
    }

    let time: TimeSource
    private let tenant: Tenant
    private let lookupTime: Duration
    private let observe: @Sendable (DeskFact) -> Void
    private let state: Mutex<State>

    /// Opens a desk.
    ///
    /// - Parameters:
    ///   - tenant: How the tenant is asked.
    ///   - limits: How many runs there may be, how long they may take, and how much is kept.
    ///   - time: Clock and calendar.
    ///   - observe: Is told what the desk does; must return at once.
    init(
        tenant: Tenant,
        limits: ServerLimits,
        time: TimeSource = TimeSource(),
        observe: @escaping @Sendable (DeskFact) -> Void = { _ in }
    ) {
        self.tenant = tenant
        self.time = time
        self.observe = observe
        lookupTime = limits.lookupTime
        state = Mutex(
            State(
                desk: DeskState(
                    bounds: DeskState.Bounds(running: limits.concurrentLookups, waiting: limits.waitingLookups),
                    shelf: AnswerShelf.Bounds(
                        lifetime: limits.cacheTime,
                        entities: limits.cachedEntities,
                        bytes: limits.cachedBytes
                    )
                )
            )
        )
    }

    /// What the desk is busy with, and what it keeps.
    var load: DeskLoad {
        state.withLock { state in
            DeskLoad(
                running: state.desk.running.count,
                waiting: state.desk.queue.count,
                keptAnswers: state.desk.shelf.count,
                keptBytes: state.desk.shelf.bytes
            )
        }
    }

    /// Begins a lookup whose answers are wanted all at once.
    ///
    /// - Parameters:
    ///   - items: In the order asked for, each entity once.
    ///   - fresh: Whether to look again at what is kept.
    /// - Returns: The answers, or the lookup that waits for them.
    /// - Throws: ``LookupFailure/tooBusy``.
    func begin(_ items: [LookupItem], fresh: Bool) throws(LookupFailure) -> Beginning {
        try admit(items, fresh: fresh, for: .document)
    }

    /// Begins a lookup whose events are wanted, also when everything is kept.
    ///
    /// The parameters, and what is thrown, are those of ``begin(_:fresh:)``; `face` is either form
    /// of events.
    func open(_ items: [LookupItem], fresh: Bool, for face: AskingFace = .events) throws(LookupFailure) -> OpenLookup {
        guard case .opened(let lookup) = try admit(items, fresh: fresh, for: face) else {
            preconditionFailure("A stream is opened whatever is kept.")
        }
        return lookup
    }

    private func admit(
        _ items: [LookupItem],
        fresh: Bool,
        for face: AskingFace
    ) throws(LookupFailure) -> Beginning {
        let entities = items.map(\.entity)
        let now = time.now
        let admission = state.withLock { $0.desk.open(entities, fresh: fresh, isStream: face != .document, at: now) }
        switch admission {
        case .kept(let answers):
            observe(.lookupBegan(face, LookupShare(kept: answers.count)))
            return .kept(answers)
        case .opened(let id, let opening):
            observe(.lookupBegan(face, opening.share))
            apply(opening.effects)
            return .opened(OpenLookup(id, for: face, at: self, calls: calls(for: opening.asked)))
        case .refused:
            observe(.lookupRefused)
            throw .tooBusy
        }
    }

    /// Hands out what there is of a lookup.
    func ready(of id: LookupID) -> [DeskEvent] {
        state.withLock { $0.desk.take(id) }
    }

    /// Waits for something new of a lookup and hands it out; empty after a ``nudge(_:)``.
    func next(of id: LookupID) async throws(CancellationError) -> [DeskEvent] {
        let events = ready(of: id)
        guard events.isEmpty else { return events }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDue = state.withLock { state in
                    guard !Task.isCancelled, !state.desk.hasNews(for: id) else { return true }
                    state.readers[id] = continuation
                    return false
                }
                if isDue { continuation.resume() }
            }
        } onCancel: {
            nudge(id)
        }
        if Task.isCancelled { throw CancellationError() }
        return ready(of: id)
    }

    /// Lets a waiting reader go on without news.
    func nudge(_ id: LookupID) {
        state.withLock { $0.readers.removeValue(forKey: id) }?.resume()
    }

    /// Ends a lookup early; its reader is told why.
    func stop(_ id: LookupID, _ failure: LookupFailure) {
        apply(state.withLock { $0.desk.stop(id, failure) })
    }

    /// Forgets a lookup; runs that nobody else needs are cancelled.
    func close(_ id: LookupID, for face: AskingFace) {
        let now = time.now
        let (effects, lookup) = state.withLock { state in
            let lookup = state.desk.lookups[id]
            return (state.desk.leave(id), lookup)
        }
        guard let lookup else { return }
        apply(effects)
        observe(.lookupEnded(face, lookup.ending ?? .left, now - lookup.openedAt))
    }

    private func calls(for entities: [Entity]) -> Int {
        guard !entities.isEmpty else { return 0 }
        return tenant.plan(entities.map { LookupItem($0) }).certainCalls
    }

    // MARK: Runs

    private func apply(_ effects: DeskState.Effects) {
        guard !effects.isEmpty else { return }
        let (readers, cancelled) = state.withLock { state in
            for order in effects.start {
                state.tasks[order.run]?.cancel()
                state.tasks[order.run] = Task(name: "lookup run") { await perform(order) }
            }
            if let run = effects.wait { state.tasks[run] = Task(name: "lookup alarm") { await expire(run) } }
            return (
                effects.wake.compactMap { state.readers.removeValue(forKey: $0) },
                effects.cancel.compactMap { state.tasks[$0] }
            )
        }
        for reader in readers { reader.resume() }
        for task in cancelled { task.cancel() }
    }

    private func perform(_ order: DeskState.Order) async {
        let start = time.now
        let patience = order.openedAt + lookupTime - start
        var cost: LookupCost?
        do {
            for try await event in tenant.ask(order.entities.map { LookupItem($0) }, patience) {
                cost = take(event, of: order) ?? cost
            }
        } catch {
            // The runner throws nothing but its cancellation; whoever still waits is told by the end of the run.
        }
        let now = time.now
        apply(
            state.withLock { state in
                state.tasks[order.run] = nil
                return state.desk.ended(order.run, cost: cost, at: now)
            }
        )
        observe(.runEnded(entities: order.entities.count, now - start, cost: cost))
        keepTrimming()
    }

    /// Passes an event of a run on; returns the cost that the last one tells.
    private func take(_ event: LookupEvent, of order: DeskState.Order) -> LookupCost? {
        switch event {
        case .planned: break
        case .sourceFinished(let entry, let outcome):
            apply(state.withLock { $0.desk.sourceFinished(order.run, order.entities[entry], outcome) })
        case .reportFinished(_, let report):
            let answer = EntityAnswer(report, date: time.date, instant: time.now)
            apply(state.withLock { $0.desk.answered(order.run, answer, at: answer.instant) })
        case .finished(let result): return result.cost
        }
        return nil
    }

    private func expire(_ run: RunID) async {
        guard (try? await time.sleep(until: time.now + lookupTime)) != nil else { return }
        apply(
            state.withLock { state in
                state.tasks[run] = nil
                return state.desk.expired(run)
            }
        )
    }

    /// Sees to it that answers are given up when they are too old, also when nobody asks any more.
    private func keepTrimming() {
        state.withLock { state in
            guard !state.isTrimming, state.desk.shelf.count > 0 else { return }
            state.isTrimming = true
            Task(name: "answer trimming") { [weak self] in
                while let expiry = self?.nextExpiry(), let time = self?.time {
                    guard (try? await time.sleep(until: expiry)) != nil else { return }
                }
            }
        }
    }

    private func nextExpiry() -> ContinuousClock.Instant? {
        let now = time.now
        return state.withLock { state in
            state.desk.shelf.trim(at: now)
            let expiry = state.desk.shelf.nextExpiry
            if expiry == nil { state.isTrimming = false }
            return expiry
        }
    }
}

extension LookupPlan {
    /// Calls that the plan makes whatever they find.
    fileprivate var certainCalls: Int {
        calls.reduce(0) { if case .exactly(let count) = $1.count { $0 + count } else { $0 } }
    }
}
