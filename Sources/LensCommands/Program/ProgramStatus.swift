/// How a command ended, as the shell sees it.
enum ProgramStatus: Int32, Sendable, CaseIterable {
    /// Done; also when a cap was reached or nothing was recognised, which standard error then says.
    case done = 0
    /// Failed: nothing usable came out, or what was checked is wrong.
    case failed = 1
    /// A part failed or is missing because of an error; what was found has been printed. Of an action: whether Defender
    /// did it is not known.
    case partlyFailed = 2
    /// The command line is wrong (`EX_USAGE`).
    case usage = 64
    /// The configuration is wrong or incomplete (`EX_CONFIG`).
    case configuration = 78
}

/// A reason for a command to stop, said on standard error.
struct CommandFailure: Error, Sendable {
    /// What failed and what to do next, without a closing line break; foreign text in it is already neutral.
    var message: TerminalText
    var status: ProgramStatus

    init(_ message: TerminalText, status: ProgramStatus = .failed) {
        self.message = message
        self.status = status
    }
}

/// The reader of standard output has gone (`| head`): the command ends quietly.
struct OutputClosed: Error, Sendable {
    init() {}
}
