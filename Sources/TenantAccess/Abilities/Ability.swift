package import ResponseActions

/// Something that the app registration must be able to do.
package enum Ability: String, CaseIterable, Sendable {
    case signInGraph, signInEndpoint, alerts, incidents, hunting, devices, isolation, scans, quarantine, record

    /// For people.
    package var name: String {
        switch self {
        case .signInGraph: "sign-in to Graph"
        case .signInEndpoint: "sign-in to Endpoint"
        case .alerts: "alerts"
        case .incidents: "incidents"
        case .hunting: "hunting"
        case .devices: "devices"
        case .isolation: "isolation"
        case .scans: "scans"
        case .quarantine: "quarantine"
        case .record: "record of actions"
        }
    }

    /// The least role that the ability needs, and the API it belongs to in the portal; nil for signing in.
    ///
    /// Source: the permission tables of <https://learn.microsoft.com/graph/api/security-list-alerts_v2>,
    /// `security-list-incidents`, `security-security-runhuntingquery`,
    /// <https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id>, `isolate-machine`, `run-av-scan`, and
    /// `stop-and-quarantine-file` (read 2026-11-22).
    package var role: (api: String, name: String)? {
        switch self {
        case .signInGraph, .signInEndpoint, .record: nil
        case .alerts: ("Microsoft Graph", "SecurityAlert.Read.All")
        case .incidents: ("Microsoft Graph", "SecurityIncident.Read.All")
        case .hunting: ("Microsoft Graph", "ThreatHunting.Read.All")
        case .devices: ("WindowsDefenderATP", "Machine.Read.All")
        case .isolation: ("WindowsDefenderATP", "Machine.Isolate")
        case .scans: ("WindowsDefenderATP", "Machine.Scan")
        case .quarantine: ("WindowsDefenderATP", "Machine.StopAndQuarantine")
        }
    }

    /// The sign-in without which the ability cannot be probed; nil for a sign-in, and for what this machine does alone.
    package var signIn: Ability? {
        switch self {
        case .signInGraph, .signInEndpoint, .record: nil
        case .alerts, .incidents, .hunting: .signInGraph
        case .devices, .isolation, .scans, .quarantine: .signInEndpoint
        }
    }

    /// The options of which one must be true for the ability to be used; empty when no option is needed.
    package var options: Set<ActionOption> {
        switch self {
        case .signInGraph, .signInEndpoint, .alerts, .incidents, .hunting, .devices: []
        case .isolation, .scans: [.machinesIsolation]
        case .quarantine: [.fileIsolation]
        case .record: [.machinesIsolation, .fileIsolation]
        }
    }
}
