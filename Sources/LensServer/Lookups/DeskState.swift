import DefenderAPI
import Entities
import Lookup

/// Which lookup waits for which run, and what is kept: a state machine without time, tasks or locks.
///
/// Every entity of a lookup is answered in one of three ways: from the shelf, by a run that asks about it already, or
/// by a run that is started for this lookup. A run goes on for as long as any lookup needs it.
struct DeskState: Sendable {
    /// How many runs there may be.
    struct Bounds: Sendable {
        /// Runs at the same time.
        var running: Int
        /// Runs that wait for their turn.
        var waiting: Int
    }

    /// What a run asks.
    struct Order: Sendable, Hashable {
        var run: RunID
        /// In the order asked for, each once.
        var entities: [Entity]
        /// When the lookup began that the run was made for.
        var openedAt: ContinuousClock.Instant
    }

    /// What the shell has to do after a change.
    struct Effects: Sendable {
        /// Lookups that have something new to read.
        var wake: Set<LookupID> = []
        /// Runs whose turn has come.
        var start: [Order] = []
        /// Runs that nobody needs any more; each still ends with ``DeskState/ended(_:cost:at:)`` if it was started.
        var cancel: [RunID] = []
        /// The new run, when it has to wait for its turn.
        var wait: RunID?
    }

    /// How a lookup begins.
    enum Admission: Sendable {
        /// Everything was kept: an answer for each entity, in the order asked for.
        case kept([EntityAnswer])
        /// Something is under way.
        case opened(LookupID, Opening)
        /// There are too many runs already; nothing changed.
        case refused
    }

    /// A lookup that is not answered from the shelf alone.
    struct Opening: Sendable {
        var share: LookupShare
        /// The entities of the run that was made for the lookup.
        var asked: [Entity] = []
        var effects = Effects()
    }

    let bounds: Bounds
    var shelf: AnswerShelf
    var runs: [RunID: DeskRun] = [:]
    var lookups: [LookupID: DeskLookup] = [:]
    /// The latest run that asks about an entity.
    var flights: [Entity: RunID] = [:]
    /// Runs that wait for their turn, first come first.
    var queue: [RunID] = []
    /// Runs that were started and have not ended, cancelled ones included.
    var running: Set<RunID> = []
    private var lastNumber = 0

    init(bounds: Bounds, shelf: AnswerShelf.Bounds) {
        self.bounds = bounds
        self.shelf = AnswerShelf(shelf)
    }

    /// Begins a lookup of distinct entities.
    ///
    /// - Parameters:
    ///   - entities: In the order asked for, each once.
    ///   - fresh: Whether kept answers, and runs that were not started as fresh ones, do not count.
    ///   - isStream: Whether events are wanted also when everything is kept; ``Admission/kept(_:)`` does not come then.
    ///   - now: The present.
    /// - Returns: The answers, or the lookup that waits for them.
    mutating func open(
        _ entities: [Entity],
        fresh: Bool,
        isStream: Bool = false,
        at now: ContinuousClock.Instant
    ) -> Admission {
        let ways = entities.map { way(of: $0, fresh: fresh, at: now) }
        if !isStream {
            let kept = ways.compactMap { if case .kept(let answer) = $0 { answer } else { nil } }
            if kept.count == entities.count { return .kept(kept) }
        }
        let isAsking = ways.contains { if case .asked = $0 { true } else { false } }
        if isAsking, isFull { return .refused }
        return admit(entities, ways, isAsking: isAsking, fresh: fresh, at: now)
    }

    /// Hands out what is new for a lookup, in order.
    mutating func take(_ id: LookupID) -> [DeskEvent] {
        guard let events = lookups[id]?.pending, !events.isEmpty else { return [] }
        lookups[id]?.pending = []
        return events
    }

    /// Forgets a lookup; cancels the runs that nobody else needs.
    mutating func leave(_ id: LookupID) -> Effects {
        guard let lookup = lookups.removeValue(forKey: id) else { return Effects() }
        var effects = Effects()
        for run in lookup.joinedRuns.union(lookup.ownRun.map { [$0] } ?? []) {
            runs[run]?.leave(id)
            cancelIfUnneeded(run, &effects)
        }
        return effects
    }

    /// Whether a lookup has events that were not handed out.
    func hasNews(for id: LookupID) -> Bool { lookups[id]?.pending.isEmpty == false }

    // MARK: Beginning

    private enum Way {
        case kept(EntityAnswer)
        case joined(RunID)
        case asked
    }

    private func way(of entity: Entity, fresh: Bool, at now: ContinuousClock.Instant) -> Way {
        if !fresh, let answer = shelf.answer(about: entity, at: now) { return .kept(answer) }
        if let run = flights[entity], let isFresh = runs[run]?.isFresh, isFresh || !fresh { return .joined(run) }
        return .asked
    }

    private var isFull: Bool { running.count >= bounds.running && queue.count >= bounds.waiting }

    private mutating func admit(
        _ entities: [Entity],
        _ ways: [Way],
        isAsking: Bool,
        fresh: Bool,
        at now: ContinuousClock.Instant
    ) -> Admission {
        let id = LookupID(number: nextNumber())
        var lookup = DeskLookup(openedAt: now, openReports: entities.count)
        var opening = Opening(share: LookupShare())
        var run = DeskRun(starter: id, isFresh: fresh, openedAt: now)
        for (entry, (entity, way)) in zip(entities, ways).enumerated() {
            switch way {
            case .kept(let answer):
                opening.share.kept += 1
                lookup.openReports -= 1
                lookup.pending += DeskEvent.all(ofKept: answer, entry: entry)
            case .joined(let other):
                opening.share.joined += 1
                lookup.pending += runs[other]?.join(entity, id, entry: entry) ?? []
                lookup.joinedRuns.insert(other)
            case .asked:
                opening.share.asked += 1
                opening.asked.append(entity)
                run.add(entity, id, entry: entry)
            }
        }
        if isAsking { opening.effects = add(run, for: &lookup) }
        lookups[id] = lookup
        finishIfComplete(id, at: now, &opening.effects)
        return .opened(id, opening)
    }

    private mutating func add(_ run: DeskRun, for lookup: inout DeskLookup) -> Effects {
        let id = RunID(number: nextNumber())
        lookup.ownRun = id
        runs[id] = run
        for entity in run.entities { flights[entity] = id }
        guard running.count < bounds.running else {
            queue.append(id)
            return Effects(wait: id)
        }
        running.insert(id)
        return Effects(start: [run.order(id)])
    }

    private mutating func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }
}
