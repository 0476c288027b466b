import ResponseActions

/// The user interrupted a command that acts, and wants to know what that means.
struct ActionStopped: Error, Sendable {
    /// What is true, and what to do next.
    let message: TerminalText
    let status: ProgramStatus

    /// Stopped while there was still a way back.
    static let beforeSending = ActionStopped(message: "Stopped: nothing was sent.", status: .failed)

    /// Stopped when Defender had it, or may have had it: the action goes on, and `watching` watches it again.
    static func whileRunning(watching: TerminalText) -> ActionStopped {
        ActionStopped(
            message: "Stopped watching; the action goes on. To watch it again:\n  " + watching,
            status: .partlyFailed
        )
    }
}
