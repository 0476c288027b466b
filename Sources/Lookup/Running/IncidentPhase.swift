import DefenderAPI

/// Reads the incidents that the alerts belong to.
struct IncidentPhase: Sendable {
    let context: LookupContext

    /// Reads for each entity, by its position in the plan, the incidents of its alerts that are not `known` yet.
    ///
    /// Of the entities in `unknown` no alert could be learned, because something failed.
    func run(
        _ alerts: [Int: [Alert]],
        known: [Int: [Incident]],
        unknown: Set<Int>
    ) async throws(CancellationError) {
        var ids: [Int: [IncidentID]] = [:]
        for entry in context.plan.lookedUp {
            let read = Set(known[entry]?.map(\.id) ?? [])
            let named = AlertPhase.each((alerts[entry] ?? []).compactMap(\.incidentID))
            let wanted = named.filter { !read.contains($0) }
            ids[entry] = wanted
            if wanted.isEmpty { recordNothing(entry, isUnknown: unknown.contains(entry), isRead: !named.isEmpty) }
        }
        let all = AlertPhase.each(context.plan.lookedUp.flatMap { (ids[$0] ?? []).prefix(cap) })
        let results = try await read(all)
        for entry in context.plan.lookedUp {
            guard let wanted = ids[entry], !wanted.isEmpty else { continue }
            record(entry, wanted, results)
        }
    }

    private var cap: Int { context.options.caps.incidentsPerEntity }

    private func read(_ ids: [IncidentID]) async throws(CancellationError) -> [IncidentID: Result<Incident, APIError>] {
        guard !ids.isEmpty else { return [:] }
        let results = try await context.attempt("incidents.get") {
            try await context.client.incidents(ids: ids, priority: context.priority, deadline: context.deadline)
        }
        switch results {
        case .success(let results): return results
        case .failure(let error): return Dictionary(uniqueKeysWithValues: ids.map { ($0, .failure(error)) })
        }
    }

    /// There is nothing to read: no alert, no incident of one, or all are read already.
    private func recordNothing(_ entry: Int, isUnknown: Bool, isRead: Bool) {
        let outcome =
            isUnknown
            ? SourceOutcome(.incidents, .skipped, message: "No alert of the entity is known, because a source failed.")
            : SourceOutcome(.incidents, isRead ? .found : .clean)
        context.recorder.record(entry, outcome)
    }

    private func record(
        _ entry: Int,
        _ wanted: [IncidentID],
        _ results: [IncidentID: Result<Incident, APIError>]
    ) {
        let ids = Array(wanted.prefix(cap))
        let read = ReadResults(ids, of: results)
        let filters = context.options.ignoreFilters
        let kept = read.objects.filter { !filters.ignores($0.raw, .incident, createdSince: context.createdSince) }
        let outcome = ReadOutcome(
            source: .incidents,
            plural: "incidents",
            place: "Graph",
            asked: ids.count,
            cut: wanted.count - ids.count,
            cap: cap,
            capName: "maxIncidentsPerEntity"
        ).outcome(read, ignored: read.objects.count - kept.count)
        let reported = kept.map(context.links.linked)
        context.recorder.record(entry, outcome) { $0.add(reported, to: .incident) }
    }
}
