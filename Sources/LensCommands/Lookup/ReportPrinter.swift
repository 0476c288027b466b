import DefenderAPI
import Lookup

/// Prints the reports of a lookup: in the order of the entities, each as soon as it and all before it are finished.
struct ReportPrinter {
    private let format: LookupFormat
    private let session: TenantSession
    private let context: CommandContext
    private var entryCount = 0
    private var finished: [Int: EntityReport] = [:]
    private var printed = 0
    private var done = 0

    init(format: LookupFormat, session: TenantSession, context: CommandContext) {
        self.format = format
        self.session = session
        self.context = context
    }

    /// Takes note of what happened, and prints what has become printable.
    mutating func observe(_ event: LookupEvent, _ line: ProgressLine) throws(OutputClosed) {
        switch event {
        case .planned(let plan):
            entryCount = plan.entries.count
            line.update(progress)
        case .sourceFinished(_, let outcome):
            line.update(progress + ": \(outcome.source.title) answered")
        case .reportFinished(let entry, let report):
            done += 1
            finished[entry] = report
            line.update(progress)
            try printReady(line)
        case .finished: return
        }
    }

    private var progress: String {
        entryCount == 1 ? "Looking up 1 entity" : "\(done) of \(entryCount) entities done"
    }

    /// Prints what was not printed before, and the closing words.
    mutating func finish(_ result: LookupResult) throws(OutputClosed) {
        switch format {
        case .table:
            for report in result.reports.dropFirst(printed) { try write(report) }
            try context.note(closing(result))
        case .jsonl:
            for report in result.reports.dropFirst(printed) { try write(report) }
        case .csv: try ReportRows(result.reports).output.write(.csv, in: context)
        case .json: try context.output.write(json: result.json)
        case .polarity: try context.output.write(json: PolarityShape.json(of: result))
        }
    }

    private mutating func printReady(_ line: ProgressLine) throws(OutputClosed) {
        guard format == .table || format == .jsonl else { return }
        while let report = finished.removeValue(forKey: printed) {
            line.pause()
            try write(report)
            try context.output.flush()
        }
    }

    private mutating func write(_ report: EntityReport) throws(OutputClosed) {
        printed += 1
        guard format == .table else { return try context.output.write(json: report.json) }
        let card = ReportCard(report, style: context.outputStyle, width: context.output.width ?? 100)
        if printed > 1 { try context.output.write(line: "") }
        for line in card.lines { try context.output.write(line: line) }
    }

    private func closing(_ result: LookupResult) -> TerminalText {
        let services: [APIService] = [.hunting, .graph, .endpoint]
        let quota = services.compactMap { service in
            result.cost.quota[service].flatMap { $0 > 0 ? "\(service.rawValue) \($0)" : nil }
        }
        let seconds = TimeText.timespanInSeconds(milliseconds: result.cost.milliseconds)
        let count = result.reports.count
        let calls = "\(result.cost.calls) \(result.cost.calls == 1 ? "call" : "calls")"
        let parts = [
            "\(count) \(count == 1 ? "entity" : "entities")",
            calls + (quota.isEmpty ? "" : " (" + quota.joined(separator: ", ") + ")"), seconds,
        ]
        return context.errorStyle(.quiet, TerminalText(parts.joined(separator: " · ")))
    }
}
