import HTTPTypes
import KQL

/// `machineactions`: what was done to devices, and what clients of the sandbox asked for.
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
        let actions = try await all().items
        return Self.collection.page(of: actions, call: call, request: request)
    }

    /// The number of actions that pass the filter.
    func count(_ call: SandboxCall) async throws -> SandboxAnswer {
        try Self.collection.count(of: try await all().items, call: call)
    }

    /// One action.
    func get(_ call: SandboxCall) async throws -> SandboxAnswer {
        let id = call.parameters["id"] ?? ""
        guard let action = try await all()[id: id.lowercased()] else {
            throw SandboxFailure.endpointNotFound("MachineAction", id)
        }
        return Self.entity(action, call: call)
    }

    /// A single action with its context.
    static func entity(_ action: KQLDynamic, call: SandboxCall) -> SandboxAnswer {
        collection.entity(action, call: call, name: "MachineActions/$entity")
    }

    private func all() async throws -> SandboxCollection {
        let old = await world.tenant.current().machineActions.items
        let now = world.wallNow
        let asked = try world.actions.all().map { $0.endpointForm(at: now) }
        return SandboxCollection(asked.reversed() + old, newestFirst: "creationDateTimeUtc")
    }
}
