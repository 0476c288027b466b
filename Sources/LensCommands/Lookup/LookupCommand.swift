import ArgumentParser
import DefenderAPI
import Lookup

/// `lookup`: what Defender knows about each entity.
struct LookupCommand: ContextCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Looks entities up: incidents, alerts, devices, hunting rows.",
        discussion: """
            Takes entities as arguments, or any text on standard input, in which it recognises them. Each entity is \
            answered with what every source had to say: found, clean, failed (why, and what to do) or skipped.

            Ends with 0 when all was answered, 2 when a source failed or is missing something because of an error (what \
            was found is printed), 1 when nothing could be asked.

            With --jsonl it reads {"id","entities"} or {"id","text"} a line and answers {"id","reports"} a line.

            EXAMPLES:
              defender-lens lookup --sandbox < report.txt
              defender-lens lookup 203.0.113.66 evil.example --format json
              defender-lens lookup --kind device web-01 --explain
              defender-lens lookup --text report.txt --option createdLookbackDays=7
            """
    )

    @OptionGroup var input: LookupInput

    @Option(help: "Form of the output.")
    var format = LookupFormat.table

    @Flag(help: "Prints the plan and its cost in calls, and makes no call.")
    var explain = false

    @Flag(help: "Answers one JSON object a line from standard input; for tools.")
    var jsonl = false

    @OptionGroup var tenant: TenantArguments

    func run(in context: CommandContext) async throws -> ProgramStatus {
        if jsonl { return try await answerLines(in: context) }
        if explain { return try explain(in: context) }
        let tenant = try tenant.prepare(in: context)
        let items = try input.items(in: context)
        if items.isEmpty { try context.note("No entities were recognised.") }
        return try await tenant.withSession(in: context) { session in
            try await LookupRun(session: session, format: format).run(items, in: context)
        }
    }

    private func explain(in context: CommandContext) throws -> ProgramStatus {
        let plan = LookupPlanner(options: try tenant.options(in: context)).plan(try input.items(in: context))
        switch format {
        case .table, .csv: try context.output.write(line: TerminalText(lines: plan.text))
        case .json, .jsonl, .polarity: try context.output.write(json: plan.json)
        }
        return .done
    }

    private func answerLines(in context: CommandContext) async throws -> ProgramStatus {
        try await tenant.prepare(in: context).withSession(in: context) { session in
            let runner = session.runner
            return try await ToolLines.serve(in: context) { request, json in
                let items = try input.items(of: request)
                let result = try await runner.run(items, priority: .batch, patience: nil)
                json.member("reports") { $0.raw(JSONValue.array(result.reports.map(\.json)).json) }
            }
        }
    }
}
