import ArgumentParser
import DefenderAPI
import ResponseActions

/// What is said, and where, when a command stops with an error.
struct CommandEnding: Sendable {
    /// For standard output: help, the version, a completion script.
    var output: String?
    /// For standard error.
    var error: TerminalText?
    var status: ProgramStatus

    /// - Throws: ``OutputClosed`` when that is what happened: nothing is to be said then.
    init(of error: any Error, style: TerminalStyle) throws(OutputClosed) {
        switch error {
        case let closed as OutputClosed:
            throw closed
        case let failure as CommandFailure:
            self.init(error: style.errorLabel + failure.message, status: failure.status)
        case let mistakes as ConfigurationMistakes:
            self.init(error: style.errorLabel + mistakes.failure.message, status: mistakes.failure.status)
        case let error as APIError:
            let failure = error.failure(style: style)
            self.init(error: style.errorLabel + failure.message, status: failure.status)
        case let refusal as ActionRefusal:
            let failure = refusal.failure
            self.init(error: style.errorLabel + failure.message, status: failure.status)
        case let failure as AuditFailure:
            self.init(error: style.errorLabel + TerminalText(failure.message), status: .configuration)
        case let stopped as ActionStopped:
            self.init(error: stopped.message, status: stopped.status)
        case is CancellationError:
            self.init(error: "Stopped.", status: .failed)
        default:
            self.init(ofParsing: error)
        }
    }

    private init(output: String? = nil, error: TerminalText? = nil, status: ProgramStatus) {
        self.output = output
        self.error = error
        self.status = status
    }

    /// Help, the version and completion scripts are "errors" of the argument parser too.
    private init(ofParsing error: any Error) {
        let message = LensCommand.fullMessage(for: error)
        switch LensCommand.exitCode(for: error) {
        case .success: self.init(output: message, status: .done)
        case .validationFailure: self.init(error: TerminalText(lines: message), status: .usage)
        default: self.init(error: TerminalText(lines: message), status: .failed)
        }
    }
}
