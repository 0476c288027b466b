import DefenderAPI
import Lookup
import ResponseActions

/// One action from the command line: shows what would be done, has it confirmed, sends it, and follows it to its end.
struct ActionRun: Sendable {
    let desk: ResponseDesk
    let arguments: ActionArguments
    let context: CommandContext

    private var actor: Actor { Actor(name: context.person, face: .terminal, mayAct: true) }
    private var hints: ActionHints { ActionHints(isSandbox: arguments.tenant.sandbox) }

    /// - Parameter request: What is asked for.
    /// - Returns: How the action ended, or how it stands when nobody waits for its end.
    /// - Throws: ``ActionStopped`` after an interruption, and what the desk throws.
    func run(_ request: ActionRequest) async throws -> ProgramStatus {
        let outcome = try await beforeSending { try await desk.preview(request, by: actor) }
        switch outcome {
        case .alreadyRunning(let running, let device):
            return try finish(outcome, "Nothing was sent: this runs already (\(running.id.text)).", device)
        case .alreadyDone(let device):
            return try finish(outcome, "Nothing was sent: the device is in that state already.", device)
        case .ready(let preview):
            guard !arguments.dryRun else { return try show(preview) }
            return try await carryOut(preview)
        }
    }

    private func carryOut(_ preview: ActionPreview) async throws -> ProgramStatus {
        let lines = ActionLines(style: context.errorStyle, width: context.error.width)
        for line in lines.preview(preview) + [.empty] { try context.note(line) }
        let confirmation = try await beforeSending {
            guard arguments.yes else {
                return try await ActionDialogue(context: context, arguments: arguments).confirmation(of: preview)
            }
            return try confirmationByFlags(of: preview)
        }
        let report = try await send(confirmation)
        guard report.state.isRunning, !arguments.noWait else { return try finish(report) }
        return try finish(try await follow(report))
    }

    private func confirmationByFlags(of preview: ActionPreview) throws(CommandFailure) -> Confirmation {
        let missing = preview.acknowledgements.filter { !arguments.acknowledge.contains($0.code) }
        guard missing.isEmpty else {
            throw CommandFailure(
                missing.reduce("nothing was sent, because this needs a second confirmation:") {
                    $0 + "\n  \($1.sentence) Add --acknowledge \($1.code.rawValue)."
                }
            )
        }
        return Confirmation(
            token: preview.token,
            typedName: arguments.name ?? "",
            comment: arguments.comment ?? "",
            acknowledged: Set(arguments.acknowledge)
        )
    }

    /// Once sending has begun an interruption has to wait, and the person should know for what.
    private func send(_ confirmation: Confirmation) async throws -> ActionReport {
        try await ProgressLine.run("Sending", in: context) { line in
            try await withTaskCancellationHandler {
                try await beforeSending { try await desk.confirm(confirmation, by: actor) }
            } onCancel: {
                line.pause()
                try? context.note(
                    "Waiting for Defender's answer; ctrl-C again ends at once, and actions watch looks again."
                )
            }
        }
    }

    private func follow(_ report: ActionReport) async throws -> ActionReport {
        var last = report
        do {
            try await ProgressLine.run(progress(report), in: context) { line in
                for try await next in desk.follow(report.id) {
                    last = next
                    line.update(progress(next))
                }
            }
            if Task.isCancelled { throw CancellationError() }
        } catch is CancellationError {
            throw ActionStopped.whileRunning(watching: TerminalText(hints.watch(report.id)))
        }
        return last
    }

    private func progress(_ report: ActionReport) -> String {
        "\(ActionLines.title(of: report.order)) \(report.deviceName): \(report.state.title)"
    }

    /// Work during which nothing has been sent yet, which is said when it is interrupted.
    private func beforeSending<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch is CancellationError {
            throw ActionStopped.beforeSending
        }
    }
}

extension ActionRun {
    /// Prints a preview that nobody is asked to confirm.
    private func show(_ preview: ActionPreview) throws(OutputClosed) -> ProgramStatus {
        switch arguments.format {
        case .table:
            let lines = ActionLines(style: context.outputStyle, width: context.output.width)
            for line in lines.preview(preview) { try context.output.write(line: line) }
            try context.note("Nothing was sent.")
        case .json:
            // The token is the right to act, which nobody was given here.
            let members = preview.json.object?.members.filter { $0.name != "token" } ?? []
            let json = JSONBuilder.object(
                ("outcome", .string("ready")),
                ("preview", .object(JSONObject(members)))
            )
            try context.output.write(json: json)
        }
        return .done
    }

    /// Prints why nothing had to be sent.
    private func finish(
        _ outcome: PreviewOutcome,
        _ sentence: TerminalText,
        _ device: DeviceSnapshot
    ) throws(OutputClosed) -> ProgramStatus {
        switch arguments.format {
        case .table:
            let lines = ActionLines(style: context.outputStyle, width: context.output.width)
            try context.output.write(line: sentence)
            for line in [lines.heading(device.name)] + lines.device(device) { try context.output.write(line: line) }
        case .json: try context.output.write(json: outcome.json)
        }
        return .done
    }

    /// Prints what is known of the action.
    private func finish(_ report: ActionReport) throws(OutputClosed) -> ProgramStatus {
        switch arguments.format {
        case .table:
            let lines = ActionLines(style: context.outputStyle, width: context.output.width)
            for line in lines.report(report, hints) { try context.output.write(line: line) }
        case .json: try context.output.write(json: report.json)
        }
        return report.state.status
    }
}
