import ArgumentParser
import ResponseActions

/// `device isolate`: cuts a device off from the network.
struct DeviceIsolateCommand: ActingCommand {
    static let configuration = CommandConfiguration(
        commandName: "isolate",
        abstract: "Cuts a device off from the network, except from Defender.",
        discussion: """
            Shows what will be done and asks for the comment and the device's name; then sends it once and follows it \
            until Defender says how it ended. With --type selective, Outlook, Teams and Skype still work. Needs the \
            option enableMachinesIsolation.

            Ends with 0 when it is done (with --no-wait: when Defender has it), or was so already; with 1 when it \
            failed or was refused; with 2 when the outcome is not known.

            EXAMPLES:
              defender-lens device isolate fin-ws-014 --sandbox
              defender-lens device isolate fin-ws-014 --type selective --dry-run
              defender-lens device isolate fin-ws-014 --yes --comment "case 4101" --acknowledge carefulDevice
            """
    )

    @Argument(help: DeviceArgument.help)
    var device: DeviceArgument

    @Option(help: "How far the device is cut off.")
    var type = IsolationScope.full

    @OptionGroup var action: ActionArguments

    /// Scopes of an isolation.
    enum IsolationScope: String, CaseIterable, ExpressibleByArgument {
        case full, selective
    }

    var deviceName: String? { device.name }

    func request(at desk: ResponseDesk) throws -> ActionRequest {
        ActionRequest(try ActionOrder(.isolate, scope: type.rawValue), on: device.reference, shownAs: action.name)
    }
}
