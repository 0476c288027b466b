import KQL

/// The enumerations of Graph's security types that filters name and answers hide members of.
///
/// Source: the CSDL of Graph v1.0, `microsoft.graph.security` (2026-08-20).
enum GraphEnumerations {
    static let severity = ["unknown", "informational", "low", "medium", "high", "unknownFutureValue"]
    static let alertStatus = ["unknown", "new", "inProgress", "resolved", "unknownFutureValue"]
    static let incidentStatus =
        ["active", "resolved", "inProgress", "redirected", "unknownFutureValue"] + hiddenIncidentStatus
    static let classification = [
        "unknown", "falsePositive", "truePositive", "informationalExpectedActivity", "unknownFutureValue",
    ]
    static let determination = [
        "unknown", "apt", "malware", "securityPersonnel", "securityTesting", "unwantedSoftware", "other",
        "multiStagedAttack", "compromisedAccount", "phishing", "maliciousUserActivity", "notMalicious",
        "notEnoughDataToValidate", "confirmedActivity", "lineOfBusinessApplication", "unknownFutureValue",
    ]
    static let serviceSource =
        [
            "unknown", "microsoftDefenderForEndpoint", "microsoftDefenderForIdentity", "microsoftDefenderForCloudApps",
            "microsoftDefenderForOffice365", "microsoft365Defender", "azureAdIdentityProtection",
            "microsoftAppGovernance", "dataLossPrevention", "unknownFutureValue",
        ] + hiddenServiceSource

    private static let hiddenIncidentStatus = ["awaitingAction"]
    private static let hiddenServiceSource = [
        "microsoftDefenderForCloud", "microsoftSentinel", "microsoftInsiderRiskManagement",
        "microsoftThreatIntelligence", "microsoftSecurityForAI",
    ]
    private static let hiddenDetectionSource = [
        "microsoftDefenderForCloud", "microsoftDefenderForIoT", "microsoftDefenderForServers",
        "microsoftDefenderForStorage", "microsoftDefenderForDNS", "microsoftDefenderForDatabases",
        "microsoftDefenderForContainers", "microsoftDefenderForNetwork", "microsoftDefenderForAppService",
        "microsoftDefenderForKeyVault", "microsoftDefenderForResourceManager", "microsoftDefenderForApiManagement",
        "nrtAlerts", "scheduledAlerts", "microsoftDefenderThreatIntelligenceAnalytics", "builtInMl",
        "microsoftInsiderRiskManagement", "microsoftThreatIntelligence", "microsoftDefenderForAIServices",
        "securityCopilot", "microsoftSentinel",
    ]
    private static let hiddenRemediationStatus = [
        "active", "pendingApproval", "declined", "unremediated", "running", "partiallyRemediated",
    ]

    /// Members behind `unknownFutureValue`, by the name of the JSON member that holds them.
    private static let hidden: [String: Set<String>] = [
        "status": Set(hiddenIncidentStatus),
        "serviceSource": Set(hiddenServiceSource),
        "detectionSource": Set(hiddenDetectionSource),
        "remediationStatus": Set(hiddenRemediationStatus),
    ]

    /// The value with every hidden enum member, at any depth, replaced by `unknownFutureValue`.
    static func hidingMembers(in value: KQLDynamic) -> KQLDynamic {
        switch value {
        case .array(let elements): .array(elements.map(hidingMembers))
        case .object(let members): .object(members.map(hidden))
        default: value
        }
    }

    private static func hidden(_ member: KQLDynamic.Member) -> KQLDynamic.Member {
        if case .string(let text) = member.value {
            guard hidden[member.name]?.contains(text) == true else { return member }
            return KQLDynamic.Member(name: member.name, value: .string("unknownFutureValue"))
        }
        return KQLDynamic.Member(name: member.name, value: hidingMembers(in: member.value))
    }
}
