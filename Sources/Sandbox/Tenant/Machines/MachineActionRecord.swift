import KQL

/// Something that an analyst had done to a device, and that is over.
struct MachineActionRecord: Sendable {
    /// What was done, such as `Isolate` or `RunAntiVirusScan`.
    let type: String
    /// `Full`, `Selective`, `Quick`, or nil.
    var scope: String?
    let requestor: String
    let comment: String
    /// `Succeeded`, `Failed`, `Cancelled`.
    var status = "Succeeded"
    let device: Device
    /// In ticks.
    let created: Int64
    /// The file of a `StopAndQuarantineFile`.
    var file: ProgramFile?

    /// The action as the endpoint API sends it.
    func endpointForm() -> KQLDynamic {
        let isCancelled = status == "Cancelled"
        return WireJSON.object([
            "id": .string(MadeUp.guid("action:\(type):\(device.shortName):\(comment)")),
            "type": .string(type),
            "title": .null,
            "scope": WireJSON.text(scope),
            "requestor": .string(requestor),
            "requestorComment": .string(comment),
            "status": .string(status),
            "machineId": .string(device.id),
            "computerDnsName": .string(device.name),
            "creationDateTimeUtc": WireJSON.time(created),
            "lastUpdateDateTimeUtc": WireJSON.time(created + 3 * Ticks.minute),
            "cancellationRequestor": isCancelled ? .string(requestor) : .null,
            "cancellationComment": isCancelled ? .string("No longer needed.") : .null,
            "cancellationDateTimeUtc": isCancelled ? WireJSON.time(created + 3 * Ticks.minute) : .null,
            "errorHResult": .long(0),
            "requestSource": .string("Portal"),
            "externalId": .null,
            "commands": .array([]),
            "relatedFileInfo": file.map {
                WireJSON.object(["fileIdentifier": .string($0.sha1), "fileIdentifierType": .string("Sha1")])
            } ?? .null,
        ])
    }
}
