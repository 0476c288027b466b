/// A service that tokens are made out for.
package enum SandboxResource: String, Sendable, Hashable, CaseIterable {
    /// Microsoft Graph.
    case graph
    /// Defender for Endpoint (WindowsDefenderATP).
    case endpoint
    /// Defender XDR (Microsoft Threat Protection): a token for it opens none of the sandbox's routes.
    case xdr

    /// App ID URIs that name the resource in a scope, the first being the usual one.
    ///
    /// Source: contract of the Entra token endpoint and of the principals' names, clouds of the US government included.
    var identifiers: [String] {
        switch self {
        case .graph:
            [
                "https://graph.microsoft.com", "https://graph.microsoft.us", "https://dod-graph.microsoft.us",
                "https://microsoftgraph.chinacloudapi.cn", "00000003-0000-0000-c000-000000000000",
            ]
        case .endpoint:
            [
                "https://api.securitycenter.microsoft.com", "https://securitycenter.onmicrosoft.com/windowsatpservice",
                "https://api-us.securitycenter.microsoft.com", "https://api-eu.securitycenter.microsoft.com",
                "https://api-uk.securitycenter.microsoft.com", "https://api.securitycenter.windows.com",
                "https://api-gcc.securitycenter.microsoft.us", "https://api-gov.securitycenter.microsoft.us",
                "fc780465-2017-40d4-a0c5-307022471b92",
            ]
        case .xdr:
            [
                "https://api.security.microsoft.com", "https://api-gcc.security.microsoft.us",
                "https://api-gov.security.microsoft.us",
            ]
        }
    }

    /// The resource that an App ID URI names, a closing slash allowed; nil when the tenant has none of that name.
    init?(identifier: String) {
        var name = identifier.lowercased()
        while name.hasSuffix("/") { name.removeLast() }
        guard let found = Self.allCases.first(where: { $0.identifiers.contains(name) }) else { return nil }
        self = found
    }
}
