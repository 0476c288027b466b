import ArgumentParser
import DefenderAPI
import KQL
import Lookup

/// `hunt`: one query, run by Microsoft.
struct HuntCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "hunt",
        abstract: "Runs one Advanced Hunting query.",
        discussion: """
            The query is checked first, offline: an error of syntax is shown with its place and no call is spent; other \
            findings are warnings. Results are what the service returned, at most 100,000 rows.

            EXAMPLES:
              defender-lens hunt --sandbox 'DeviceEvents | summarize count() by ActionType'
              defender-lens hunt --file hunt.kql --timespan 7d --format csv
              echo 'AlertInfo | take 5' | defender-lens hunt --format jsonl
            """
    )

    @OptionGroup var source: QueryArguments

    @Option(help: ArgumentHelp("How far back to look, such as 7d, 12h or P7D (default: 30 days).", valueName: "span"))
    var timespan: TimespanArgument?

    @Option(help: "Form of the output.")
    var format = TabularFormat.table

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let tenant = try tenant.prepare(in: context)
        let query = try source.text(in: context)
        try check(query, in: context)
        return try await tenant.withSession(in: context) { session in
            let answer = try await ProgressLine.run("Hunting", in: context) { _ in
                try await session.client.hunt(query, timespan: timespan?.iso8601)
            }
            try answer.output.write(format, in: context)
            if answer.rowCount == 0 { try context.note("No rows.") }
            return .done
        }
    }

    /// Tells what is wrong with the query.
    ///
    /// - Throws: ``CommandFailure`` when the service would only refuse it.
    private func check(_ query: String, in context: CommandContext) throws {
        let binding = QueryCheck(query).binding
        for diagnostic in binding.diagnostics {
            try context.note(TerminalText(lines: diagnostic.rendered(in: query)))
        }
        if binding.diagnostics.contains(where: \.isSyntaxError) {
            throw CommandFailure("the query has an error of syntax; it was not sent")
        }
    }
}
