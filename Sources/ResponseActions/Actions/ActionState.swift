/// What is known of an action; the raw value is stable.
package enum ActionState: String, Sendable, Hashable, CaseIterable {
    /// Shown to a person, nothing sent; can still be confirmed until it expires.
    case previewed
    /// Shown to a person and refused when it was confirmed, for good; nothing was sent.
    case refused
    /// About to be sent, or being sent: whether Defender has it is not known.
    case sending
    /// Sent, and no answer came: Defender may or may not have it.
    case unknown
    /// Defender said no: nothing happens.
    case rejected
    /// Defender has it and has not begun.
    case pending
    /// Defender carries it out.
    case inProgress
    /// Defender says that it is done.
    case succeeded
    /// Defender says that it failed.
    case failed
    /// Defender gave up waiting for the device.
    case timedOut
    /// It was withdrawn.
    case cancelled

    /// True when nothing will change any more.
    package var isFinal: Bool {
        switch self {
        case .refused, .rejected, .succeeded, .failed, .timedOut, .cancelled: true
        case .previewed, .sending, .unknown, .pending, .inProgress: false
        }
    }

    /// True while Defender has the action and it has not ended.
    package var isRunning: Bool { self == .pending || self == .inProgress }

    /// The state that Defender's `status` stands for; nil for a value that is not documented.
    ///
    /// Source: <https://learn.microsoft.com/defender-endpoint/api/machineaction> (read 2026-08).
    package init?(status: String) {
        switch status.lowercased() {
        case "pending": self = .pending
        case "inprogress": self = .inProgress
        case "succeeded": self = .succeeded
        case "failed": self = .failed
        case "timeout": self = .timedOut
        case "cancelled": self = .cancelled
        default: return nil
        }
    }

    /// States that an event may lead to from each state; from nothing an action begins as `previewed`.
    ///
    /// Whatever is not listed cannot happen, and is not written to the record.
    package static let successors: [ActionState: Set<ActionState>] = [
        .previewed: [.sending, .refused],
        .sending: Set<ActionState>([.unknown, .rejected]).union(accepted),
        .unknown: accepted.union([.unknown, .rejected]),
        .pending: accepted,
        .inProgress: accepted,
    ]

    private static let accepted: Set<ActionState> = [.pending, .inProgress, .succeeded, .failed, .timedOut, .cancelled]

    /// Whether the next event of an action in this state may lead to another.
    package func mayBecome(_ next: ActionState) -> Bool {
        ActionState.successors[self]?.contains(next) ?? false
    }
}
