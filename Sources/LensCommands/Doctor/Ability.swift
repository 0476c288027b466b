/// Something that the app registration must be able to do.
enum Ability: String, CaseIterable, Sendable {
    case signInGraph, signInEndpoint, alerts, incidents, hunting, devices

    /// For people.
    var name: String {
        switch self {
        case .signInGraph: "sign-in to Graph"
        case .signInEndpoint: "sign-in to Endpoint"
        case .alerts: "alerts"
        case .incidents: "incidents"
        case .hunting: "hunting"
        case .devices: "devices"
        }
    }

    /// The least role that the ability needs, and the API it belongs to in the portal; nil for signing in.
    ///
    /// Source: the permission tables of <https://learn.microsoft.com/graph/api/security-list-alerts_v2>,
    /// `security-list-incidents`, `security-security-runhuntingquery`, and
    /// <https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id> (read 2026-11-22).
    var role: (api: String, name: String)? {
        switch self {
        case .signInGraph, .signInEndpoint: nil
        case .alerts: ("Microsoft Graph", "SecurityAlert.Read.All")
        case .incidents: ("Microsoft Graph", "SecurityIncident.Read.All")
        case .hunting: ("Microsoft Graph", "ThreatHunting.Read.All")
        case .devices: ("WindowsDefenderATP", "Machine.Read.All")
        }
    }

    /// The sign-in without which the ability cannot be probed; nil for a sign-in.
    var signIn: Ability? {
        switch self {
        case .signInGraph, .signInEndpoint: nil
        case .alerts, .incidents, .hunting: .signInGraph
        case .devices: .signInEndpoint
        }
    }
}
