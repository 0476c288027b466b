import ArgumentParser
import DefenderAPI
import ResponseActions

/// `device cancel`: withdraws an action that has not ended.
struct DeviceCancelCommand: ActingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Withdraws an action that has not ended.",
        discussion: """
            Takes the id that Defender gave the action (`device show` lists what runs, whoever asked for it), or this \
            program's own (`actions list`); one that is in the record is taken for the program's own. Needs the option \
            of the action that it withdraws.

            EXAMPLES:
              defender-lens device cancel 5382f7ea-7557-4ab7-9782-d50480024a4e
              defender-lens device cancel 5382f7ea-7557-4ab7-9782-d50480024a4e --name fin-ws-014 --yes --comment "wrong device"
            """
    )

    @Argument(
        help: ArgumentHelp("The action: the id that Defender gave it, or this program's.", valueName: "action"),
        transform: { text in
            guard let id = MachineActionID(text) else {
                throw ValidationError("\"\(text)\" is not the id of an action.")
            }
            return id
        }
    )
    var id: MachineActionID

    @OptionGroup var action: ActionArguments

    var deviceName: String? { nil }

    func request(at desk: ResponseDesk) async throws -> ActionRequest {
        let order = try ActionOrder(.cancel, cancels: try await machineAction(at: desk))
        return ActionRequest(order, on: nil, shownAs: action.name)
    }

    /// Defender's id of the action.
    private func machineAction(at desk: ResponseDesk) async throws -> MachineActionID {
        guard let own = ActionID(id.text) else { return id }
        let report: ActionReport
        do {
            report = try await desk.report(own)
        } catch let refusal as ActionRefusal where refusal.code == .notFound {
            return id
        }
        guard let id = report.machineAction else {
            throw ActionRefusal(
                .nothingToCancel,
                "Defender has no such action as far as is known: the action is \(report.state.title)."
            )
        }
        return id
    }
}
