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
    case endpointIsolate = "endpoint.isolate"
    case endpointUnisolate = "endpoint.unisolate"
    case endpointQuarantine = "endpoint.quarantine"
    case endpointScan = "endpoint.scan"
    case endpointRestrict = "endpoint.restrict"
    case endpointUnrestrict = "endpoint.unrestrict"
    case endpointCollect = "endpoint.collect"
    case endpointCancel = "endpoint.cancel"
    case endpointAlerts = "endpoint.alerts"
    case endpointAlert = "endpoint.alert"

    /// The resource that the token must be made out for; nil where no token is asked for.
    var resource: SandboxResource? {
        switch self {
        case .token, .openIDConfiguration, .instanceDiscovery, .signingKeys: nil
        case .graphAlerts, .graphAlert, .graphIncidents, .graphIncident, .graphHunting, .graphBatch: .graph
        case .endpointMachines, .endpointMachine, .endpointMachineAlerts, .endpointMachineActions,
            .endpointMachineAction, .endpointIsolate, .endpointUnisolate, .endpointQuarantine, .endpointScan,
            .endpointRestrict, .endpointUnrestrict, .endpointCollect, .endpointCancel, .endpointAlerts, .endpointAlert:
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
            Self.machineReaders
        case .endpointIsolate, .endpointUnisolate: ["Machine.Isolate"]
        case .endpointQuarantine: ["Machine.StopAndQuarantine"]
        case .endpointScan: ["Machine.Scan"]
        case .endpointRestrict, .endpointUnrestrict: ["Machine.RestrictExecution"]
        case .endpointCollect: ["Machine.CollectForensics"]
        case .endpointCancel:
            [
                "Machine.Isolate", "Machine.StopAndQuarantine", "Machine.Scan", "Machine.RestrictExecution",
                "Machine.CollectForensics",
            ]
        case .endpointMachineAlerts, .endpointAlerts, .endpointAlert: ["Alert.Read.All", "Alert.ReadWrite.All"]
        }
    }

    /// Roles of which one is needed besides one of ``roles``; empty when none is.
    var furtherRoles: [String] { self == .endpointQuarantine ? Self.machineReaders : [] }

    private static let machineReaders = ["Machine.Read.All", "Machine.ReadWrite.All"]

    /// The operations that share a rate limit; nil for those without one.
    var rateFamily: SandboxRateFamily? {
        switch self {
        case .token, .openIDConfiguration, .instanceDiscovery, .signingKeys, .graphBatch: nil
        case .graphAlerts, .graphAlert: .graphAlerts
        case .graphIncidents, .graphIncident: .graphIncidents
        case .graphHunting: .hunting
        case .endpointMachines, .endpointMachine, .endpointMachineAlerts, .endpointIsolate, .endpointUnisolate,
            .endpointQuarantine, .endpointScan, .endpointRestrict, .endpointUnrestrict, .endpointCollect:
            .machines
        case .endpointMachineActions, .endpointMachineAction, .endpointCancel: .machineActions
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
