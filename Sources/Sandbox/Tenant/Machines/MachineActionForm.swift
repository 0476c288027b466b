import KQL

/// A machine action with every member that the endpoint API sends.
///
/// Source: <https://learn.microsoft.com/defender-endpoint/api/machineaction> (read 2026-11-22).
struct MachineActionForm {
    /// Who withdrew an action, why and when.
    struct Cancellation {
        let requestor: String
        let comment: String?
        /// In ticks.
        let time: Int64
    }

    /// A GUID.
    let id: String
    /// Such as `Isolate` or `RunAntiVirusScan`.
    let type: String
    /// `Full`, `Selective`, `Quick`, or nil.
    let scope: String?
    let requestor: String
    let comment: String
    /// `Pending`, `InProgress`, `Succeeded`, `Failed`, `TimeOut`, `Cancelled`.
    let status: String
    let deviceID: String
    let deviceName: String
    /// In ticks.
    let created: Int64
    /// When the status last changed, in ticks.
    let updated: Int64
    /// `Portal` or `PublicApi`.
    let source: String
    /// SHA-1 of the file of a `StopAndQuarantineFile`.
    var file: String?
    var cancellation: Cancellation?

    /// The action as sent.
    var json: KQLDynamic {
        WireJSON.object([
            "id": .string(id),
            "type": .string(type),
            "title": .null,
            "scope": WireJSON.text(scope),
            "requestor": .string(requestor),
            "requestorComment": .string(comment),
            "status": .string(status),
            "machineId": .string(deviceID),
            "computerDnsName": .string(deviceName),
            "creationDateTimeUtc": WireJSON.time(created),
            "lastUpdateDateTimeUtc": WireJSON.time(updated),
            "cancellationRequestor": WireJSON.text(cancellation?.requestor),
            "cancellationComment": WireJSON.text(cancellation?.comment),
            "cancellationDateTimeUtc": WireJSON.time(cancellation?.time),
            "errorHResult": .long(0),
            "requestSource": .string(source),
            "externalId": .null,
            "commands": .array([]),
            "relatedFileInfo": file.map {
                WireJSON.object(["fileIdentifier": .string($0), "fileIdentifierType": .string("Sha1")])
            } ?? .null,
        ])
    }
}
