import KQL

/// The columns that the tables of the sensor have in common: when, where, and the process that acted.
enum SensorCells {
    /// `Timestamp`, `DeviceId`, `DeviceName` and all `InitiatingProcess…` columns.
    static func all<Event: SensorEvent>() -> [SharedCell<Event>] {
        place() + file() + process() + account()
    }

    private static func place<Event: SensorEvent>() -> [SharedCell<Event>] {
        [
            ("Timestamp", { .datetime($0.time) }),
            ("DeviceId", { .string($0.device.id) }),
            ("DeviceName", { .string($0.device.name) }),
            ("InitiatingProcessUniqueId", { .string(String($0.initiating.id << 20 | 4096)) }),
            ("IsInitiatingProcessRemoteSession", { _ in .bool(false) }),
            ("InitiatingProcessSessionId", { .long($0.initiating.account.upn.isEmpty ? 0 : 1) }),
        ]
    }

    private static func file<Event: SensorEvent>() -> [SharedCell<Event>] {
        [
            ("InitiatingProcessSHA1", { .string($0.initiating.program.sha1) }),
            ("InitiatingProcessSHA256", { .string($0.initiating.program.sha256) }),
            ("InitiatingProcessMD5", { .string($0.initiating.program.md5) }),
            ("InitiatingProcessFileName", { .string($0.initiating.program.name) }),
            ("InitiatingProcessFileSize", { .long($0.initiating.program.size) }),
            ("InitiatingProcessFolderPath", { .string($0.initiating.program.path) }),
            ("InitiatingProcessVersionInfoCompanyName", { .string($0.initiating.program.company) }),
            ("InitiatingProcessVersionInfoProductName", { .string($0.initiating.program.product) }),
            ("InitiatingProcessVersionInfoProductVersion", { .string($0.initiating.program.version) }),
            ("InitiatingProcessVersionInfoInternalFileName", { .string($0.initiating.program.name) }),
            ("InitiatingProcessVersionInfoOriginalFileName", { .string($0.initiating.program.name) }),
            ("InitiatingProcessVersionInfoFileDescription", { .string($0.initiating.program.description) }),
        ]
    }

    private static func process<Event: SensorEvent>() -> [SharedCell<Event>] {
        [
            ("InitiatingProcessId", { .long($0.initiating.id) }),
            ("InitiatingProcessCommandLine", { .string($0.initiating.commandLine) }),
            ("InitiatingProcessCreationTime", { .datetime($0.initiating.created) }),
            ("InitiatingProcessIntegrityLevel", { .string($0.initiating.integrityLevel) }),
            ("InitiatingProcessTokenElevation", { .string($0.initiating.tokenElevation) }),
            ("InitiatingProcessParentId", { .long($0.initiating.parent?.id ?? 0) }),
            ("InitiatingProcessParentFileName", { .string($0.initiating.parent?.program.name ?? "") }),
            (
                "InitiatingProcessParentCreationTime",
                { $0.initiating.parent.map { .datetime($0.created) } ?? .null(.datetime) }
            ),
        ]
    }

    private static func account<Event: SensorEvent>() -> [SharedCell<Event>] {
        [
            ("InitiatingProcessAccountDomain", { .string($0.initiating.account.domain) }),
            ("InitiatingProcessAccountName", { .string($0.initiating.account.name) }),
            ("InitiatingProcessAccountSid", { .string($0.initiating.account.sid) }),
            ("InitiatingProcessAccountUpn", { .string($0.initiating.account.upn) }),
            ("InitiatingProcessAccountObjectId", { .string($0.initiating.account.objectID) }),
        ]
    }
}
