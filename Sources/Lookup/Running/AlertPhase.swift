import DefenderAPI

/// Reads the alerts whose ids the hunts found.
struct AlertPhase: Sendable {
    let context: LookupContext

    /// The alerts of each entity by its position in the plan; ignored ones are left out.
    func run(_ findings: [Int: HuntFindings]) async throws(CancellationError) -> [Int: [Alert]] {
        var ids: [Int: [AlertID]] = [:]
        for entry in context.plan.lookedUp {
            let known = findings[entry] ?? HuntFindings()
            ids[entry] = Array(known.alertIDs.compactMap(AlertID.init).prefix(cap))
            if known.alertIDs.isEmpty { recordNothing(entry, known) }
        }
        let all = Self.each(context.plan.lookedUp.flatMap { ids[$0] ?? [] })
        let results = try await read(all)
        var alerts: [Int: [Alert]] = [:]
        for entry in context.plan.lookedUp {
            guard let known = findings[entry], !known.alertIDs.isEmpty else { continue }
            alerts[entry] = record(entry, known, ids[entry] ?? [], results)
        }
        return alerts
    }

    private var cap: Int { context.options.caps.alertsPerEntity }

    private func read(_ ids: [AlertID]) async throws(CancellationError) -> [AlertID: Result<Alert, APIError>] {
        guard !ids.isEmpty else { return [:] }
        let results = try await context.attempt("alerts.get") {
            try await context.client.alerts(ids: ids, priority: context.priority, deadline: context.deadline)
        }
        switch results {
        case .success(let results): return results
        case .failure(let error): return Dictionary(uniqueKeysWithValues: ids.map { ($0, .failure(error)) })
        }
    }

    private func recordNothing(_ entry: Int, _ findings: HuntFindings) {
        let outcome =
            findings.isUnknown
            ? SourceOutcome(.alerts, .skipped, message: "No hunt answered, so no alert of the entity is known.")
            : SourceOutcome(.alerts, .clean)
        context.recorder.record(entry, outcome)
    }

    private func record(
        _ entry: Int,
        _ findings: HuntFindings,
        _ ids: [AlertID],
        _ results: [AlertID: Result<Alert, APIError>]
    ) -> [Alert] {
        let read = ReadResults(ids, of: results)
        let filters = context.options.ignoreFilters
        let kept = read.objects.filter { !filters.ignores($0.raw, .alert, createdSince: context.createdSince) }
        let malformed = findings.alertIDs.count { AlertID($0) == nil }
        let outcome = ReadOutcome(
            source: .alerts,
            plural: "alerts",
            place: "Graph",
            asked: ids.count,
            cut: findings.alertIDs.count - malformed - ids.count,
            cap: cap,
            capName: "maxAlertsPerEntity",
            malformed: malformed
        ).outcome(read, ignored: read.objects.count - kept.count)
        let reported = kept.map(context.links.linked)
        context.recorder.record(entry, outcome) { $0.add(reported, to: .alert) }
        return kept
    }

    /// Each id once, in order.
    static func each<ID: Hashable>(_ ids: [ID]) -> [ID] {
        var seen: Set<ID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
