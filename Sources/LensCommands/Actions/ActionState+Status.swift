import ResponseActions

extension ActionState {
    /// The exit status of a command that leaves an action in this state.
    var status: ProgramStatus {
        switch self {
        case .succeeded, .pending, .inProgress: .done
        case .refused, .rejected, .failed, .timedOut, .cancelled: .failed
        case .previewed, .sending, .unknown: .partlyFailed
        }
    }

    /// For people.
    var title: String {
        switch self {
        case .previewed: "previewed"
        case .refused: "refused"
        case .sending: "being sent"
        case .unknown: "unknown"
        case .rejected: "rejected"
        case .pending: "pending"
        case .inProgress: "in progress"
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .timedOut: "timed out"
        case .cancelled: "cancelled"
        }
    }

    /// How the state looks.
    var role: TerminalStyle.Role {
        switch self {
        case .succeeded: .good
        case .refused, .rejected, .failed, .timedOut: .severe
        case .unknown, .sending: .warning
        case .previewed, .cancelled: .quiet
        case .pending, .inProgress: .notice
        }
    }
}
