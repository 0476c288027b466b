import ArgumentParser
import ResponseActions

/// `device release`: ends an isolation.
struct DeviceReleaseCommand: ActingCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Ends the isolation of a device.",
        discussion: """
            Shown, confirmed, sent and followed as `device isolate` is, with the same statuses. Needs the option \
            enableMachinesIsolation.

            EXAMPLES:
              defender-lens device release fin-ws-014 --sandbox
              defender-lens device release fin-ws-014 --yes --comment "reimaged, case 4101"
            """
    )

    @Argument(help: DeviceArgument.help)
    var device: DeviceArgument

    @OptionGroup var action: ActionArguments

    var deviceName: String? { device.name }

    func request(at desk: ResponseDesk) throws -> ActionRequest {
        ActionRequest(try ActionOrder(.release), on: device.reference, shownAs: action.name)
    }
}
