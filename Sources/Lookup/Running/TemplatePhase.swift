import DefenderAPI
import Entities
import KQL

/// Runs the administrator's query for all entities.
struct TemplatePhase: Sendable {
    let context: LookupContext

    /// What the rows name, for each entity by its position in the plan.
    func run() async throws(CancellationError) -> [Int: HuntFindings] {
        let entries = context.plan.lookedUp
        let hunts = TemplateHuntPlanner(options: context.options)
            .hunts(for: entries.map { (entry: $0, entity: context.entity($0)) })
        let executor = HuntExecutor(context: context)
        let answers = try await ConcurrentMap.run(hunts) { hunt throws(CancellationError) in
            let answers = try await executor.run(.template(hunt))
            return answers.map(record).reduce(into: [:]) { $0.merge($1) { $1 } }
        }
        return answers.reduce(into: [:]) { $0.merge($1) { $1 } }
    }

    /// Records the outcome of a call for its entities.
    private func record(_ answer: HuntExecutor.Answer) -> [Int: HuntFindings] {
        guard case .template(let hunt) = answer.unit else { return [:] }
        var findings: [Int: HuntFindings] = [:]
        switch answer.result {
        case .failure(let error):
            for entry in answer.unit.entries {
                context.recorder.record(entry, SourceOutcome(.template, failedWith: error))
                findings[entry] = HuntFindings(unknown: true)
            }
        case .success(let table):
            let rows = TemplateAnswer(table, template: hunt.template, isShared: hunt.isShared)
            for (position, entry) in answer.unit.entries.enumerated() {
                findings[entry] = record(entry, rows, at: hunt.isForAll || !hunt.isShared ? 0 : position)
            }
        }
        return findings
    }

    private func record(_ entry: Int, _ rows: TemplateAnswer, at position: Int) -> HuntFindings {
        let results = rows.results(at: position, maxRows: context.options.caps.rowsPerTable)
        let outcome = SourceOutcome(
            .template,
            results.isEmpty ? .clean : .found,
            missing: SourceOutcome.Missing(cutting: results, to: context.options.caps.rowsPerTable)
        )
        context.recorder.record(entry, outcome) { $0.hunts = results + $0.hunts }
        var findings = HuntFindings()
        findings.add(
            alertIDs: rows.values(of: "AlertId", at: position),
            deviceIDs: rows.values(of: "DeviceId", at: position)
        )
        return findings
    }
}

extension HuntFindings {
    init(unknown: Bool) {
        isUnknown = unknown
    }
}

extension SourceOutcome {
    /// The outcome of a source that got no answer.
    init(_ source: LookupSource, failedWith error: APIError) {
        self.init(source, .failed, message: error.shownMessage, requestID: error.requestID)
    }
}

extension SourceOutcome.Missing {
    /// Rows that a cap left out; nil when there are none.
    init?(cutting results: [HuntResult], to maxRows: Int) {
        let left = results.reduce(0) { $0 + max(0, $1.rowCount - $1.rows.count) }
        guard left > 0 else { return nil }
        self.init(rows: left, reason: "Shown are the newest rows, at most \(maxRows) of a table (maxRowsPerTable).")
    }
}

extension APIError {
    /// The sentence to show; for a refused query with Microsoft's own words, which say what is wrong with it.
    var shownMessage: String {
        guard code == .invalidRequest, let serviceMessage, !message.contains(serviceMessage) else { return message }
        return message + " Microsoft says: " + serviceMessage
    }
}
