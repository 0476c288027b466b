import DefenderAPI

/// Reads the devices that the alerts and the hunting rows name.
struct DevicePhase: Sendable {
    let context: LookupContext

    /// Reads for each entity, by its position in the plan, the devices of its alerts and of its rows.
    ///
    /// Of the entities in `unknown` no alert could be learned, because something failed.
    func run(
        _ alerts: [Int: [Alert]],
        _ findings: [Int: HuntFindings],
        unknown: Set<Int>
    ) async throws(CancellationError) {
        var ids: [Int: [DeviceID]] = [:]
        for entry in context.plan.lookedUp {
            let ofAlerts = (alerts[entry] ?? []).flatMap(\.deviceIDs)
            let ofRows = (findings[entry]?.deviceIDs ?? []).compactMap(DeviceID.init)
            let wanted = AlertPhase.each(ofAlerts + ofRows)
            ids[entry] = wanted
            if wanted.isEmpty { recordNothing(entry, isUnknown: unknown.contains(entry)) }
        }
        let all = AlertPhase.each(context.plan.lookedUp.flatMap { (ids[$0] ?? []).prefix(cap) })
        let results = try await read(all)
        for entry in context.plan.lookedUp {
            guard let wanted = ids[entry], !wanted.isEmpty else { continue }
            record(entry, wanted, results)
        }
    }

    private var cap: Int { context.options.caps.devicesPerEntity }

    private func read(_ ids: [DeviceID]) async throws(CancellationError) -> [DeviceID: Result<Machine, APIError>] {
        guard !ids.isEmpty else { return [:] }
        let results = try await context.attempt("machines.list") {
            try await context.client.machines(ids: ids, priority: context.priority, deadline: context.deadline)
        }
        switch results {
        case .success(let results): return results
        case .failure(let error): return Dictionary(uniqueKeysWithValues: ids.map { ($0, .failure(error)) })
        }
    }

    private func recordNothing(_ entry: Int, isUnknown: Bool) {
        let outcome =
            isUnknown
            ? SourceOutcome(.devices, .skipped, message: "No device of the entity is known, because a source failed.")
            : SourceOutcome(.devices, .clean)
        context.recorder.record(entry, outcome)
    }

    private func record(_ entry: Int, _ wanted: [DeviceID], _ results: [DeviceID: Result<Machine, APIError>]) {
        let ids = Array(wanted.prefix(cap))
        let read = ReadResults(ids, of: results)
        let outcome = ReadOutcome(
            source: .devices,
            plural: "devices",
            place: "Defender for Endpoint any more",
            asked: ids.count,
            cut: wanted.count - ids.count,
            cap: cap,
            capName: "maxDevicesPerEntity"
        ).outcome(read, ignored: 0)
        let reported = read.objects.map(context.links.linked)
        context.recorder.record(entry, outcome) { $0.devices = $0.devices.adding(reported) }
    }
}
