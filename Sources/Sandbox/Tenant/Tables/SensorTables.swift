import KQL
import KQLEngine

/// The recipes of the tables that the sensor on devices fills with events.
enum SensorTables {
    static let processes = TableRecipe<ProcessEvent>(
        "DeviceProcessEvents",
        [
            "ActionType": { _ in .string("ProcessCreated") },
            "FileName": { .string($0.process.program.name) },
            "FolderPath": { .string($0.process.program.path) },
            "SHA1": { .string($0.process.program.sha1) },
            "SHA256": { .string($0.process.program.sha256) },
            "MD5": { .string($0.process.program.md5) },
            "FileSize": { .long($0.process.program.size) },
            "ProcessVersionInfoCompanyName": { .string($0.process.program.company) },
            "ProcessVersionInfoProductName": { .string($0.process.program.product) },
            "ProcessVersionInfoProductVersion": { .string($0.process.program.version) },
            "ProcessVersionInfoInternalFileName": { .string($0.process.program.name) },
            "ProcessVersionInfoOriginalFileName": { .string($0.process.program.name) },
            "ProcessVersionInfoFileDescription": { .string($0.process.program.description) },
            "ProcessId": { .long($0.process.id) },
            "ProcessCommandLine": { .string($0.process.commandLine) },
            "ProcessIntegrityLevel": { .string($0.process.integrityLevel) },
            "ProcessTokenElevation": { .string($0.process.tokenElevation) },
            "ProcessCreationTime": { .datetime($0.process.created) },
            "AccountDomain": { .string($0.process.account.domain) },
            "AccountName": { .string($0.process.account.name) },
            "AccountSid": { .string($0.process.account.sid) },
            "AccountUpn": { .string($0.process.account.upn) },
            "AccountObjectId": { .string($0.process.account.objectID) },
            "LogonId": { .long($0.process.account.upn.isEmpty ? 999 : 246_813) },
            "InitiatingProcessSignerType": { .string($0.initiating.program.isSigned ? "OsVendor" : "Unknown") },
            "InitiatingProcessSignatureStatus": { .string($0.initiating.program.isSigned ? "Valid" : "Unsigned") },
            "IsProcessRemoteSession": { _ in .bool(false) },
        ],
        shared: SensorCells.all()
    )

    static let connections = TableRecipe<NetworkEvent>(
        "DeviceNetworkEvents",
        [
            "ActionType": { .string($0.action) },
            "RemoteIP": { .string($0.remoteIP) },
            "RemotePort": { .int($0.remotePort) },
            "RemoteUrl": { .string($0.remoteURL) },
            "LocalIP": { .string($0.localIP ?? $0.device.ipv4) },
            "LocalPort": { .int($0.localPort) },
            "Protocol": { .string($0.transport) },
            "LocalIPType": { .string($0.localIPType) },
            "RemoteIPType": { .string($0.remoteIPType) },
        ],
        shared: SensorCells.all()
    )

    static let files = TableRecipe<FileEvent>(
        "DeviceFileEvents",
        [
            "ActionType": { .string($0.action) },
            "FileName": { .string($0.file.name) },
            "FolderPath": { .string($0.file.path) },
            "SHA1": { .string($0.file.sha1) },
            "SHA256": { .string($0.file.sha256) },
            "MD5": { .string($0.file.md5) },
            "FileSize": { .long($0.file.size) },
            "FileOriginUrl": { .string($0.originURL) },
            "FileOriginReferrerUrl": { .string($0.referrerURL) },
            "FileOriginIP": { .string($0.originIP) },
            "PreviousFileName": { .string($0.previousName) },
            "RequestProtocol": { .string($0.requestProtocol) },
            "RequestSourceIP": { .string($0.requestIP) },
            "RequestAccountName": { .string($0.requestAccount?.name ?? "") },
            "RequestAccountDomain": { .string($0.requestAccount?.domain ?? "") },
            "RequestAccountSid": { .string($0.requestAccount?.sid ?? "") },
            "ShareName": { .string($0.shareName) },
            "AdditionalFields": { .string($0.file.isSigned ? #"{"FileType":"PortableExecutable"}"# : "") },
        ],
        shared: SensorCells.all()
    )

    static let registry = TableRecipe<RegistryEvent>(
        "DeviceRegistryEvents",
        [
            "ActionType": { .string($0.action) },
            "RegistryKey": { .string($0.key) },
            "RegistryValueType": { .string($0.valueType) },
            "RegistryValueName": { .string($0.valueName) },
            "RegistryValueData": { .string($0.valueData) },
            "PreviousRegistryValueData": { .string($0.previousData) },
        ],
        shared: SensorCells.all()
    )

    static let imageLoads = TableRecipe<ImageLoadEvent>(
        "DeviceImageLoadEvents",
        [
            "ActionType": { _ in .string("ImageLoaded") },
            "FileName": { .string($0.image.name) },
            "FolderPath": { .string($0.image.path) },
            "SHA1": { .string($0.image.sha1) },
            "SHA256": { .string($0.image.sha256) },
            "MD5": { .string($0.image.md5) },
            "FileSize": { .long($0.image.size) },
        ],
        shared: SensorCells.all()
    )

    static let logons = TableRecipe<LogonEvent>(
        "DeviceLogonEvents",
        [
            "ActionType": { .string($0.action) },
            "LogonType": { .string($0.logonType) },
            "AccountDomain": { .string($0.account.domain) },
            "AccountName": { .string($0.account.name) },
            "AccountSid": { .string($0.account.sid) },
            "Protocol": { .string($0.transport) },
            "FailureReason": { .string($0.failureReason) },
            "IsLocalAdmin": { .bool($0.isLocalAdmin) },
            "LogonId": { .long($0.time % 1_000_000_000) },
            "RemoteDeviceName": { .string($0.remoteDeviceName) },
            "RemoteIP": { .string($0.remoteIP) },
            "RemoteIPType": { .string($0.remoteIP.isEmpty ? "" : "Private") },
            "AdditionalFields": { .string($0.isLocalAdmin ? #"{"IsLocalLogon":false}"# : #"{"IsLocalLogon":true}"#) },
        ],
        shared: SensorCells.all()
    )

    static let miscellaneous = TableRecipe<MiscellaneousEvent>(
        "DeviceEvents",
        [
            "ActionType": { .string($0.action) },
            "FileName": { .string($0.file?.name ?? "") },
            "FolderPath": { .string($0.file?.path ?? "") },
            "SHA1": { .string($0.file?.sha1 ?? "") },
            "SHA256": { .string($0.file?.sha256 ?? "") },
            "MD5": { .string($0.file?.md5 ?? "") },
            "FileSize": { $0.file.map { .long($0.size) } ?? .null(.long) },
            "AccountDomain": { .string($0.account?.domain ?? "") },
            "AccountName": { .string($0.account?.name ?? "") },
            "AccountSid": { .string($0.account?.sid ?? "") },
            "RemoteUrl": { .string($0.remoteURL) },
            "RemoteIP": { .string($0.remoteIP) },
            "RemoteDeviceName": { .string($0.remoteDeviceName) },
            "FileOriginUrl": { .string($0.originURL) },
            "ProcessCommandLine": { .string($0.commandLine) },
            "AdditionalFields": { .string($0.additionalFields) },
        ],
        shared: SensorCells.all()
    )
}
