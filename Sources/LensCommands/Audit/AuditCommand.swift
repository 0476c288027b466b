import ArgumentParser

/// `audit`: the group of commands about the record of actions.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Shows, checks and exports the record of actions.",
        discussion: """
            Each preview, refusal, order and answer is an entry, written before anything is sent; each entry carries \
            the hash of the one before. No command changes or removes one.

            EXAMPLES:
              defender-lens audit list --device fin-ws-014
              defender-lens audit verify
              defender-lens audit export --file actions.jsonl
            """,
        subcommands: [AuditListCommand.self, AuditVerifyCommand.self, AuditExportCommand.self]
    )
}
