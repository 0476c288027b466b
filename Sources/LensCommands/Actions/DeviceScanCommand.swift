import ArgumentParser
import ResponseActions

/// `device scan`: scans a device with Defender Antivirus.
struct DeviceScanCommand: ActingCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Scans a device with Defender Antivirus.",
        discussion: """
            Shown, confirmed, sent and followed as `device isolate` is, with the same statuses. A full scan may take \
            hours: --no-wait ends when Defender has it. Needs the option enableMachinesIsolation.

            EXAMPLES:
              defender-lens device scan fin-ws-014 --sandbox
              defender-lens device scan fin-ws-014 --type full --no-wait --yes --comment "case 4101"
            """
    )

    @Argument(help: DeviceArgument.help)
    var device: DeviceArgument

    @Option(help: "How much is scanned.")
    var type = ScanScope.quick

    @OptionGroup var action: ActionArguments

    /// Scopes of a scan.
    enum ScanScope: String, CaseIterable, ExpressibleByArgument {
        case quick, full
    }

    var deviceName: String? { device.name }

    func request(at desk: ResponseDesk) throws -> ActionRequest {
        ActionRequest(try ActionOrder(.scan, scope: type.rawValue), on: device.reference, shownAs: action.name)
    }
}
