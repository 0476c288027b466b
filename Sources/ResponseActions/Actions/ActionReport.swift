package import DefenderAPI
package import FoundationEssentials

/// All that is known of one action, read from the record.
package struct ActionReport: Sendable, Hashable {
    /// This program's name of the action.
    package var id: ActionID
    /// What was to be done.
    package var order: ActionOrder
    /// The tenant's name.
    package var tenant: String
    /// The device's id.
    package var deviceID: DeviceID
    /// The device's name when the action was previewed.
    package var deviceName: String
    /// Who asked.
    package var person: String
    /// Why; nil before the confirmation.
    package var comment: String?
    /// What Defender's comment carries beside the person's own; nil before the confirmation.
    package var correlation: String?
    /// What is known.
    package var state: ActionState
    /// One or two sentences: what is true, and what to do next when something is.
    package var message: String
    /// Defender's id of the action; nil until Defender has it.
    package var machineAction: MachineActionID?
    /// False when Defender did the same already at somebody else's request, which this follows.
    package var isOurs: Bool
    /// Defender's id of the last request that counted; nil when none came.
    package var requestID: String?
    /// When it was previewed.
    package var created: Date
    /// When the record last said something about it.
    package var updated: Date
    /// The kind of action that takes it back; nil unless it succeeded and something does.
    package var undo: ActionKind?
}
