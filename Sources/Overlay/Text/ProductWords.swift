import Lookup

/// Microsoft's values of enumerations as words.
enum ProductWords {
    /// `inProgress` → `In progress`, `microsoftDefenderForEndpoint` → `Microsoft Defender for Endpoint`.
    static func text(_ value: String) -> String {
        names[value.lowercased()] ?? (value.contains(" ") ? value : value.asWords)
    }

    /// Names that are written otherwise than their words; keys in lower case.
    private static let names: [String: String] = [
        "apt": "APT",
        "unknownfuturevalue": "Unknown to this version of Graph",
        "microsoftdefenderforendpoint": "Microsoft Defender for Endpoint",
        "microsoftdefenderforidentity": "Microsoft Defender for Identity",
        "microsoftdefenderforcloudapps": "Microsoft Defender for Cloud Apps",
        "microsoftdefenderforoffice365": "Microsoft Defender for Office 365",
        "microsoft365defender": "Microsoft 365 Defender",
        "azureadidentityprotection": "Microsoft Entra ID Protection",
        "microsoftappgovernance": "Microsoft App Governance",
        "microsoftdefenderforcloud": "Microsoft Defender for Cloud",
        "microsoftsentinel": "Microsoft Sentinel",
        "microsoftinsiderriskmanagement": "Microsoft Insider Risk Management",
        "microsoftthreatintelligence": "Microsoft Threat Intelligence",
        "microsoftsecurityforai": "Microsoft Security for AI",
        "microsoftthreatexperts": "Microsoft Threat Experts",
        "microsoftdatalossprevention": "Microsoft Data Loss Prevention",
        "microsoftdefenderforiot": "Microsoft Defender for IoT",
        "microsoftdefenderforservers": "Microsoft Defender for Servers",
        "microsoftdefenderforstorage": "Microsoft Defender for Storage",
        "microsoftdefenderfordns": "Microsoft Defender for DNS",
        "microsoftdefenderfordatabases": "Microsoft Defender for Databases",
        "microsoftdefenderforcontainers": "Microsoft Defender for Containers",
        "microsoftdefenderfornetwork": "Microsoft Defender for Network",
        "microsoftdefenderforappservice": "Microsoft Defender for App Service",
        "microsoftdefenderforkeyvault": "Microsoft Defender for Key Vault",
        "microsoftdefenderforresourcemanager": "Microsoft Defender for Resource Manager",
        "microsoftdefenderforapimanagement": "Microsoft Defender for API Management",
        "microsoftdefenderthreatintelligenceanalytics": "Microsoft Defender Threat Intelligence Analytics",
        "microsoftdefenderforaiservices": "Microsoft Defender for AI Services",
        "smartscreen": "SmartScreen",
        "customti": "Custom threat intelligence",
        "nrtalerts": "Near-real-time alerts",
        "builtinml": "Built-in machine learning",
        "securitycopilot": "Security Copilot",
        "cloudappsecurity": "Cloud App Security",
        "windows10": "Windows 10",
        "windows11": "Windows 11",
        "macos": "macOS",
        "mdatp": "Microsoft Defender for Endpoint",
        "aks": "AKS",
        "eks": "EKS",
        "gke": "GKE",
    ]
}
