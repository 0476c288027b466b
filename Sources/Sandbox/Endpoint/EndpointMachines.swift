import HTTPTypes
import KQL

/// `machines`: the devices that Defender for Endpoint knows.
///
/// Source: <https://learn.microsoft.com/defender-endpoint/api/get-machines> (read 2026-11-22).
struct EndpointMachines: Sendable {
    let world: SandboxWorld

    private static let collection = EndpointCollection(
        set: "Machines",
        filterable: [
            "computerDnsName": .string, "id": .string, "version": .string,
            "deviceValue": .enumeration(["Normal", "Low", "High"]),
            "aadDeviceId": .string, "machineTags": .strings, "lastSeen": .date,
            "exposureLevel": .enumeration(["None", "Low", "Medium", "High"]),
            "onboardingStatus": .enumeration(["onboarded", "CanBeOnboarded", "Unsupported", "InsufficientInfo"]),
            "lastIpAddress": .string,
            "healthStatus": .enumeration([
                "Active", "Inactive", "ImpairedCommunication", "NoSensorData", "NoSensorDataImpairedCommunication",
                "Unknown",
            ]),
            "osPlatform": .string,
            "riskScore": .enumeration(["None", "Informational", "Low", "Medium", "High"]),
            "rbacGroupId": .number,
        ]
    )

    /// One page of the machines that pass the filter; none at all is a 404.
    func list(_ call: SandboxCall) async throws -> SandboxAnswer {
        let request = try Self.collection.request(call)
        let machines = await world.tenant.current().machines.items
        guard !request.matches(in: machines).isEmpty else {
            throw SandboxFailure(404, "ResourceNotFound", "No recent machines were found")
        }
        return Self.collection.page(of: machines, call: call, request: request)
    }

    /// The number of machines that pass the filter.
    func count(_ call: SandboxCall) async throws -> SandboxAnswer {
        try Self.collection.count(of: await world.tenant.current().machines.items, call: call)
    }

    /// The machine with this id or computer name.
    func get(_ call: SandboxCall) async throws -> SandboxAnswer {
        let name = call.parameters["id"] ?? ""
        guard let machine = await world.tenant.current().machine(name) else {
            throw SandboxFailure.endpointNotFound("Machine", name)
        }
        return Self.collection.entity(machine, call: call, name: "Machines/$entity")
    }
}
