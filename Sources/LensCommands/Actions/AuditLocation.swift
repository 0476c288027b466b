import ResponseActions

/// Where the record of actions is, and what the simulated tenant remembers of actions between two commands.
struct AuditLocation: Sendable, Hashable {
    /// Path of the record.
    let path: String
    /// Path of the simulated tenant's memory, in the folder of the record.
    let sandboxPath: String

    /// Takes the option `auditFile`, else the usual place of this user; nothing is opened or made.
    ///
    /// The usual folder is `$XDG_STATE_HOME/defender-lens`, else `~/.local/state/defender-lens`; the simulated tenant
    /// has a record of its own there, so that a rehearsal does not stand among what happened.
    ///
    /// - Throws: `AuditFailure` when the option is not set and the environment names no home.
    init(_ values: ConfigurationValues, isSandbox: Bool, in context: CommandContext) throws(AuditFailure) {
        if let path = values["auditFile"] {
            self.path = path
        } else if let folder = Self.folder(in: context.environment) {
            path = folder + (isSandbox ? "/sandbox-audit.sqlite" : "/audit.sqlite")
        } else {
            throw Self.nowhere
        }
        let folder = path.reversed().drop { $0 != "/" }.reversed()
        sandboxPath = String(folder) + "sandbox-actions.json"
    }

    /// What is said when nothing tells where the record is to be.
    static let nowhere = AuditFailure(
        "There is no place for the record of actions, because HOME is not set. Set the option auditFile."
    )

    /// Relative paths in these variables do not count, as their specification has it.
    private static func folder(in environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/defender-lens" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/defender-lens"
    }
}
