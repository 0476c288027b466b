import ArgumentParser
import ResponseActions

/// `actions watch`: follows actions to their end.
struct ActionsWatchCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Follows actions until Defender says how they ended.",
        discussion: """
            Without ids it follows all that have not ended, and prints a line for each change. Ctrl-C stops watching, \
            not the actions. Ends with 0 when all succeeded, 1 when one did not, 2 when an outcome is not known.

            EXAMPLES:
              defender-lens actions watch
              defender-lens actions watch 0d1b8a52-6a0e-4f0e-9f63-1b6d0c1c7a55 --sandbox
            """
    )

    @Argument(
        help: ArgumentHelp(
            "This program's id of an action; without any, all that have not ended.",
            valueName: "action"
        ),
        transform: { text in
            guard let id = ActionID(text) else { throw ValidationError("\"\(text)\" is not the id of an action.") }
            return id
        }
    )
    var ids: [ActionID] = []

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        try await tenant.prepare(in: context).withDesk(in: context) { desk in
            let ids = self.ids.isEmpty ? try await desk.reports(open: true, limit: 1000).map(\.id) : self.ids
            guard !ids.isEmpty else {
                try context.note("No action is open.")
                return .done
            }
            return try await ActionWatch(desk: desk, context: context, isSandbox: tenant.sandbox).run(ids)
        }
    }
}
