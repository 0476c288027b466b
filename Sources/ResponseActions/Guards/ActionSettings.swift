/// What the administrator allows.
package struct ActionSettings: Sendable, Hashable {
    /// The options that are true.
    package var enabled: Set<ActionOption> = []
    /// How many isolations, quarantines and scans, each, one person may start within an hour.
    package var actionsPerHour = 5
    /// Devices that are never touched.
    package var refusedDevices: [DeviceRule] = []
    /// Devices that need a second confirmation.
    package var carefulDevices: [DeviceRule] = ["server", "tag:*"].compactMap(DeviceRule.init)

    /// Nothing is enabled.
    package init() {}
}
