import KQL
import KQLEngine

/// The recipes of the two tables of alerts.
enum AlertTables {
    /// A piece of evidence with the alert it belongs to: a row of AlertEvidence.
    struct EvidenceRow {
        let alert: AlertRecord
        let evidence: EvidenceRecord
    }

    static let alerts = TableRecipe<AlertRecord>(
        "AlertInfo",
        [
            "Timestamp": { .datetime($0.created) },
            "AlertId": { .string($0.id) },
            "Title": { .string($0.title) },
            "Category": { .string($0.category) },
            "Severity": { .string($0.severity.capitalised) },
            "ServiceSource": { .string($0.service.productName) },
            "DetectionSource": { .string($0.sensor.huntingName) },
            "AttackTechniques": { .string($0.techniquesText) },
        ]
    )

    static let evidence = TableRecipe<EvidenceRow>(
        "AlertEvidence",
        [
            "Timestamp": { .datetime($0.alert.created) },
            "AlertId": { .string($0.alert.id) },
            "Title": { .string($0.alert.title) },
            "Categories": { .jsonText(WireJSON.texts([$0.alert.category])) },
            "AttackTechniques": { .string($0.alert.techniquesText) },
            "ServiceSource": { .string($0.alert.service.productName) },
            "DetectionSource": { .string($0.alert.sensor.huntingName) },
            "EntityType": { .string($0.evidence.item.entityType) },
            "EvidenceRole": { .string($0.evidence.isImpacted ? "Impacted" : "Related") },
            "FileName": { .string($0.evidence.item.file?.name ?? "") },
            "FolderPath": { .string($0.evidence.item.file?.folder ?? "") },
            "SHA1": { .string($0.evidence.item.file?.sha1 ?? "") },
            "SHA256": { .string($0.evidence.item.file?.sha256 ?? "") },
            "FileSize": { $0.evidence.item.file.map { .long($0.size) } ?? .null(.long) },
            "ThreatFamily": { .string($0.alert.threatFamily ?? "") },
            "RemoteIP": { .string($0.evidence.item.remoteIP) },
            "RemoteUrl": { .string($0.evidence.item.remoteURL) },
            "AccountName": { .string($0.evidence.item.account?.name ?? "") },
            "AccountDomain": { .string($0.evidence.item.account?.domain ?? "") },
            "AccountSid": { .string($0.evidence.item.account?.sid ?? "") },
            "AccountObjectId": { .string($0.evidence.item.account?.objectID ?? "") },
            "AccountUpn": { .string($0.evidence.item.account?.upn ?? "") },
            "DeviceId": { .string($0.evidence.item.device?.id ?? "") },
            "DeviceName": { .string($0.evidence.item.device?.name ?? "") },
            "LocalIP": { .string($0.evidence.item.localIP) },
            "NetworkMessageId": { .string($0.evidence.item.message?.networkMessageID ?? "") },
            "EmailSubject": { .string($0.evidence.item.message?.subject ?? "") },
            "Application": { .string($0.evidence.item.application?.name ?? "") },
            "ApplicationId": { $0.evidence.item.application.map { .int($0.id) } ?? .null(.int) },
            "ProcessCommandLine": { .string($0.evidence.item.commandLine) },
            "RegistryKey": { .string($0.evidence.item.registryValue.map { $0.hive + "\\" + $0.key } ?? "") },
            "RegistryValueName": { .string($0.evidence.item.registryValue?.name ?? "") },
            "RegistryValueData": { .string($0.evidence.item.registryValue?.data ?? "") },
            "AdditionalFields": { .jsonText($0.evidence.item.additionalFields) },
            "Severity": { .string($0.alert.severity.capitalised) },
        ]
    )
}

extension AlertRecord {
    /// The techniques as hunting has them: JSON text, or nothing.
    fileprivate var techniquesText: String {
        techniques.isEmpty ? "" : WireJSON.texts(techniques).json
    }
}

extension EvidenceRecord {
    fileprivate var isImpacted: Bool {
        switch item {
        case .device, .user, .mailbox: true
        default: false
        }
    }
}

/// What each kind of evidence puts into the columns of AlertEvidence; nil or empty where it has nothing to say.
extension EvidenceItem {
    fileprivate var entityType: String {
        switch self {
        case .device: "Machine"
        case .file: "File"
        case .process: "Process"
        case .user: "User"
        case .ip: "Ip"
        case .url: "Url"
        case .mailbox: "Mailbox"
        case .message: "MailMessage"
        case .registryValue: "RegistryValue"
        case .cloudApplication: "CloudApplication"
        }
    }

    fileprivate var file: ProgramFile? {
        switch self {
        case .file(let file, _): file
        case .process(let process, _): process.program
        default: nil
        }
    }

    fileprivate var device: Device? {
        switch self {
        case .device(let device), .process(_, let device), .registryValue(_, let device): device
        case .file(_, let device): device
        default: nil
        }
    }

    fileprivate var account: Account? {
        switch self {
        case .user(let account): account
        case .process(let process, _): process.account
        case .mailbox(let person): person.account
        case .message(let message): message.recipient.account
        default: nil
        }
    }

    fileprivate var remoteIP: String {
        switch self {
        case .ip(let address): address
        case .message(let message): message.sender.ipv4
        default: ""
        }
    }

    fileprivate var remoteURL: String {
        if case .url(let url) = self { url } else { "" }
    }

    fileprivate var localIP: String {
        if case .device(let device) = self { device.ipv4 } else { "" }
    }

    fileprivate var message: MailMessage? {
        if case .message(let message) = self { message } else { nil }
    }

    fileprivate var commandLine: String {
        if case .process(let process, _) = self { process.commandLine } else { "" }
    }

    fileprivate var registryValue: RegistryValue? {
        if case .registryValue(let value, _) = self { value } else { nil }
    }

    fileprivate var application: (name: String, id: Int32)? {
        if case .cloudApplication(let name, let id) = self { (name, Int32(truncatingIfNeeded: id)) } else { nil }
    }

    /// A property bag of the kind that products put there.
    fileprivate var additionalFields: KQLDynamic {
        switch self {
        case .process(let process, _):
            WireJSON.object([
                "Type": .string("process"), "ProcessId": .string(String(process.id)),
                "CommandLine": .string(process.commandLine),
                "ImageFile": WireJSON.object(["Name": .string(process.program.name)]),
            ])
        case .message(let message):
            WireJSON.object([
                "Type": .string("mailMessage"), "Sender": .string(message.sender.address),
                "Recipient": .string(message.recipient.address), "Urls": WireJSON.texts(message.urls),
            ])
        case .ip(let address):
            WireJSON.object(["Type": .string("ip"), "Address": .string(address)])
        default:
            WireJSON.object(["Type": .string(entityType.lowercased())])
        }
    }
}
