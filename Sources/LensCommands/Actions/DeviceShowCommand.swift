import ArgumentParser
import ResponseActions

/// `device show`: what is true of a device now.
struct DeviceShowCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows a device, whether it is isolated, and what runs on it.",
        discussion: """
            Whether it is isolated comes from the last isolation or release that succeeded; what has not ended stands \
            beside it. A name that several devices have is answered with their list.

            EXAMPLES:
              defender-lens device show fin-ws-014
              defender-lens device show fin-ws-014.corp.contoso.example --sandbox --format json
            """
    )

    @Argument(help: DeviceArgument.help)
    var device: DeviceArgument

    @Option(help: "Form of the output.")
    var format = ActionFormat.table

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        try await tenant.prepare(in: context).withDesk(in: context) { desk in
            let snapshot = try await ProgressLine.run("Reading the device", in: context) { _ in
                try await desk.device(device.reference)
            }
            switch format {
            case .table:
                let lines = ActionLines(style: context.outputStyle, width: context.output.width)
                for line in [lines.heading(snapshot.name)] + lines.device(snapshot) {
                    try context.output.write(line: line)
                }
            case .json: try context.output.write(json: snapshot.json)
            }
            return .done
        }
    }
}
