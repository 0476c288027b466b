import Entities
import Lookup

/// One run of the desk: which lookups wait for which of its entities, and what is known of them so far.
struct DeskRun: Sendable {
    /// A lookup that waits for an entity, and the entity's position in it.
    struct Waiter: Sendable, Hashable {
        var lookup: LookupID
        var entry: Int
    }

    private struct OpenEntity {
        var outcomes: [SourceOutcome] = []
        var waiters: [Waiter] = []
    }

    /// The lookup that the run was started for, and that is told what it cost.
    let starter: LookupID
    /// Whether the run was started to look again.
    let isFresh: Bool
    /// When that lookup began.
    let openedAt: ContinuousClock.Instant
    /// What the run asks about, in the order asked for.
    private(set) var entities: [Entity] = []
    private var open: [Entity: OpenEntity] = [:]
    /// Reports that each lookup still needs; the starter needs the end of the run too.
    private var needs: [LookupID: Int]

    init(starter: LookupID, isFresh: Bool, openedAt: ContinuousClock.Instant) {
        self.starter = starter
        self.isFresh = isFresh
        self.openedAt = openedAt
        needs = [starter: 1]
    }

    /// What the run asks, under a name.
    func order(_ id: RunID) -> DeskState.Order {
        DeskState.Order(run: id, entities: entities, openedAt: openedAt)
    }

    /// Whether any lookup needs the run.
    var isNeeded: Bool { !needs.isEmpty }

    /// The lookups that wait for a report of the run.
    var waitingLookups: Set<LookupID> { Set(open.values.flatMap { $0.waiters.map(\.lookup) }) }

    /// Adds an entity that the run asks about, for a lookup that waits for it.
    mutating func add(_ entity: Entity, _ lookup: LookupID, entry: Int) {
        entities.append(entity)
        open[entity] = OpenEntity()
        _ = join(entity, lookup, entry: entry)
    }

    /// Lets a lookup wait for an entity; returns what was already told about it.
    mutating func join(_ entity: Entity, _ lookup: LookupID, entry: Int) -> [DeskEvent] {
        open[entity]?.waiters.append(Waiter(lookup: lookup, entry: entry))
        needs[lookup, default: 0] += 1
        return open[entity]?.outcomes.map { .source(entry: entry, $0) } ?? []
    }

    /// Records an outcome; returns who is to be told, or nil when the source was told before.
    mutating func record(_ entity: Entity, _ outcome: SourceOutcome) -> [Waiter]? {
        guard let known = open[entity], !known.outcomes.contains(where: { $0.source == outcome.source }) else {
            return nil
        }
        open[entity]?.outcomes.append(outcome)
        return known.waiters
    }

    /// Takes an entity off the run, as its report came; returns who waited for it.
    mutating func close(_ entity: Entity) -> [Waiter] {
        let waiters = open.removeValue(forKey: entity)?.waiters ?? []
        for waiter in waiters {
            needs[waiter.lookup, default: 0] -= 1
            if needs[waiter.lookup] == 0 { needs[waiter.lookup] = nil }
        }
        return waiters
    }

    /// Forgets a lookup.
    mutating func leave(_ lookup: LookupID) {
        guard needs.removeValue(forKey: lookup) != nil else { return }
        for entity in open.keys { open[entity]?.waiters.removeAll { $0.lookup == lookup } }
    }
}
