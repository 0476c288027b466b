import ResponseActions

/// Asks the person at the terminal for what a preview needs before it can be confirmed.
struct ActionDialogue {
    let context: CommandContext
    let arguments: ActionArguments

    /// Nothing was confirmed, by choice.
    private static let declined = CommandFailure("not confirmed: nothing was sent")

    /// Asks for the comment, for each acknowledgement that no flag gave, and for the device's name.
    ///
    /// What was typed is judged by the desk, which records what it refuses.
    ///
    /// - Throws: ``CommandFailure`` when the person would rather not; `CancellationError` after an interruption.
    func confirmation(of preview: ActionPreview) async throws -> Confirmation {
        let comment = try await comment()
        var acknowledged = Set(arguments.acknowledge)
        for finding in preview.acknowledgements where !acknowledged.contains(finding.code) {
            let question: TerminalText = context.errorStyle(.warning, "\(finding.sentence)") + " Type yes to go on:"
            guard try await context.ask(question)?.lowercased() == "yes" else { throw Self.declined }
            acknowledged.insert(finding.code)
        }
        let title = ActionLines.title(of: preview.order)
        let question: TerminalText = "\(title): type the device's name, \(preview.typedName), to send it:"
        guard let name = try await context.ask(question), !name.isEmpty else { throw Self.declined }
        return Confirmation(token: preview.token, typedName: name, comment: comment, acknowledged: acknowledged)
    }

    private func comment() async throws -> String {
        if let comment = arguments.comment { return comment }
        guard let comment = try await context.ask("Comment (why; goes to Defender and into the record):"),
            !comment.isEmpty
        else { throw Self.declined }
        return comment
    }
}
