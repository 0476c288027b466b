package import DefenderAPI

/// Enough of a device to tell it from another of the same name.
package struct DeviceSummary: Sendable, Hashable {
    /// The id.
    package let id: DeviceID
    /// The name, empty when Defender has none.
    package let name: String
    /// When it last sent a full report (about daily), as the service wrote it; nil when it never did.
    package let lastSeen: String?
    /// The platform; nil when it is not known.
    package let osPlatform: String?

    /// Takes what matters of a device.
    package init(_ machine: Machine) {
        id = machine.id
        name = machine.computerDNSName ?? ""
        lastSeen = machine.lastSeen
        osPlatform = machine.osPlatform
    }
}
