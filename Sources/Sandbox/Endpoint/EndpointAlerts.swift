import HTTPTypes
import KQL
import KQLEngine

/// `alerts`: the alerts of Defender for Endpoint alone.
///
/// Source: <https://learn.microsoft.com/defender-endpoint/api/get-alerts> (read 2026-11-22).
struct EndpointAlerts: Sendable {
    let world: SandboxWorld

    private static let collection = EndpointCollection(
        set: "Alerts",
        filterable: [
            "alertCreationTime": .date, "lastUpdateTime": .date, "lastEventTime": .date, "incidentId": .number,
            "investigationId": .number, "id": .string, "assignedTo": .string, "detectionSource": .enumeration([]),
            "status": .enumeration(["Unknown", "New", "InProgress", "Resolved"]),
            "severity": .enumeration(["UnSpecified", "Informational", "Low", "Medium", "High"]),
            "category": .string,
        ],
        expandable: ["evidence"]
    )

    /// One page of the alerts that pass the filter, newest first; evidence only when expanded.
    func list(_ call: SandboxCall) async throws -> SandboxAnswer {
        try page(of: await world.tenant.current().endpointAlerts.items, call: call)
    }

    /// The number of alerts that pass the filter.
    func count(_ call: SandboxCall) async throws -> SandboxAnswer {
        try Self.collection.count(of: await world.tenant.current().endpointAlerts.items, call: call)
    }

    /// One alert, with its evidence.
    func get(_ call: SandboxCall) async throws -> SandboxAnswer {
        let id = call.parameters["id"] ?? ""
        guard let alert = await world.tenant.current().endpointAlerts[id: id] else {
            throw SandboxFailure.endpointNotFound("Alert", id)
        }
        return Self.collection.entity(shown(alert, call: call), call: call, name: "Alerts/$entity")
    }

    /// The alerts of one machine.
    func ofMachine(_ call: SandboxCall) async throws -> SandboxAnswer {
        try page(of: await alerts(ofMachineIn: call), call: call)
    }

    /// The number of alerts of one machine that pass the filter.
    func countOfMachine(_ call: SandboxCall) async throws -> SandboxAnswer {
        try Self.collection.count(of: await alerts(ofMachineIn: call), call: call)
    }

    private func alerts(ofMachineIn call: SandboxCall) async throws -> [KQLDynamic] {
        let tenant = await world.tenant.current()
        let name = call.parameters["id"] ?? ""
        guard let machine = tenant.machine(name), let id = WireObject.text(machine[member: "id"]) else {
            throw SandboxFailure.endpointNotFound("Machine", name)
        }
        return tenant.endpointAlerts.items.filter { WireObject.text($0[member: "machineId"]) == id }
    }

    private func page(of alerts: [KQLDynamic], call: SandboxCall) throws -> SandboxAnswer {
        let request = try Self.collection.request(call)
        return Self.collection.page(of: alerts, call: call, request: request) { alert in
            let alert = shown(alert, call: call)
            return request.expand.contains("evidence") ? alert : WireObject.setting(["evidence": .array([])], in: alert)
        }
    }

    private func shown(_ alert: KQLDynamic, call: SandboxCall) -> KQLDynamic {
        guard call.faults.contains(.noDevice) else { return alert }
        return WireObject.setting(["machineId": .null, "computerDnsName": .null], in: alert)
    }
}
