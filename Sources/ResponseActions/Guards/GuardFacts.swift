import DefenderAPI
import FoundationEssentials

/// All that the guards look at, read a moment ago.
struct GuardFacts: Sendable {
    var order: ActionOrder
    var device: DeviceSnapshot
    /// The name that the person saw beside the id; nil when none was shown.
    var shownName: String?
    var settings: ActionSettings
    /// How many actions of the kind the person has begun within the last hour.
    var startsWithinHour: Int
    /// What is known of the file of a quarantine; nil for other actions, and when it was looked at before.
    var file: FileKnowledge?
}

/// What hunting knows of a file that is to be quarantined.
enum FileKnowledge: Sendable, Hashable {
    /// The hunt failed; the text says why.
    case unknown(String)
    /// What Windows found about its signatures, and whether it was seen on the device.
    case known([FileSignature], isSeenOnDevice: Bool)
}

/// One signature of a file, as a device reported it.
struct FileSignature: Sendable, Hashable {
    var isSigned: Bool
    /// Whether the signature is valid and leads to a root that Windows trusts.
    var isTrusted: Bool
    /// Whether that root is Microsoft's.
    var isMicrosoft: Bool
    /// The signer's name; empty when the device did not tell.
    var signer: String
}
