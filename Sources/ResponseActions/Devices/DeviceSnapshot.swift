package import DefenderAPI
package import FoundationEssentials

/// A device, what is known of its isolation, and what runs on it, at one instant.
package struct DeviceSnapshot: Sendable, Hashable {
    /// The device as Defender knows it: name, last seen, platform, group, tags and everything else.
    package var machine: Machine
    /// Whether it is isolated.
    package var isolation: IsolationState
    /// What Defender has not ended on it, newest first; when the list could not be read, empty and ``isolation`` unknown.
    package var running: [RunningAction]
    /// Own actions on it that were sent without an answer and are not settled.
    package var unsettled: [ActionReport]
    /// When this was read.
    package var date: Date

    /// Creates a snapshot.
    package init(
        machine: Machine,
        isolation: IsolationState,
        running: [RunningAction],
        unsettled: [ActionReport],
        date: Date
    ) {
        self.machine = machine
        self.isolation = isolation
        self.running = running
        self.unsettled = unsettled
        self.date = date
    }

    /// The device's name; its id when Defender has no name for it.
    package var name: String { machine.computerDNSName ?? machine.id.text }
}
