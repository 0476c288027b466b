import ArgumentParser

/// The root of the command line.
struct LensCommand: ParsableCommand {
    /// Version that `--version` prints.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "defender-lens",
        abstract: "Shows what Microsoft Defender knows about anything an analyst can point at.",
        discussion: """
            Give it addresses, domains, hashes, e-mail addresses, CVEs or a whole report, and it answers per entity: \
            the incidents, the alerts, the devices, and what Advanced Hunting finds.

            No account is needed to try it: add --sandbox to a command and it asks a simulated tenant.

            EXAMPLES:
              defender-lens lookup --sandbox < report.txt
              defender-lens lookup --sandbox 203.0.113.66 --format json
              defender-lens device isolate --sandbox fin-ws-014
              defender-lens doctor
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Analysis",
                subcommands: [
                    LookupCommand.self, EntitiesCommand.self, HuntCommand.self, KQLCommand.self, ServeCommand.self,
                    PolarityCommand.self,
                ]
            ),
            CommandGroup(
                name: "Response",
                subcommands: [DeviceCommand.self, FileCommand.self, ActionsCommand.self, AuditCommand.self]
            ),
            CommandGroup(
                name: "Setting up",
                subcommands: [DoctorCommand.self, OptionsCommand.self, SandboxCommand.self]
            ),
        ]
    )
}
