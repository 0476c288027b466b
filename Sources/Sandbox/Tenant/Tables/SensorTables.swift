import KQL
import KQLEngine

/// The recipes of the tables that the sensor on devices fills with events.
enum SensorTables {
    static let processes = TableRecipe<ProcessEvent>(
        "DeviceProcessEvents",
        fixed: [
            "ActionType": .string("ProcessCreated"),
            "IsProcessRemoteSession": .bool(false),
        ],
        [
            "Timestamp": { .datetime($0.time) },
            "ProcessId": { .long($0.process.id) },
            "ProcessCommandLine": { .string($0.process.commandLine) },
            "ProcessIntegrityLevel": { .string($0.process.integrityLevel) },
            "ProcessTokenElevation": { .string($0.process.tokenElevation) },
            "ProcessCreationTime": { .datetime($0.process.created) },
            "LogonId": { .long($0.process.account.upn.isEmpty ? 999 : 246_813) },
        ],
        shared: SensorCells.all() + [
            SensorCells.file("", version: "ProcessVersionInfo") { $0.process.program },
            SensorCells.account("") { $0.process.account },
        ]
    )

    static let connections = TableRecipe<NetworkEvent>(
        "DeviceNetworkEvents",
        [
            "Timestamp": { .datetime($0.time) },
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
            "Timestamp": { .datetime($0.time) },
            "ActionType": { .string($0.action) },
            "FileOriginUrl": { .string($0.originURL) },
            "FileOriginReferrerUrl": { .string($0.referrerURL) },
            "FileOriginIP": { .string($0.originIP) },
            "PreviousFileName": { .string($0.previousName) },
            "RequestProtocol": { .string($0.requestProtocol) },
            "RequestSourceIP": { .string($0.requestIP) },
            "ShareName": { .string($0.shareName) },
            "AdditionalFields": { .string($0.file.isSigned ? #"{"FileType":"PortableExecutable"}"# : "") },
        ],
        shared: SensorCells.all() + [
            SensorCells.file("", version: "ProcessVersionInfo") { $0.file },
            SensorCells.account("Request") { $0.requestAccount },
        ]
    )

    static let registry = TableRecipe<RegistryEvent>(
        "DeviceRegistryEvents",
        [
            "Timestamp": { .datetime($0.time) },
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
        fixed: [
            "ActionType": .string("ImageLoaded")
        ],
        [
            "Timestamp": { .datetime($0.time) }
        ],
        shared: SensorCells.all() + [SensorCells.file("", version: "ProcessVersionInfo") { $0.image }]
    )

    static let logons = TableRecipe<LogonEvent>(
        "DeviceLogonEvents",
        [
            "Timestamp": { .datetime($0.time) },
            "ActionType": { .string($0.action) },
            "LogonType": { .string($0.logonType) },
            "Protocol": { .string($0.transport) },
            "FailureReason": { .string($0.failureReason) },
            "IsLocalAdmin": { .bool($0.isLocalAdmin) },
            "LogonId": { .long($0.time % 1_000_000_000) },
            "RemoteDeviceName": { .string($0.remoteDeviceName) },
            "RemoteIP": { .string($0.remoteIP) },
            "RemoteIPType": { .string($0.remoteIP.isEmpty ? "" : "Private") },
            "AdditionalFields": { .string($0.isLocalAdmin ? #"{"IsLocalLogon":false}"# : #"{"IsLocalLogon":true}"#) },
        ],
        shared: SensorCells.all() + [SensorCells.account("") { $0.account }]
    )

    static let miscellaneous = TableRecipe<MiscellaneousEvent>(
        "DeviceEvents",
        [
            "Timestamp": { .datetime($0.time) },
            "ActionType": { .string($0.action) },
            "RemoteUrl": { .string($0.remoteURL) },
            "RemoteIP": { .string($0.remoteIP) },
            "RemoteDeviceName": { .string($0.remoteDeviceName) },
            "FileOriginUrl": { .string($0.originURL) },
            "ProcessCommandLine": { .string($0.commandLine) },
            "AdditionalFields": { .string($0.additionalFields) },
        ],
        shared: SensorCells.all() + [
            SensorCells.file("", version: "ProcessVersionInfo") { $0.file },
            SensorCells.account("") { $0.account },
        ]
    )
}
