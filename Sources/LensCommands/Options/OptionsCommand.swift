import ArgumentParser

/// `options`: what can be set, and whether what is set is right.
struct OptionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "options",
        abstract: "Lists the options and checks a configuration.",
        discussion: """
            EXAMPLES:
              defender-lens options list
              defender-lens options check --online
            """,
        subcommands: [OptionsListCommand.self, OptionsCheckCommand.self]
    )
}
