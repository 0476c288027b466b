import DefenderAPI
import Lookup

/// One lookup from the command line: runs it, shows how far it is, and prints reports as they finish.
struct LookupRun: Sendable {
    let session: TenantSession
    let format: LookupFormat

    /// How long a person waits.
    private static let patience = Duration.seconds(60)

    /// - Returns: Done, or how much of it failed.
    func run(_ items: [LookupItem], in context: CommandContext) async throws -> ProgramStatus {
        let runner = session.runner
        var printer = ReportPrinter(format: format, session: session, context: context)
        let result = try await ProgressLine.run("Looking up \(items.count) entities", in: context) { line in
            var result: LookupResult?
            for try await event in runner.events(items, patience: Self.patience) {
                try printer.observe(event, line)
                if case .finished(let whole) = event { result = whole }
            }
            return result
        }
        guard let result else { throw CancellationError() }
        try printer.finish(result)
        return Self.status(of: result)
    }

    /// Partly failed when an error left something out, failed when no source had an answer for any entity.
    static func status(of result: LookupResult) -> ProgramStatus {
        guard !result.isComplete else { return .done }
        let outcomes = result.reports.flatMap(\.sources)
        return outcomes.contains { $0.kind == .found || $0.kind == .clean } ? .partlyFailed : .failed
    }
}
