import KQL
import KQLEngine

/// One generation of the tenant, with what the routes look up by id.
struct SandboxTenantSnapshot: Sendable {
    let tenant: Tenant
    /// The instant, in ticks of the tenant's clock, that the rows are anchored to.
    let anchor: Int64
    let alerts: SandboxCollection
    let incidents: SandboxCollection
    let machines: SandboxCollection
    let machineActions: SandboxCollection
    let endpointAlerts: SandboxCollection
    /// Positions of the alerts of each incident, newest first.
    let alertsOfIncident: [String: [Int]]

    init(tenant: Tenant, anchor: Int64) {
        self.tenant = tenant
        self.anchor = anchor
        alerts = SandboxCollection(tenant.alerts, newestFirst: "createdDateTime")
        incidents = SandboxCollection(tenant.incidents, newestFirst: "createdDateTime")
        machines = SandboxCollection(tenant.machines)
        machineActions = SandboxCollection(tenant.machineActions, newestFirst: "creationDateTimeUtc")
        endpointAlerts = SandboxCollection(tenant.endpointAlerts, newestFirst: "alertCreationTime")
        var positions: [String: [Int]] = [:]
        for (index, alert) in alerts.items.enumerated() {
            if let incident = WireObject.text(alert[member: "incidentId"]) {
                positions[incident, default: []].append(index)
            }
        }
        alertsOfIncident = positions
    }

    /// The alerts of an incident, newest first.
    func alerts(ofIncident id: String) -> [KQLDynamic] {
        (alertsOfIncident[id] ?? []).map { alerts.items[$0] }
    }

    /// The machine with this id or this computer name, without regard to case.
    func machine(_ name: String) -> KQLDynamic? {
        machines[id: name.lowercased()]
            ?? machines.items.first { machine in
                WireObject.text(machine[member: "computerDnsName"])?.lowercased() == name.lowercased()
            }
    }
}

/// Objects in the order in which a list shows them, found by their `id`.
struct SandboxCollection: Sendable {
    let items: [KQLDynamic]
    private let positions: [String: Int]

    /// Takes objects as they are, or, when `member` names a time in them, ordered by it.
    init(_ items: [KQLDynamic], newestFirst member: String? = nil) {
        var sorted = items
        if let member {
            // Times are all written alike, so that their text sorts as they do.
            let keyed = items.map { (WireObject.text($0[member: member]) ?? "", $0) }
            sorted = keyed.sorted { $0.0 > $1.0 }.map(\.1)
        }
        self.items = sorted
        let ids = sorted.enumerated().compactMap { index, item in
            WireObject.text(item[member: "id"]).map { ($0, index) }
        }
        positions = Dictionary(ids, uniquingKeysWith: { first, _ in first })
    }

    /// The object with exactly this id, or nil.
    subscript(id id: String) -> KQLDynamic? {
        positions[id].map { items[$0] }
    }
}
