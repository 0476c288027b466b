import ArgumentParser

/// `file`: what can be done to files on devices.
struct FileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Stops and quarantines files on devices.",
        discussion: """
            EXAMPLES:
              defender-lens file quarantine 87662bc3d60e4200ceaf7aae249d1c343f4b83c9 --device fin-ws-014
            """,
        subcommands: [FileQuarantineCommand.self]
    )
}
