/// One of Microsoft's clouds: hosts, token scopes and portal that belong together.
///
/// Sources: <https://learn.microsoft.com/graph/deployments>,
/// <https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud>,
/// <https://learn.microsoft.com/defender-endpoint/gov> (read 2026-08). China has no Defender API.
package enum Cloud: String, Sendable, Hashable, CaseIterable {
    case global
    case gcc
    case gccHigh
    case dod

    /// Finds a cloud by its name in any case.
    package init?(name: String) {
        guard let cloud = Cloud.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
            return nil
        }
        self = cloud
    }

    /// The addresses of this cloud.
    package var addresses: CloudAddresses {
        switch self {
        case .global: .global
        case .gcc: .gcc
        case .gccHigh: .gccHigh
        case .dod: .dod
        }
    }
}

/// The addresses of one cloud, as texts.
package struct CloudAddresses: Sendable, Hashable {
    /// Base URL of the token endpoint.
    package let login: String
    /// Base URL of Microsoft Graph, without version.
    package let graph: String
    /// Base URL of the Defender for Endpoint API, without `/api`.
    package let endpoint: String
    /// Token scope for Graph.
    package let graphScope: String
    /// Token scope for Defender for Endpoint; never derived from its base URL, which may be another host.
    package let endpointScope: String
    /// Base URL of the Defender portal.
    package let portal: String

    static let global = CloudAddresses(
        login: "https://login.microsoftonline.com",
        graph: "https://graph.microsoft.com",
        endpoint: "https://api.securitycenter.microsoft.com",
        graphScope: "https://graph.microsoft.com/.default",
        endpointScope: "https://api.securitycenter.microsoft.com/.default",
        portal: "https://security.microsoft.com"
    )

    static let gcc = CloudAddresses(
        login: "https://login.microsoftonline.com",
        graph: "https://graph.microsoft.com",
        endpoint: "https://api-gcc.securitycenter.microsoft.us",
        graphScope: "https://graph.microsoft.com/.default",
        endpointScope: "https://api-gcc.securitycenter.microsoft.us/.default",
        portal: "https://security.microsoft.com"
    )

    static let gccHigh = CloudAddresses(
        login: "https://login.microsoftonline.us",
        graph: "https://graph.microsoft.us",
        endpoint: "https://api-gov.securitycenter.microsoft.us",
        graphScope: "https://graph.microsoft.us/.default",
        endpointScope: "https://api-gov.securitycenter.microsoft.us/.default",
        portal: "https://security.microsoft.us"
    )

    static let dod = CloudAddresses(
        login: "https://login.microsoftonline.us",
        graph: "https://dod-graph.microsoft.us",
        endpoint: "https://api-gov.securitycenter.microsoft.us",
        graphScope: "https://dod-graph.microsoft.us/.default",
        endpointScope: "https://api-gov.securitycenter.microsoft.us/.default",
        portal: "https://security.apps.mil"
    )
}
