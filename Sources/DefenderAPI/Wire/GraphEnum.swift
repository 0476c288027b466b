/// The enumerations of Graph that filters use, with the members of its published schema.
///
/// Source: the v1.0 metadata of Microsoft Graph, namespace `microsoft.graph.security` (read 2026-08).
package enum GraphEnum: String, Sendable, CaseIterable {
    case alertSeverity
    case alertStatus
    case incidentStatus
    case alertClassification
    case alertDetermination
    case serviceSource
    case detectionSource

    /// The members in schema order, in the spelling that filters need.
    package var members: [String] { GraphEnum.table[self, default: ""].split(separator: " ").map(String.init) }

    /// Returns the member that a name means, in any case; Defender for Endpoint's differing names are understood too.
    ///
    /// Nil for an unknown name, and for `unknownFutureValue`, which stands for no value of its own.
    package func member(named name: String) -> String? {
        let key = name.lowercased()
        guard key != "unknownfuturevalue" else { return nil }
        let alias = self == .alertDetermination ? GraphEnum.endpointDeterminations[key] : nil
        return alias ?? members.first { $0.lowercased() == key }
    }

    /// What Defender for Endpoint calls determinations that Graph calls otherwise; keys in lower case.
    private static let endpointDeterminations = [
        "compromiseduser": "compromisedAccount",
        "clean": "notMalicious",
        "insufficientdata": "notEnoughDataToValidate",
        "confirmeduseractivity": "confirmedActivity",
    ]

    private static let table: [GraphEnum: String] = [
        .alertSeverity: "unknown informational low medium high unknownFutureValue",
        .alertStatus: "unknown new inProgress resolved unknownFutureValue",
        .incidentStatus: "active resolved inProgress redirected unknownFutureValue awaitingAction",
        .alertClassification:
            "unknown falsePositive truePositive informationalExpectedActivity unknownFutureValue",
        .alertDetermination: """
        unknown apt malware securityPersonnel securityTesting unwantedSoftware other multiStagedAttack \
        compromisedAccount phishing maliciousUserActivity notMalicious notEnoughDataToValidate confirmedActivity \
        lineOfBusinessApplication unknownFutureValue
        """,
        .serviceSource: """
        unknown microsoftDefenderForEndpoint microsoftDefenderForIdentity microsoftDefenderForCloudApps \
        microsoftDefenderForOffice365 microsoft365Defender azureAdIdentityProtection microsoftAppGovernance \
        dataLossPrevention unknownFutureValue microsoftDefenderForCloud microsoftSentinel \
        microsoftInsiderRiskManagement microsoftThreatIntelligence microsoftSecurityForAI
        """,
        .detectionSource: """
        unknown microsoftDefenderForEndpoint antivirus smartScreen customTi microsoftDefenderForOffice365 \
        automatedInvestigation microsoftThreatExperts customDetection microsoftDefenderForIdentity \
        cloudAppSecurity microsoft365Defender azureAdIdentityProtection manual microsoftDataLossPrevention \
        appGovernancePolicy appGovernanceDetection unknownFutureValue microsoftDefenderForCloud \
        microsoftDefenderForIoT microsoftDefenderForServers microsoftDefenderForStorage microsoftDefenderForDNS \
        microsoftDefenderForDatabases microsoftDefenderForContainers microsoftDefenderForNetwork \
        microsoftDefenderForAppService microsoftDefenderForKeyVault microsoftDefenderForResourceManager \
        microsoftDefenderForApiManagement nrtAlerts scheduledAlerts microsoftDefenderThreatIntelligenceAnalytics \
        builtInMl microsoftInsiderRiskManagement microsoftThreatIntelligence microsoftDefenderForAIServices \
        securityCopilot microsoftSentinel
        """,
    ]
}
