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
        let ended = created + 3 * Ticks.minute
        return MachineActionForm(
            id: MadeUp.guid("action:\(type):\(device.shortName):\(comment)"),
            type: type,
            scope: scope,
            requestor: requestor,
            comment: comment,
            status: status,
            deviceID: device.id,
            deviceName: device.name,
            created: created,
            updated: ended,
            source: "Portal",
            file: file?.sha1,
            cancellation: status == "Cancelled"
                ? MachineActionForm.Cancellation(requestor: requestor, comment: "No longer needed.", time: ended) : nil
        ).json
    }
}
