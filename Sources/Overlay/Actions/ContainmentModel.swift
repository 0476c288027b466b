package import ResponseActions

/// A device as its card shows it below the device's name.
package struct ContainmentModel: Sendable {
    /// The device as Defender knows it now.
    package var device: DeviceSnapshot
    /// Own actions on it, the newest first.
    package var reports: [ActionReport]
    /// What the reader may do.
    package var rights: ActionRights

    /// Creates a model.
    package init(device: DeviceSnapshot, reports: [ActionReport], rights: ActionRights) {
        self.device = device
        self.reports = reports
        self.rights = rights
    }
}
