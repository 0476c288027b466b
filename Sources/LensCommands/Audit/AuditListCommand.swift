import ArgumentParser
import DefenderAPI
import FoundationEssentials
import ResponseActions

/// `audit list`: entries of the record.
struct AuditListCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists entries of the record of actions, the newest last.",
        discussion: """
            Of more entries than the limit, the newest are shown. JSON has each entry as it is kept, with its hash; \
            times are UTC.

            EXAMPLES:
              defender-lens audit list
              defender-lens audit list --device fin-ws-014 --since 7d
              defender-lens audit list --action isolate --person kim --format csv
            """
    )

    @Option(help: DeviceArgument.help)
    var device: DeviceArgument?

    @Option(help: ArgumentHelp("Only what this person did, by the name in the record.", valueName: "name"))
    var person: String?

    @Option(
        help: ArgumentHelp(
            "Only actions of a kind (isolate, release, …), or one action, by its id.",
            valueName: "action"
        )
    )
    var action: AuditActionArgument?

    @Option(help: ArgumentHelp("Only what is newer: 7d, 12h, 30m, a date or an instant.", valueName: "time"))
    var since: SinceArgument?

    @Option(help: ArgumentHelp("Most entries that are listed.", valueName: "number"))
    var limit = 100

    @Option(help: "Form of the output.")
    var format = TabularFormat.table

    @OptionGroup var record: AuditArguments

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100000.") }
    }

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let entries = try await record.open(in: context).entries(query(at: context.now()))
        if entries.isEmpty { try context.note("There are no such entries in the record.") }
        switch format {
        case .table: try AuditListing.table(entries).write(.table, in: context)
        case .csv: try AuditListing.rows(entries).write(.csv, in: context)
        case .json:
            let lines = entries.map { "\n " + $0.line }.joined(separator: ",")
            try context.output.write(text: "[" + lines + (entries.isEmpty ? "]\n" : "\n]\n"))
        case .jsonl: for entry in entries { try context.output.write(text: entry.line + "\n") }
        }
        return .done
    }

    private func query(at now: Int64) -> AuditQuery {
        var query = AuditQuery(limit: limit)
        query.device = device?.reference.text
        query.person = person
        query.kind = action?.kind
        query.action = action?.id
        query.since = since.map { InstantArgument.date(ofTicks: $0.ticks(at: now)) }
        return query
    }
}

/// A kind of action, or one action.
struct AuditActionArgument: ExpressibleByArgument, Sendable {
    /// Present unless it is one action.
    let kind: ActionKind?
    /// Present unless it is a kind.
    let id: ActionID?

    init?(argument: String) {
        kind = ActionKind(rawValue: argument.lowercased())
        id = ActionID(argument)
        if kind == nil && id == nil { return nil }
    }
}
