import DefenderAPI
import Synchronization

/// Gathers what the sources say, entity by entity, and tells it as it comes.
final class LookupRecorder: Sendable {
    private struct State {
        var reports: [EntityReport]
        var finished: Set<Int> = []
    }

    private let state: Mutex<State>
    private let options: LookupOptions
    private let observe: @Sendable (LookupEvent) -> Void

    /// Starts the reports of a plan; `observe` is called for one event at a time and must not call back.
    init(_ plan: LookupPlan, observe: @escaping @Sendable (LookupEvent) -> Void) {
        state = Mutex(State(reports: plan.entries.map { EntityReport(item: $0.item) }))
        options = plan.options
        self.observe = observe
        state.withLock { _ in observe(.planned(plan)) }
    }

    /// The reports in the order of the plan.
    var reports: [EntityReport] { state.withLock { $0.reports } }

    /// Records the outcome of a source for an entity, and what it adds to the report.
    func record(_ entry: Int, _ outcome: SourceOutcome, _ change: (inout EntityReport) -> Void = { _ in }) {
        state.withLock { state in
            change(&state.reports[entry])
            state.reports[entry].sources.removeAll { $0.source == outcome.source }
            state.reports[entry].sources.append(outcome)
            observe(.sourceFinished(entry: entry, outcome))
            finishIfComplete(entry, &state)
        }
    }

    /// Tells the result; comes last.
    func finish(_ result: LookupResult) {
        state.withLock { _ in observe(.finished(result)) }
    }

    private func finishIfComplete(_ entry: Int, _ state: inout State) {
        guard state.reports[entry].sources.count == LookupSource.allCases.count else { return }
        guard state.finished.insert(entry).inserted else { return }
        state.reports[entry].complete(with: options)
        observe(.reportFinished(entry: entry, state.reports[entry]))
    }
}

extension EntityReport {
    /// Puts everything in its order and writes the summary.
    fileprivate mutating func complete(with options: LookupOptions) {
        sources.sort { $0.source.position < $1.source.position }
        alerts.sort(by: ReportedObject.isNewer)
        incidents.sort(by: ReportedObject.isNewer)
        summary = SummaryTags.tags(of: self, options: options)
        hunts = hunts.map { $0.hiding(options.ignoredFields) }
    }
}

extension LookupSource {
    /// Place in the order of reports.
    fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ReportedObject {
    /// Newer first; the id decides between equal times.
    fileprivate static func isNewer(_ left: ReportedObject, _ right: ReportedObject) -> Bool {
        let times = (left.value["createdDateTime"]?.string ?? "", right.value["createdDateTime"]?.string ?? "")
        guard times.0 == times.1 else { return times.0 > times.1 }
        return left.value["id"]?.string ?? "" < right.value["id"]?.string ?? ""
    }
}
