import ArgumentParser

/// `actions`: what was done to devices with this program.
struct ActionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actions",
        abstract: "Lists and follows the actions of this program.",
        discussion: """
            EXAMPLES:
              defender-lens actions list --open
              defender-lens actions watch
            """,
        subcommands: [ActionsListCommand.self, ActionsWatchCommand.self]
    )
}
