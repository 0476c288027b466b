import DefenderAPI

/// What the hunts found for one entity, as far as other sources go on from it.
struct HuntFindings: Sendable, Hashable {
    /// Texts from columns named `AlertId`, each once; the newest rows' first.
    private(set) var alertIDs: [String] = []
    /// Texts from columns named `DeviceId`, each once.
    private(set) var deviceIDs: [String] = []
    /// True when a hunt was tried and none answered.
    var isUnknown = false

    mutating func add(alertIDs: [String], deviceIDs: [String]) {
        let knownAlerts = Set(self.alertIDs)
        self.alertIDs += alertIDs.filter { !knownAlerts.contains($0) }
        let knownDevices = Set(self.deviceIDs)
        self.deviceIDs += deviceIDs.filter { !knownDevices.contains($0) }
    }
}
