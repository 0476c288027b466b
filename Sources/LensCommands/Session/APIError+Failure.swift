import DefenderAPI

extension APIError {
    /// What the command says when this error is all that came back.
    func failure(style: TerminalStyle) -> CommandFailure {
        var message: TerminalText = "\(message)"
        if let serviceMessage { message = message + "\n  The service says: " + TerminalText(serviceMessage) }
        if let requestID { message = message + "\n  " + style(.quiet, "request id \(requestID)") }
        return CommandFailure(message, status: code == .misconfigured ? .configuration : .failed)
    }
}
