import DefenderAPI
import Lookup

/// What a piece of evidence is called: its type in words, and the member that names it best.
struct EvidenceNames {
    /// Such as `IP address`.
    let type: String
    /// Such as the address itself; empty when no member names it.
    let name: String

    init(_ evidence: JSONObject) {
        let raw = (evidence["@odata.type"]?.string ?? "").split(separator: ".").last.map(String.init) ?? ""
        let stem = raw.hasSuffix("Evidence") ? String(raw.dropLast(8)) : raw
        type = Self.types[stem] ?? (stem.isEmpty ? "Evidence" : stem.asWords)
        name = Self.naming.lazy.compactMap { Self.text(at: $0, in: evidence) }.first ?? ""
    }

    private static func text(at path: [String], in evidence: JSONObject) -> String? {
        var value = JSONValue.object(evidence)
        for name in path {
            guard let inner = value[name] else { return nil }
            value = inner
        }
        return value.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Members that name evidence, the telling ones first.
    private static let naming: [[String]] = [
        ["fileDetails", "fileName"], ["imageFile", "fileName"], ["deviceDnsName"], ["hostName"],
        ["ipAddress"], ["url"], ["subject"], ["userAccount", "userPrincipalName"], ["userAccount", "accountName"],
        ["userAccount", "displayName"], ["primaryAddress"], ["registryKey"], ["displayName"], ["name"],
        ["resourceName"], ["domainName"], ["value"], ["clusterByValue"], ["servicePrincipalName"], ["deviceName"],
        ["account", "userAccount", "userPrincipalName"], ["login"], ["agentName"], ["resourceId"],
    ]

    /// Types whose words differ from their name.
    private static let types: [String: String] = [
        "ip": "IP address", "url": "URL", "dns": "DNS", "analyzedMessage": "E-mail message",
        "mailCluster": "E-mail cluster", "submissionMail": "Submitted e-mail", "oauthApplication": "OAuth application",
        "sasToken": "SAS token", "gitHubUser": "GitHub user", "gitHubRepo": "GitHub repository",
        "gitHubOrganization": "GitHub organization", "aiAgent": "AI agent", "ioTDevice": "IoT device",
        "nic": "Network card", "googleCloudResource": "Google Cloud resource", "teamsMessage": "Teams message",
    ]
}
