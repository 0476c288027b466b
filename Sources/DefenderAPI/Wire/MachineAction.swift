/// A response action: <https://learn.microsoft.com/defender-endpoint/api/machineaction> (read 2026-08).
package struct MachineAction: WireObject {
    /// The id.
    package let id: MachineActionID
    /// All members as received.
    package let raw: JSONObject

    /// Wraps a received action; nil without a usable id.
    package init?(raw: JSONObject) {
        guard let id = raw["id"]?.string.flatMap(MachineActionID.init) else { return nil }
        self.id = id
        self.raw = raw
    }

    /// What is done: `Isolate`, `Unisolate`, `StopAndQuarantineFile`, `RunAntiVirusScan` and others.
    package var type: String? { text("type") }
    /// How far it is: `Pending`, `InProgress`, `Succeeded`, `Failed`, `TimeOut`, `Cancelled`.
    package var status: String? { text("status") }
    /// The device that it acts on.
    package var machineID: DeviceID? { text("machineId").flatMap(DeviceID.init) }
    /// The user or app that asked for it.
    package var requestor: String? { text("requestor") }
    /// Why it was asked for.
    package var requestorComment: String? { text("requestorComment") }
    /// When it was asked for, as the service wrote it.
    package var creationDateTime: String? { text("creationDateTimeUtc") }
    /// When its status last changed, as the service wrote it; the service spells the member in two ways.
    package var lastUpdateDateTime: String? { text("lastUpdateDateTimeUtc") ?? text("lastUpdateTimeUtc") }
}
