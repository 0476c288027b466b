import ArgumentParser
import KQL
import Lookup

/// `kql check`: what is wrong with a query, before a call is spent on it.
struct KQLCheckCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks a query against the language and the hunting tables.",
        discussion: """
            Each finding stands with its line, its column and a caret. Ends with 1 when the query cannot run.

            With --jsonl it reads {"id","query"} a line and answers {"id","valid","diagnostics","tables","functions"} a \
            line; "valid" means no syntax error, "start" and "end" are UTF-8 bytes.

            EXAMPLES:
              defender-lens kql check 'DeviceEvents | where DeviceNam == "pc-1"'
              defender-lens kql check --file hunt.kql --format json
              defender-lens kql check --jsonl < queries.jsonl
            """
    )

    /// Forms of the answer.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @OptionGroup var source: QueryArguments

    @Option(help: "Form of the output.")
    var format = Format.text

    @Flag(help: "Answers one JSON object a line from standard input; for tools.")
    var jsonl = false

    func run(in context: CommandContext) async throws -> ProgramStatus {
        guard !jsonl else {
            return try await ToolLines.serve(in: context) { request, json in
                json.members(of: QueryCheck(try request.text("query")).json())
            }
        }
        let check = QueryCheck(try source.text(in: context))
        switch format {
        case .text: try writeText(check.binding, of: check.query, to: context)
        case .json:
            var json = JSONText()
            json.object { $0.members(of: check.json()) }
            try context.output.write(text: json.text + "\n")
        }
        return check.binding.diagnostics.contains { $0.severity == .error } ? .failed : .done
    }

    private func writeText(_ binding: Binding, of query: ParsedQuery, to context: CommandContext) throws(OutputClosed) {
        var renderer = DiagnosticRenderer(query.text)
        for diagnostic in binding.diagnostics {
            try context.output.write(line: TerminalText(lines: renderer.text(of: diagnostic)))
        }
        let errors = binding.diagnostics.count { $0.severity == .error }
        try context.output.write(
            line: errors == 0
                ? "The query is sound; it reads \(Self.words(for: binding.tables))."
                : "The query has \(errors) \(errors == 1 ? "error" : "errors")."
        )
    }

    /// `*` stands for all tables, of a search that names none.
    private static func words(for tables: [String]) -> String {
        if tables.contains("*") { return "every table" }
        return tables.isEmpty ? "no tables" : "tables " + tables.joined(separator: ", ")
    }
}
