import ArgumentParser
import ResponseActions

/// A command that does something to a device.
protocol ActingCommand: ContextCommand {
    var action: ActionArguments { get }
    /// The name on the command line, when the device is named there and not by its id.
    var deviceName: String? { get }

    /// What is asked for.
    ///
    /// - Throws: ``ActionRefusal`` for what cannot be asked for.
    func request(at desk: ResponseDesk) async throws -> ActionRequest
}

extension ActingCommand {
    func run(in context: CommandContext) async throws -> ProgramStatus {
        var arguments = action
        if arguments.yes {
            arguments.name = arguments.name ?? deviceName
            guard arguments.name != nil else {
                throw CommandFailure(
                    "--yes needs the device's name: add --name, as device show prints it",
                    status: .usage
                )
            }
        } else if !arguments.dryRun, !context.canAsk {
            throw CommandFailure(
                "there is no terminal to confirm at: add --dry-run to look, or --yes with --comment and the device's name",
                status: .usage
            )
        }
        return try await arguments.tenant.prepare(in: context).withDesk(in: context) { [arguments] desk in
            let request = try await request(at: desk)
            return try await ActionRun(desk: desk, arguments: arguments, context: context).run(request)
        }
    }
}
