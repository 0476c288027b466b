import DefenderAPI

/// One lookup: the sources side by side, as far as one does not need what another finds.
///
/// The longest chain is hunts, then alerts, then devices beside incidents.
struct LookupRun: Sendable {
    let context: LookupContext

    func run() async throws {
        recordUnasked()
        guard !context.plan.lookedUp.isEmpty else { return }
        // The token of the endpoint API is needed last; fetched then, it would make the longest chain one call longer.
        async let _ = context.client.prefetchTokens()
        async let assignedIncidents = AssignedPhase<Incident>(context: context).run()
        async let assignedAlerts = AssignedPhase<Alert>(context: context).run()
        async let templateFindings = TemplatePhase(context: context).run()
        async let typedFindings = TypedHuntPhase(context: context).run()
        let findings = try await Self.merged(templateFindings, typedFindings, context.plan.lookedUp)
        let huntAlerts = try await AlertPhase(context: context).run(findings)
        let alerts = try await huntAlerts.merging(assignedAlerts) { AlertPhase.eachAlert($0 + $1) }
        let unknown = unknownEntries(findings, alerts)
        async let devices: Void = DevicePhase(context: context).run(alerts, findings, unknown: unknown)
        try await IncidentPhase(context: context).run(alerts, known: assignedIncidents, unknown: unknown)
        try await devices
    }

    /// Reports of entities about which nothing is asked are finished at once.
    private func recordUnasked() {
        for (index, entry) in context.plan.entries.enumerated() {
            switch entry.disposition {
            case .lookUp: continue
            case .ignored(let reason), .skipped(let reason):
                for source in LookupSource.allCases {
                    context.recorder.record(index, SourceOutcome(source, .skipped, message: reason))
                }
            }
        }
    }

    /// What both hunts found of each entity; unknown only when neither answered.
    private static func merged(
        _ template: [Int: HuntFindings],
        _ typed: [Int: HuntFindings],
        _ entries: [Int]
    ) -> [Int: HuntFindings] {
        var merged: [Int: HuntFindings] = [:]
        for entry in entries {
            let parts = [template[entry], typed[entry]].compactMap(\.self)
            var all = HuntFindings(unknown: !parts.isEmpty && parts.allSatisfy(\.isUnknown))
            for part in parts { all.add(alertIDs: part.alertIDs, deviceIDs: part.deviceIDs) }
            merged[entry] = all
        }
        return merged
    }

    /// Entities of which no alert is known although there may be some.
    private func unknownEntries(_ findings: [Int: HuntFindings], _ alerts: [Int: [Alert]]) -> Set<Int> {
        let reports = context.recorder.reports
        return Set(
            context.plan.lookedUp.filter { entry in
                guard alerts[entry]?.isEmpty ?? true else { return false }
                return findings[entry]?.isUnknown == true || reports[entry].outcome(of: .alerts)?.kind == .failed
            }
        )
    }
}

extension AlertPhase {
    /// Each alert once, in order.
    static func eachAlert(_ alerts: [Alert]) -> [Alert] {
        var seen: Set<AlertID> = []
        return alerts.filter { seen.insert($0.id).inserted }
    }
}
