import DefenderAPI
import ResponseActions

/// Whether a file of an alert can be stopped and quarantined, and on which device.
struct QuarantineView: Sendable {
    /// Empty when the alert names no device for the file.
    let deviceID: String
    /// What the alert calls the device; empty when it does not.
    let deviceName: String
    /// Empty when the alert does not give it.
    let sha1: String
    /// Nil unless the reader may do it.
    let button: ActionButton?
    /// Why there is no button; nil when there is.
    let refusal: String?

    /// Reads a file of an alert.
    ///
    /// - Parameters:
    ///   - file: The evidence.
    ///   - evidence: Everything in the same alert, which names the device.
    ///   - rights: What the reader may do.
    init(_ file: JSONObject, in evidence: [JSONObject], rights: ActionRights) {
        let device = file["mdeDeviceId"]?.string.flatMap(DeviceID.init)
        let hash = file["fileDetails"]?["sha1"]?.string.flatMap(FileSHA1.init)
        let named = evidence.first { other in
            device != nil && other["mdeDeviceId"]?.string.flatMap(DeviceID.init) == device
                && other["deviceDnsName"] != nil
        }
        deviceID = device?.text ?? ""
        deviceName = named?["deviceDnsName"]?.string ?? ""
        sha1 = hash?.text ?? ""
        refusal =
            if device == nil {
                "No quarantine from here: the alert names no device for this file."
            } else if hash == nil {
                "No quarantine from here: the alert gives no SHA-1 of this file."
            } else {
                rights.refusal(of: .fileIsolation).map { "No quarantine from here. " + $0 }
            }
        button = refusal == nil ? ActionButton(.quarantine, "Stop and quarantine…", sha1: sha1) : nil
    }
}
