import ResponseActions

/// Follows several actions at once and prints each change.
struct ActionWatch: Sendable {
    let desk: ResponseDesk
    let context: CommandContext
    let isSandbox: Bool

    /// - Parameter ids: The actions; all of them must be in the record.
    /// - Returns: Done when all succeeded, else what is worse.
    /// - Throws: ``ActionStopped`` after an interruption, and what the desk throws.
    func run(_ ids: [ActionID]) async throws -> ProgramStatus {
        var last: [ActionID: ActionReport] = [:]
        for id in ids { last[id] = try await desk.report(id) }
        let lines = ActionLines(style: context.outputStyle, width: context.output.width)
        do {
            try await ProgressLine.run(Self.progress(last), in: context) { progress in
                for try await report in changes(of: ids) {
                    last[report.id] = report
                    progress.pause()
                    try context.output.write(line: lines.change(report))
                    try context.output.flush()
                    progress.update(Self.progress(last))
                }
            }
            if Task.isCancelled { throw CancellationError() }
        } catch is CancellationError {
            throw ActionStopped.whileRunning(watching: "defender-lens actions watch" + (isSandbox ? " --sandbox" : ""))
        }
        for report in last.values where report.state == .unknown { try context.note(TerminalText(report.message)) }
        let statuses = last.values.map(\.state.status)
        return statuses.first { $0 == .partlyFailed } ?? statuses.first { $0 == .failed } ?? .done
    }

    /// The changes of all actions in the order in which they become known.
    ///
    /// Ends when all have ended, or were looked for in vain: that may never change.
    private func changes(of ids: [ActionID]) -> AsyncThrowingStream<ActionReport, any Error> {
        AsyncThrowingStream { changes in
            let following = Task(name: "follow actions") {
                do {
                    try await withThrowingTaskGroup(of: Void.self) { group in
                        for id in ids {
                            group.addTask {
                                for try await report in desk.follow(id) {
                                    changes.yield(report)
                                    if report.state == .unknown { return }
                                }
                            }
                        }
                        try await group.waitForAll()
                    }
                    changes.finish()
                } catch {
                    changes.finish(throwing: error)
                }
            }
            changes.onTermination = { _ in following.cancel() }
        }
    }

    private static func progress(_ reports: [ActionID: ActionReport]) -> String {
        let open = reports.values.count { !$0.state.isFinal }
        return open == 1 ? "1 action has not ended" : "\(open) actions have not ended"
    }
}
