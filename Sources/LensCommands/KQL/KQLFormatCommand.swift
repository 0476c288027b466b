import ArgumentParser
import KQL

/// `kql format`: a query in the usual Kusto style.
struct KQLFormatCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Writes a query in the usual Kusto style.",
        discussion: """
            One operator a line, four spaces for what stands inside, long lists one item a line. Only the space between \
            words and symbols changes, never what a query means; comments stay where they are. A query with errors of \
            syntax is not formatted: they go to standard error, and the command ends with 1.

            With --check it changes nothing and ends with 1 when the query is not in this style.

            With --jsonl it reads {"id","query"} a line and answers {"id","formatted","changed"} a line.

            EXAMPLES:
              defender-lens kql format 'DeviceEvents|where ActionType=="UsbDriveMounted"|take 10'
              defender-lens kql format --file hunt.kql > formatted.kql
              defender-lens kql format --check --file hunt.kql
              defender-lens kql format --jsonl < queries.jsonl
            """
    )

    @OptionGroup var source: QueryArguments

    @Flag(help: "Only says whether the query is formatted, and where not.")
    var check = false

    @Flag(help: "Answers one JSON object a line from standard input; for tools.")
    var jsonl = false

    func validate() throws {
        guard !(check && jsonl) else { throw ValidationError("Give --check or --jsonl, not both.") }
    }

    func run(in context: CommandContext) async throws -> ProgramStatus {
        guard !jsonl else { return try await answerTools(in: context) }
        let text = try source.text(in: context)
        let formatted: String
        do throws(KQLFormattingError) {
            formatted = try KQLFormatter.format(KQLParser.parse(text))
        } catch {
            for diagnostic in error.diagnostics { try context.note(TerminalText(lines: diagnostic.rendered(in: text))) }
            throw CommandFailure("the query has errors of syntax and cannot be formatted")
        }
        guard !check else { return try say(whether: text, is: formatted, in: context) }
        // A terminal must not act on what stands in a query; a file gets every byte.
        try context.output.write(
            text: context.output.isTerminal ? TerminalText(lines: formatted).encoded : formatted
        )
        return .done
    }

    private func answerTools(in context: CommandContext) async throws -> ProgramStatus {
        try await ToolLines.serve(in: context) { request, json in
            let text = try request.text("query")
            do throws(KQLFormattingError) {
                let formatted = try KQLFormatter.format(KQLParser.parse(text))
                json.member("formatted", formatted)
                json.member("changed", !formatted.utf8.elementsEqual(text.utf8))
            } catch {
                let first = error.diagnostics.first
                throw ToolError(code: first?.code ?? "", message: first?.message ?? "")
            }
        }
    }

    /// Names the first line that would change; an argument needs no line break at its end.
    private func say(
        whether text: String,
        is formatted: String,
        in context: CommandContext
    ) throws(OutputClosed) -> ProgramStatus {
        let lines = formatted.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let found = (source.query == nil ? text : text + "\n").utf8.split(
            separator: UInt8(ascii: "\n"),
            omittingEmptySubsequences: false
        )
        let same = zip(lines, found).prefix { $0.elementsEqual($1) }.count
        guard same < max(lines.count, found.count) else {
            try context.output.write(line: "The query is formatted.")
            return .done
        }
        try context.output.write(line: "The query is not formatted; line \(same + 1) is the first to change.")
        return .failed
    }
}
