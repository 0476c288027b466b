/// The calls that this program makes, with the role that each needs.
///
/// Source of the roles: the "Permissions" part of each call's page on learn.microsoft.com (read 2026-08).
package enum APIOperation: String, Sendable, CaseIterable {
    case token = "token.get"
    case listAlerts = "alerts.list"
    case getAlerts = "alerts.get"
    case listIncidents = "incidents.list"
    case getIncidents = "incidents.get"
    case hunt = "hunting.run"
    case listMachines = "machines.list"
    case getMachine = "machines.get"
    case listMachineActions = "machineactions.list"
    case getMachineAction = "machineactions.get"
    case isolateMachine = "machines.isolate"
    case releaseMachine = "machines.unisolate"
    case quarantineFile = "machines.quarantine"
    case scanMachine = "machines.scan"
    case cancelMachineAction = "machineactions.cancel"

    /// The service that the call counts on.
    package var service: APIService {
        switch self {
        case .token: .login
        case .listAlerts, .getAlerts, .listIncidents, .getIncidents: .graph
        case .hunt: .hunting
        case .listMachines, .getMachine, .listMachineActions, .getMachineAction, .isolateMachine, .releaseMachine,
            .quarantineFile, .scanMachine, .cancelMachineAction:
            .endpoint
        }
    }

    /// The least role that allows the call; nil for the token, which needs none.
    package var role: String? {
        switch self {
        case .token: nil
        case .listAlerts, .getAlerts: "SecurityAlert.Read.All"
        case .listIncidents, .getIncidents: "SecurityIncident.Read.All"
        case .hunt: "ThreatHunting.Read.All"
        case .listMachines, .getMachine, .listMachineActions, .getMachineAction: "Machine.Read.All"
        case .isolateMachine, .releaseMachine, .cancelMachineAction: "Machine.Isolate"
        case .quarantineFile: "Machine.StopAndQuarantine"
        case .scanMachine: "Machine.Scan"
        }
    }

    /// What the call reads, to begin a sentence with.
    var subject: String {
        switch self {
        case .token: "signing in"
        case .listAlerts, .getAlerts: "reading alerts"
        case .listIncidents, .getIncidents: "reading incidents"
        case .hunt: "running the query"
        case .listMachines, .getMachine: "reading devices"
        case .listMachineActions, .getMachineAction: "reading device actions"
        case .isolateMachine: "isolating the device"
        case .releaseMachine: "releasing the device"
        case .quarantineFile: "stopping and quarantining the file"
        case .scanMachine: "scanning the device"
        case .cancelMachineAction: "cancelling the action"
        }
    }
}

extension APIService {
    /// The token that the service's calls carry; nil for the token endpoint itself.
    package var audience: TokenAudience? {
        switch self {
        case .login: nil
        case .graph, .hunting: .graph
        case .endpoint: .endpoint
        }
    }

    /// The service's name in sentences.
    var title: String {
        switch self {
        case .login: "the sign-in service"
        case .graph: "Microsoft Graph"
        case .hunting: "the hunting service"
        case .endpoint: "Defender for Endpoint"
        }
    }

    /// The setting that holds the service's address.
    var addressKey: String {
        switch self {
        case .login: "loginUrl"
        case .graph, .hunting: "graphApiUrl"
        case .endpoint: "microsoft365ApiUrl"
        }
    }
}
