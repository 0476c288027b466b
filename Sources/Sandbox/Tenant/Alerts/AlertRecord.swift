/// An alert: what its four forms (AlertInfo, AlertEvidence, Graph, endpoint API) are made of.
struct AlertRecord: Sendable {
    let service: AlertService
    var sensor: AlertSensor
    /// Tells alerts apart in made-up ids.
    let key: String
    let title: String
    let description: String
    var recommendation = "Check the evidence, decide whether the activity was meant, and contain what was not."
    /// A category as the portal names it, such as `InitialAccess` or `CommandAndControl`.
    let category: String
    let severity: AlertSeverity
    var techniques: [String] = []
    /// When the first and the last of the activity happened, in ticks.
    let activity: ClosedRange<Int64>
    /// Number of the incident that the alert belongs to.
    let incident: Int
    var status = AlertStatus.new
    var verdict: AlertVerdict?
    var assignedTo: String?
    var threatFamily: String?
    var actor: String?
    var comments: [AlertComment] = []
    var systemTags: [String] = []
    var customDetails: [(String, String)] = []
    var investigationState = "unsupportedAlertType"
    /// The device that the alert is about, for alerts of the endpoint product.
    var device: Device?
    var evidence: [EvidenceRecord] = []

    /// Id inside the product.
    var providerID: String { MadeUp.guid("alert:" + key) + "_1" }
    /// Id in Graph and hunting: the product's two letters and its id.
    var id: String { service.prefix + providerID }
    /// Two minutes after the last activity.
    var created: Int64 { activity.upperBound + 2 * Ticks.minute }
    var updated: Int64 { resolved ?? created + 40 * Ticks.minute }
    /// Three hours after creation, when resolved.
    var resolved: Int64? { status == .resolved ? created + 3 * Ticks.hour : nil }
}

/// A remark of an analyst on an alert or incident.
struct AlertComment: Sendable {
    let text: String
    let author: String
    /// In ticks.
    let time: Int64
}

/// A product that raises alerts.
enum AlertService: Sendable {
    case endpoint, office365, identity, xdr, cloudApps, entraProtection, sentinel

    /// Source: <https://learn.microsoft.com/defender-xdr/investigate-alerts> (read 2026-11-22).
    var prefix: String {
        switch self {
        case .endpoint: "da"
        case .office365: "fa"
        case .identity: "aa"
        case .xdr: "ra"
        case .cloudApps: "ca"
        case .entraProtection: "ad"
        case .sentinel: "sn"
        }
    }

    /// The member of Graph's `serviceSource`; Sentinel's is hidden unless asked for.
    var graphName: String {
        switch self {
        case .endpoint: "microsoftDefenderForEndpoint"
        case .office365: "microsoftDefenderForOffice365"
        case .identity: "microsoftDefenderForIdentity"
        case .xdr: "microsoft365Defender"
        case .cloudApps: "microsoftDefenderForCloudApps"
        case .entraProtection: "azureAdIdentityProtection"
        case .sentinel: "microsoftSentinel"
        }
    }

    /// The product's name, in hunting and in Graph's `productName`.
    var productName: String {
        switch self {
        case .endpoint: "Microsoft Defender for Endpoint"
        case .office365: "Microsoft Defender for Office 365"
        case .identity: "Microsoft Defender for Identity"
        case .xdr: "Microsoft Defender XDR"
        case .cloudApps: "Microsoft Defender for Cloud Apps"
        case .entraProtection: "Microsoft Entra ID Protection"
        case .sentinel: "Microsoft Sentinel"
        }
    }
}

/// The technology that noticed.
struct AlertSensor: Sendable {
    /// Member of Graph's `detectionSource`.
    let graphName: String
    /// `DetectionSource` in hunting.
    let huntingName: String
    /// `detectionSource` of the endpoint API.
    let endpointName: String

    private init(_ graphName: String, _ huntingName: String, _ endpointName: String) {
        self.graphName = graphName
        self.huntingName = huntingName
        self.endpointName = endpointName
    }

    static let endpoint = Self("microsoftDefenderForEndpoint", "EDR", "WindowsDefenderAtp")
    static let antivirus = Self("antivirus", "Antivirus", "WindowsDefenderAv")
    static let smartScreen = Self("smartScreen", "SmartScreen", "WindowsDefenderSmartScreen")
    static let customDetection = Self("customDetection", "Custom detection", "CustomDetection")
    static let office365 = Self("microsoftDefenderForOffice365", "Microsoft Defender for Office 365", "OfficeATP")
    static let identity = Self("microsoftDefenderForIdentity", "Microsoft Defender for Identity", "ThirdPartySensors")
    static let xdr = Self("microsoft365Defender", "Microsoft Defender XDR", "MTP")
    static let cloudApps = Self("cloudAppSecurity", "Microsoft Defender for Cloud Apps", "ThirdPartySensors")
    static let entra = Self("azureAdIdentityProtection", "Microsoft Entra ID Protection", "ThirdPartySensors")
    static let scheduledRule = Self("scheduledAlerts", "Scheduled alerts", "ThirdPartySensors")
}

/// How bad an alert or incident is; raw values are Graph's.
enum AlertSeverity: String, Sendable {
    case informational, low, medium, high

    /// The endpoint API's and hunting's spelling.
    var capitalised: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// Where the work on an alert stands; raw values are Graph's.
enum AlertStatus: String, Sendable {
    case new, inProgress, resolved

    /// The endpoint API's spelling.
    var endpointName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// What analysts found an alert or incident to be.
struct AlertVerdict: Sendable {
    /// Member of Graph's `alertClassification`.
    let classification: String
    /// Member of Graph's `alertDetermination`.
    let determination: String
    /// The endpoint API's name of the determination.
    let endpointDetermination: String

    private init(_ classification: String, _ determination: String, _ endpointDetermination: String) {
        self.classification = classification
        self.determination = determination
        self.endpointDetermination = endpointDetermination
    }

    /// The endpoint API's spelling of the classification.
    var endpointClassification: String { classification.prefix(1).uppercased() + classification.dropFirst() }

    static let multiStagedAttack = Self("truePositive", "multiStagedAttack", "MultiStagedAttack")
    static let compromisedAccount = Self("truePositive", "compromisedAccount", "CompromisedUser")
    static let malware = Self("truePositive", "malware", "Malware")
    static let phishing = Self("truePositive", "phishing", "Phishing")
    static let notMalicious = Self("falsePositive", "notMalicious", "Clean")
    static let lineOfBusiness = Self(
        "informationalExpectedActivity",
        "lineOfBusinessApplication",
        "LineOfBusinessApplication"
    )
    static let securityTesting = Self("informationalExpectedActivity", "securityTesting", "SecurityTesting")
}
