import ArgumentParser

/// `kql`: language tools that need no tenant.
struct KQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kql",
        abstract: "Checks, formats and runs Kusto queries without a tenant.",
        discussion: """
            EXAMPLES:
              defender-lens kql check 'DeviceEvents | where DeviceNam == "pc-1"'
              defender-lens kql format 'AlertInfo|where Severity=="High"|count'
              defender-lens kql run 'print x = 1 + 2'
            """,
        subcommands: [KQLCheckCommand.self, KQLFormatCommand.self, KQLRunCommand.self]
    )
}
