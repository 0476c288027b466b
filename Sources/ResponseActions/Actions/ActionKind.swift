/// What can be done to a device; the raw value is stable: it stands in commands, in the HTTP API and in the record.
package enum ActionKind: String, Sendable, Hashable, CaseIterable {
    /// Cuts the device off from the network, except from Defender.
    case isolate
    /// Ends an isolation.
    case release
    /// Stops a file's processes on one device and locks the file away.
    case quarantine
    /// Scans the device with Defender Antivirus.
    case scan
    /// Withdraws an action that has not ended.
    case cancel
}
