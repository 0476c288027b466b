/// One thing that an alert is about.
struct EvidenceRecord: Sendable {
    let item: EvidenceItem
    /// Member of `evidenceVerdict`.
    var verdict = "suspicious"
    /// Member of `evidenceRemediationStatus`; `active` is hidden unless asked for.
    var remediation = "active"
    /// Members of `evidenceRole`.
    var roles: [String] = []
    var detailedRoles: [String] = []

    init(
        _ item: EvidenceItem,
        verdict: String = "suspicious",
        remediation: String = "active",
        roles: [String] = [],
        detailedRoles: [String] = []
    ) {
        self.item = item
        self.verdict = verdict
        self.remediation = remediation
        self.roles = roles
        self.detailedRoles = detailedRoles
    }
}

/// The kinds of evidence that the tenant has.
enum EvidenceItem: Sendable {
    case device(Device)
    case file(ProgramFile, on: Device?)
    case process(ProcessRun, on: Device)
    case user(Account)
    case ip(String)
    case url(String)
    case mailbox(Person)
    case message(MailMessage)
    case registryValue(RegistryValue, on: Device)
    case cloudApplication(name: String, id: Int64)

    /// A value in the registry.
    struct RegistryValue: Sendable {
        let hive: String
        let key: String
        let name: String
        let data: String
    }
}
