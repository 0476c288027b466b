import DefenderAPI

/// What the sources cost that are read from lists and by id.
struct CallCosts {
    let options: LookupOptions

    /// Objects of one call that reads by id.
    static let idsPerCall = 20

    /// The calls for what is assigned to e-mail addresses; none without one.
    func assigned(_ emails: [Int]) -> [LookupPlan.Call] {
        guard !emails.isEmpty else { return [] }
        let chunks = (emails.count + 19) / 20
        return [LookupSource.assignedIncidents, .assignedAlerts].map { source in
            LookupPlan.Call(
                source: source,
                service: .graph,
                count: .exactly(chunks),
                quota: .exactly(chunks),
                entries: emails,
                detail:
                    "assignedTo of \(emails.count) e-mail addresses, with the ignore filters; more calls for more pages"
            )
        }
    }

    /// The most that reading alerts, incidents and devices can come to.
    func followUps(_ entries: [Int]) -> [LookupPlan.Call] {
        guard !entries.isEmpty else { return [] }
        return [
            call(.alerts, .graph, entries, options.caps.alertsPerEntity, "alerts whose id a hunt returns, 20 a call"),
            call(.incidents, .graph, entries, options.caps.incidentsPerEntity, "incidents of these alerts, 20 a call"),
            call(.devices, .endpoint, entries, options.caps.devicesPerEntity, "devices of alerts and rows, 20 a call"),
        ]
    }

    private func call(
        _ source: LookupSource,
        _ service: APIService,
        _ entries: [Int],
        _ cap: Int,
        _ detail: String
    ) -> LookupPlan.Call {
        let most = entries.count * cap
        let calls = (most + Self.idsPerCall - 1) / Self.idsPerCall
        return LookupPlan.Call(
            source: source,
            service: service,
            count: .atMost(calls),
            quota: .atMost(service == .graph ? most : calls),
            entries: entries,
            detail: detail
        )
    }
}
