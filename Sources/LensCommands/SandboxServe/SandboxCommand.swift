import ArgumentParser

/// `sandbox`: the simulated tenant for other programs.
struct SandboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Serves a simulated tenant.",
        discussion: """
            EXAMPLES:
              defender-lens sandbox serve --port 8490
            """,
        subcommands: [SandboxServeCommand.self]
    )
}
