import KQL

/// The columns that the tables of the sensor have in common: when, where, and the process that acted.
enum SensorCells {
    /// `DeviceId`, `DeviceName` and all `InitiatingProcess…` columns.
    static func all<Event: SensorEvent>() -> [SharedCells<Event>] {
        [device(), program(), run(), account()]
    }

    /// The columns of the file that a process runs, under a prefix: `InitiatingProcess`, or nothing.
    ///
    /// - Parameters:
    ///   - prefix: What the names of the columns begin with.
    ///   - versionPrefix: What the names of the columns with version information begin with.
    ///   - file: The file; nil leaves the columns empty.
    /// - Returns: The columns.
    static func file<Event>(
        _ prefix: String,
        version versionPrefix: String,
        of file: @escaping @Sendable (Event) -> ProgramFile?
    ) -> SharedCells<Event> {
        SharedCells(
            of: file,
            texts: [
                prefix + "SHA1": { $0.sha1 },
                prefix + "SHA256": { $0.sha256 },
                prefix + "MD5": { $0.md5 },
                prefix + "FileName": { $0.name },
                prefix + "FolderPath": { $0.path },
                versionPrefix + "CompanyName": { $0.company },
                versionPrefix + "ProductName": { $0.product },
                versionPrefix + "ProductVersion": { $0.version },
                versionPrefix + "InternalFileName": { $0.company.isEmpty ? "" : $0.name },
                versionPrefix + "OriginalFileName": { $0.company.isEmpty ? "" : $0.name },
                versionPrefix + "FileDescription": { $0.description },
            ],
            values: [prefix + "FileSize": { .long($0.size) }]
        )
    }

    /// The columns of an account, under a prefix: `InitiatingProcess`, `Request`, or nothing.
    ///
    /// - Parameters:
    ///   - prefix: What the names of the columns begin with.
    ///   - account: The account; nil leaves the columns empty.
    /// - Returns: The columns.
    static func account<Event>(
        _ prefix: String,
        of account: @escaping @Sendable (Event) -> Account?
    ) -> SharedCells<Event> {
        SharedCells(
            of: account,
            texts: [
                prefix + "AccountDomain": { $0.domain },
                prefix + "AccountName": { $0.name },
                prefix + "AccountSid": { $0.sid },
                prefix + "AccountUpn": { $0.upn },
                prefix + "AccountObjectId": { $0.objectID },
            ]
        )
    }

    /// The columns that name a device.
    ///
    /// - Parameter device: The device.
    /// - Returns: The columns.
    static func device<Event>(of device: @escaping @Sendable (Event) -> Device?) -> SharedCells<Event> {
        SharedCells(of: device, texts: ["DeviceId": { $0.id }, "DeviceName": { $0.name }])
    }

    private static func device<Event: SensorEvent>() -> SharedCells<Event> {
        device { $0.device }
    }

    private static func program<Event: SensorEvent>() -> SharedCells<Event> {
        file("InitiatingProcess", version: "InitiatingProcessVersionInfo") { $0.initiating.program }
    }

    private static func account<Event: SensorEvent>() -> SharedCells<Event> {
        account("InitiatingProcess") { $0.initiating.account }
    }

    private static func run<Event: SensorEvent>() -> SharedCells<Event> {
        SharedCells(
            of: { $0.initiating },
            texts: [
                "InitiatingProcessCommandLine": { $0.commandLine },
                "InitiatingProcessIntegrityLevel": { $0.integrityLevel },
                "InitiatingProcessTokenElevation": { $0.tokenElevation },
                "InitiatingProcessParentFileName": { $0.parent?.program.name ?? "" },
                "InitiatingProcessUniqueId": { String($0.id << 20 | 4096) },
                "InitiatingProcessSignerType": { $0.program.isSigned ? "OsVendor" : "Unknown" },
                "InitiatingProcessSignatureStatus": { $0.program.isSigned ? "Valid" : "Unsigned" },
            ],
            values: [
                "InitiatingProcessId": { .long($0.id) },
                "InitiatingProcessCreationTime": { .datetime($0.created) },
                "InitiatingProcessParentId": { .long($0.parent?.id ?? 0) },
                "InitiatingProcessParentCreationTime": { .datetime($0.parent?.created ?? $0.created) },
                "InitiatingProcessSessionId": { .long($0.account.upn.isEmpty ? 0 : 1) },
                "IsInitiatingProcessRemoteSession": { _ in .bool(false) },
            ]
        )
    }
}
