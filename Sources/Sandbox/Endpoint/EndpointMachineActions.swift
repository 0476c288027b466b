import HTTPTypes
import KQL

/// `machineactions`: what was done to devices.
///
/// Source: <https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection> (read 2026-11-22).
struct EndpointMachineActions: Sendable {
    let world: SandboxWorld

    private static let collection = EndpointCollection(
        set: "MachineActions",
        filterable: [
            "id": .string,
            "status": .enumeration(["Pending", "InProgress", "Succeeded", "Failed", "TimeOut", "Cancelled"]),
            "machineId": .string,
            "type": .enumeration([
                "RunAntiVirusScan", "Offboard", "LiveResponse", "CollectInvestigationPackage", "Isolate", "Unisolate",
                "StopAndQuarantineFile", "RestrictCodeExecution", "UnrestrictCodeExecution",
            ]),
            "requestor": .string,
            "creationDateTimeUtc": .date,
        ]
    )

    /// One page of the actions that pass the filter, newest first.
    func list(_ call: SandboxCall) async throws -> SandboxAnswer {
        let request = try Self.collection.request(call)
        let actions = await world.tenant.current().machineActions.items
        return Self.collection.page(of: actions, call: call, request: request)
    }

    /// The number of actions that pass the filter.
    func count(_ call: SandboxCall) async throws -> SandboxAnswer {
        try Self.collection.count(of: await world.tenant.current().machineActions.items, call: call)
    }

    /// One action.
    func get(_ call: SandboxCall) async throws -> SandboxAnswer {
        let id = call.parameters["id"] ?? ""
        guard let action = await world.tenant.current().machineActions[id: id] else {
            throw SandboxFailure.endpointNotFound("MachineAction", id)
        }
        return Self.collection.entity(action, call: call, name: "MachineActions/$entity")
    }
}
