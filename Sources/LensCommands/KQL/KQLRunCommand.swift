import ArgumentParser
import HuntingSchema
import KQL
import KQLEngine

/// `kql run`: evaluates a query offline.
struct KQLRunCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Evaluates a query offline, over the sandbox's tables.",
        discussion: """
            The tables are those of the simulated tenant; `datatable`, `print` and `range` need none. Findings about the \
            query go to standard error; a query that cannot run ends with 1.

            A column that this release does not know counts as null, with a warning. With --jsonl it reads {"id","query"} \
            a line and answers {"id","columns","rows"} a line, and "warnings" if there are any.

            EXAMPLES:
              defender-lens kql run 'range n from 1 to 5 step 1 | summarize sum(n)'
              defender-lens kql run 'DeviceProcessEvents | summarize count() by FileName | top 5 by count_'
              defender-lens kql run --file hunt.kql --now 2026-11-22T10:00:00Z --format csv
            """
    )

    @OptionGroup var source: QueryArguments
    @OptionGroup var world: SandboxWorldArguments

    @Option(help: "Form of the output.")
    var format = TabularFormat.table

    @Flag(help: "Answers one JSON object a line from standard input; for tools.")
    var jsonl = false

    func run(in context: CommandContext) async throws -> ProgramStatus {
        let query = OfflineQuery(world: world, in: context)
        guard !jsonl else {
            return try await ToolLines.serve(in: context) { request, json in
                var warnings: [String] = []
                let results = try query.results(of: try request.text("query")) { diagnostic in
                    if diagnostic.severity == .warning { warnings.append(diagnostic.message) }
                }
                (results.first ?? TypedTable(columns: [], rows: [])).writeMembers(to: &json)
                if !warnings.isEmpty { json.member("warnings", warnings) }
            }
        }
        let text = try source.text(in: context)
        do {
            let results = try query.results(of: text) { diagnostic in
                try context.note(TerminalText(lines: diagnostic.rendered(in: text)))
            }
            try write(results, to: context)
            return .done
        } catch let error as ToolError {
            throw CommandFailure("the query did not run (\(error.code)): \(error.message)")
        }
    }

    private func write(_ results: [TypedTable], to context: CommandContext) throws(OutputClosed) {
        for (index, result) in results.enumerated() {
            if index > 0 { try context.output.write(text: "\n") }
            try result.output.write(format, in: context)
            if result.rows.isEmpty { try context.note("No rows.") }
        }
    }
}
