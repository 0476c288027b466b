/// One thing that a client can ask of the sandbox; faults, roles and limits are told apart by it.
package enum SandboxOperation: String, Sendable, Hashable, CaseIterable {
    case token
    case openIDConfiguration = "discovery.openid"
    case instanceDiscovery = "discovery.instance"
    case signingKeys = "discovery.keys"
    case graphAlerts = "graph.alerts"
    case graphAlert = "graph.alert"
    case graphIncidents = "graph.incidents"
    case graphIncident = "graph.incident"
    case graphHunting = "graph.hunting"
    case graphBatch = "graph.batch"
    case endpointMachines = "endpoint.machines"
    case endpointMachine = "endpoint.machine"
    case endpointMachineAlerts = "endpoint.machinealerts"
    case endpointMachineActions = "endpoint.machineactions"
    case endpointMachineAction = "endpoint.machineaction"
    case endpointAction = "endpoint.action"
    case endpointAlerts = "endpoint.alerts"
    case endpointAlert = "endpoint.alert"

    /// The resource that the token must be made out for; nil where no token is asked for.
    var resource: SandboxResource? {
        switch self {
        case .token, .openIDConfiguration, .instanceDiscovery, .signingKeys: nil
        case .graphAlerts, .graphAlert, .graphIncidents, .graphIncident, .graphHunting, .graphBatch: .graph
        case .endpointMachines, .endpointMachine, .endpointMachineAlerts, .endpointMachineActions,
            .endpointMachineAction, .endpointAction, .endpointAlerts, .endpointAlert:
            .endpoint
        }
    }

    /// Roles of which one opens the operation, as the 403 lists them; empty when a token alone does.
    var roles: [String] {
        switch self {
        case .token, .openIDConfiguration, .instanceDiscovery, .signingKeys, .graphBatch: []
        case .graphAlerts, .graphAlert:
            [
                "SecurityAlert.Read.All", "SecurityAlert.ReadWrite.All", "SecurityIncident.Read.All",
                "SecurityIncident.ReadWrite.All",
            ]
        case .graphIncidents, .graphIncident: ["SecurityIncident.Read.All", "SecurityIncident.ReadWrite.All"]
        case .graphHunting: ["ThreatHunting.Read.All"]
        case .endpointMachines, .endpointMachine, .endpointMachineActions, .endpointMachineAction:
            ["Machine.Read.All", "Machine.ReadWrite.All"]
        case .endpointAction:
            [
                "Machine.Isolate", "Machine.StopAndQuarantine", "Machine.Scan", "Machine.RestrictExecution",
                "Machine.CollectForensics",
            ]
        case .endpointMachineAlerts, .endpointAlerts, .endpointAlert: ["Alert.Read.All", "Alert.ReadWrite.All"]
        }
    }

    /// The operations that share a rate limit; nil for those without one.
    var rateFamily: SandboxRateFamily? {
        switch self {
        case .token, .openIDConfiguration, .instanceDiscovery, .signingKeys, .graphBatch: nil
        case .graphAlerts, .graphAlert: .graphAlerts
        case .graphIncidents, .graphIncident: .graphIncidents
        case .graphHunting: .hunting
        case .endpointMachines, .endpointMachine, .endpointMachineAlerts, .endpointAction: .machines
        case .endpointMachineActions, .endpointMachineAction: .machineActions
        case .endpointAlerts, .endpointAlert: .endpointAlerts
        }
    }
}

/// A bucket of requests that are counted together.
enum SandboxRateFamily: Sendable, Hashable {
    case graphAlerts, graphIncidents, hunting, machines, machineActions, endpointAlerts

    /// The windows of this family.
    func windows(in limits: SandboxLimits) -> [SandboxLimits.Window] {
        switch self {
        case .graphAlerts, .graphIncidents: limits.graph
        case .hunting: limits.hunting
        case .machines, .machineActions, .endpointAlerts: limits.endpoint
        }
    }
}
