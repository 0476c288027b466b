import ArgumentParser
import DefenderAPI
import ResponseActions

/// `file quarantine`: stops a file's processes on one device and locks the file away.
struct FileQuarantineCommand: ActingCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "Stops a file on one device and puts it into quarantine.",
        discussion: """
            The file is named by its SHA-1. A file that Microsoft signed is refused, and one whose signer is not known \
            needs a second confirmation. Shown, confirmed, sent and followed as `device isolate` is, with the same \
            statuses. Needs the option enableFileIsolation.

            EXAMPLES:
              defender-lens file quarantine 87662bc3d60e4200ceaf7aae249d1c343f4b83c9 --device fin-ws-014 --dry-run
              defender-lens file quarantine 87662bc3d60e4200ceaf7aae249d1c343f4b83c9 --device fin-ws-014 \\
                --yes --comment "case 4101" --acknowledge signerUnknown
            """
    )

    @Argument(
        help: ArgumentHelp("SHA-1 of the file.", valueName: "sha1"),
        transform: { text in
            guard let sha1 = FileSHA1(text) else {
                throw ValidationError("\"\(text)\" is not a SHA-1 of 40 hexadecimal digits.")
            }
            return sha1
        }
    )
    var sha1: FileSHA1

    @Option(help: DeviceArgument.help)
    var device: DeviceArgument

    @OptionGroup var action: ActionArguments

    var deviceName: String? { device.name }

    func request(at desk: ResponseDesk) throws -> ActionRequest {
        ActionRequest(try ActionOrder(.quarantine, file: sha1), on: device.reference, shownAs: action.name)
    }
}
