import DefenderAPI
import Entities
import Lookup

extension DeskState {
    /// Tells everyone who waits that a source finished; a source that finished before is not told again.
    mutating func sourceFinished(_ id: RunID, _ entity: Entity, _ outcome: SourceOutcome) -> Effects {
        var effects = Effects()
        guard let waiters = runs[id]?.record(entity, outcome) else { return effects }
        for waiter in waiters { tell(waiter.lookup, .source(entry: waiter.entry, outcome), &effects) }
        return effects
    }

    /// Tells everyone who waits what was found out, and keeps it unless an error affected it.
    mutating func answered(_ id: RunID, _ answer: EntityAnswer, at now: ContinuousClock.Instant) -> Effects {
        var effects = Effects()
        for outcome in answer.report.sources {
            effects.add(sourceFinished(id, answer.entity, outcome))
        }
        if !answer.report.isAffectedByError { shelf.keep(answer, of: id) }
        if flights[answer.entity] == id { flights[answer.entity] = nil }
        for waiter in runs[id]?.close(answer.entity) ?? [] {
            tell(waiter.lookup, .report(entry: waiter.entry, answer, isKept: false), &effects)
            lookups[waiter.lookup]?.take(answer.report)
            finishIfComplete(waiter.lookup, at: now, &effects)
        }
        cancelIfUnneeded(id, &effects)
        return effects
    }

    /// Takes note that a run ended, by itself or cancelled, and gives its place to the next one.
    ///
    /// - Parameters:
    ///   - id: The run; it must have been started.
    ///   - cost: What it took; nil when it did not come to its end.
    ///   - now: The present.
    /// - Returns: Whom to wake, and the run that takes the place.
    mutating func ended(_ id: RunID, cost: LookupCost?, at now: ContinuousClock.Instant) -> Effects {
        var effects = Effects()
        running.remove(id)
        if let run = remove(id) {
            lookups[run.starter]?.ownRun = nil
            lookups[run.starter]?.cost = cost ?? LookupCost()
            finishIfComplete(run.starter, at: now, &effects)
            for lookup in run.waitingLookups { effects.add(stop(lookup, .interrupted)) }
        }
        while running.count < bounds.running, !queue.isEmpty {
            let next = queue.removeFirst()
            running.insert(next)
            if let order = runs[next]?.order(next) { effects.start.append(order) }
        }
        return effects
    }

    /// Ends the lookups of a run that waited too long for its turn.
    mutating func expired(_ id: RunID) -> Effects {
        var effects = Effects()
        guard let position = queue.firstIndex(of: id) else { return effects }
        queue.remove(at: position)
        for lookup in remove(id)?.waitingLookups ?? [] { effects.add(stop(lookup, .waitedTooLong)) }
        return effects
    }

    /// Ends a lookup with a failure; what it alone needed is cancelled.
    mutating func stop(_ id: LookupID, _ failure: LookupFailure) -> Effects {
        guard var lookup = lookups[id], lookup.ending == nil else { return Effects() }
        var effects = leave(id)
        lookup.pending.append(.failed(failure))
        lookup.ending = .failed
        lookup.ownRun = nil
        lookup.joinedRuns = []
        lookups[id] = lookup
        effects.wake.insert(id)
        return effects
    }

    /// Cancels a run that no lookup needs any more.
    mutating func cancelIfUnneeded(_ id: RunID, _ effects: inout Effects) {
        guard let run = runs[id], !run.isNeeded else { return }
        remove(id)
        queue.removeAll { $0 == id }
        effects.cancel.append(id)
    }

    @discardableResult
    private mutating func remove(_ id: RunID) -> DeskRun? {
        guard let run = runs.removeValue(forKey: id) else { return nil }
        for entity in run.entities where flights[entity] == id { flights[entity] = nil }
        return run
    }

    /// Tells a lookup its end when nothing is open any more.
    mutating func finishIfComplete(
        _ id: LookupID,
        at now: ContinuousClock.Instant,
        _ effects: inout Effects
    ) {
        guard let lookup = lookups[id], lookup.openReports == 0, lookup.ownRun == nil else { return }
        var cost = lookup.cost
        cost.milliseconds = Int((now - lookup.openedAt) / .milliseconds(1))
        tell(id, .done(cost), &effects)
        lookups[id]?.ending = lookup.isAffectedByError ? .partial : .complete
    }

    private mutating func tell(_ id: LookupID, _ event: DeskEvent, _ effects: inout Effects) {
        guard lookups[id]?.ending == nil else { return }
        lookups[id]?.pending.append(event)
        effects.wake.insert(id)
    }
}

extension DeskState.Effects {
    /// Whether there is nothing to do.
    var isEmpty: Bool { wake.isEmpty && start.isEmpty && cancel.isEmpty && wait == nil }

    /// Takes over what another change asks for.
    mutating func add(_ other: DeskState.Effects) {
        wake.formUnion(other.wake)
        start += other.start
        cancel += other.cancel
        wait = wait ?? other.wait
    }
}

extension DeskLookup {
    /// Takes note that a report came.
    fileprivate mutating func take(_ report: EntityReport) {
        openReports -= 1
        if report.isAffectedByError { isAffectedByError = true }
    }
}
