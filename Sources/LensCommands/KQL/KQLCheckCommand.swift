import ArgumentParser
import HuntingSchema
import KQL

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
        let binder = KQLBinder(schema: HuntingSchema.schema)
        guard !jsonl else {
            return try await ToolLines.serve(in: context) { request, json in
                let query = KQLParser.parse(try request.text("query"))
                Self.write(binder.bind(query), of: query, to: &json)
            }
        }
        let query = KQLParser.parse(try source.text(in: context))
        let binding = binder.bind(query)
        switch format {
        case .text: try writeText(binding, of: query, to: context)
        case .json:
            var json = JSONText()
            json.object { Self.write(binding, of: query, to: &$0) }
            try context.output.write(text: json.text + "\n")
        }
        return binding.diagnostics.contains { $0.severity == .error } ? .failed : .done
    }

    private func writeText(_ binding: Binding, of query: ParsedQuery, to context: CommandContext) throws(OutputClosed) {
        for diagnostic in binding.diagnostics {
            try context.output.write(line: TerminalText(lines: diagnostic.rendered(in: query.text)))
        }
        let errors = binding.diagnostics.count { $0.severity == .error }
        let tables = binding.tables.isEmpty ? "no tables" : "tables " + binding.tables.joined(separator: ", ")
        try context.output.write(
            line: errors == 0
                ? "The query is sound; it reads \(tables)."
                : "The query has \(errors) \(errors == 1 ? "error" : "errors")."
        )
    }

    private static func write(_ binding: Binding, of query: ParsedQuery, to json: inout JSONText) {
        json.member("valid", query.isValid)
        json.member("diagnostics") { json in
            json.array { json in
                for diagnostic in binding.diagnostics { write(diagnostic, to: &json) }
            }
        }
        json.member("tables", binding.tables)
        json.member("functions", binding.functions)
    }

    private static func write(_ diagnostic: KQLDiagnostic, to json: inout JSONText) {
        json.object { json in
            json.member("code", diagnostic.code)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("message", diagnostic.message)
            json.member("start", diagnostic.range.lowerBound)
            json.member("end", diagnostic.range.upperBound)
        }
    }
}
