import DefenderAPI
import ResponseActions

/// Settles what an earlier process left open, and says what came of it.
struct Settling: Sendable {
    let desk: ResponseDesk
    let context: CommandContext

    /// Looks again for each action whose sending has no known end; an action that cannot be looked for stays as it is.
    func run() async throws {
        let open = try await desk.reports(open: true).filter { !$0.state.isRunning }
        guard !open.isEmpty else { return }
        do {
            _ = try await desk.settle()
        } catch let error as APIError {
            try context.note(
                context.errorStyle.warningLabel
                    + "Earlier actions have no known outcome, and Defender cannot be asked: \(error.message)"
            )
            return
        }
        let lines = ActionLines(style: context.errorStyle, width: context.error.width)
        try context.note("The outcome of earlier actions was not known. As far as is known now:")
        for report in open { try context.note("  " + lines.change(try await desk.report(report.id))) }
    }
}
