import ArgumentParser

/// `kql`: language tools that need no tenant.
struct KQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kql",
        abstract: "Checks and runs Kusto queries without a tenant.",
        discussion: """
            EXAMPLES:
              defender-lens kql check 'DeviceEvents | where DeviceNam == "pc-1"'
              defender-lens kql run 'print x = 1 + 2'
            """,
        subcommands: [KQLCheckCommand.self, KQLRunCommand.self]
    )
}
