import DefenderAPI
import Entities
import HuntingSchema
import KQL

/// Searches every table that holds entities of the kinds at hand.
struct TypedHuntPhase: Sendable {
    /// What the calls said about one entity, put together.
    private struct Gathered {
        var results: [HuntResult] = []
        var errors: [APIError] = []
        var answers = 0
        var lackingTables: Set<String> = []
    }

    /// A call that was made, and what it says when it succeeded.
    private struct Reading: Sendable {
        let answer: HuntExecutor.Answer
        let rows: TypedHuntAnswer?
    }

    let context: LookupContext

    /// What the rows name, for each entity by its position in the plan.
    func run() async throws(CancellationError) -> [Int: HuntFindings] {
        let entries = context.plan.lookedUp
        guard context.options.typedHunts else {
            skip(entries, "The option typedHunts is off.")
            return [:]
        }
        let planner = TypedHuntPlanner(
            options: context.options,
            lackingTables: Set(context.plan.lackingTables),
            isLenient: !lackingColumns.isEmpty
        )
        let hunts = planner.hunts(for: entries.map { (entry: $0, entity: context.entity($0)) })
        let planned = Set(hunts.flatMap { $0.targets.map(\.entry) })
        skip(entries.filter { !planned.contains($0) }, "No table has a column for entities of this kind.")
        let executor = HuntExecutor(context: context)
        let readings = try await ConcurrentMap.run(hunts) { hunt throws(CancellationError) in
            try await executor.run(.typed(hunt)).map(read)
        }
        return record(gather(readings.flatMap(\.self), planner), of: planned)
    }

    private func skip(_ entries: [Int], _ reason: String) {
        for entry in entries {
            context.recorder.record(entry, SourceOutcome(.typedHunts, .skipped, message: reason))
        }
    }

    /// Reads the rows of an answer as soon as it is there, while other calls are under way.
    private func read(_ answer: HuntExecutor.Answer) -> Reading {
        guard case .typed(let hunt) = answer.unit, case .success(let table) = answer.result else {
            return Reading(answer: answer, rows: nil)
        }
        let entries = Dictionary(grouping: hunt.targets, by: \.search.key).mapValues { $0.map(\.entry) }
        let rows = TypedHuntAnswer(table, entries: entries) { HuntingSchema.schema.table(named: $0)?.columns ?? [] }
        return Reading(answer: answer, rows: rows)
    }

    private func gather(_ readings: [Reading], _ planner: TypedHuntPlanner) -> [Int: Gathered] {
        var gathered: [Int: Gathered] = [:]
        for reading in readings {
            let answer = reading.answer
            guard case .typed(let hunt) = answer.unit else { continue }
            for entry in answer.unit.entries {
                gathered[entry, default: Gathered()].lackingTables.formUnion(answer.lackingTables)
            }
            switch answer.result {
            case .failure(let error):
                for entry in answer.unit.entries { gathered[entry, default: Gathered()].errors.append(error) }
            case .success where answer.lackingTables.isSuperset(of: hunt.tables):
                continue
            case .success(let table):
                if let rows = reading.rows { add(hunt, rows, requestID: table.requestID, to: &gathered) }
            }
        }
        for entry in gathered.keys {
            gathered[entry]?.lackingTables.formUnion(planner.lackingTables(for: context.entity(entry)))
        }
        return gathered
    }

    private func add(
        _ hunt: TypedHunt,
        _ answer: TypedHuntAnswer,
        requestID: String?,
        to gathered: inout [Int: Gathered]
    ) {
        guard !answer.presentTables.isEmpty else {
            for target in hunt.targets {
                gathered[target.entry, default: Gathered()].errors.append(Self.unreadable(requestID: requestID))
            }
            return
        }
        let lacking = Set(hunt.tables).subtracting(answer.presentTables)
        if !lacking.isEmpty { context.memory.noteLacking(lacking, at: context.clock.instant()) }
        for target in hunt.targets {
            gathered[target.entry, default: Gathered()].answers += 1
            gathered[target.entry]?.results += answer.results[target.entry] ?? []
            gathered[target.entry]?.lackingTables.formUnion(tables(lacking, for: target))
        }
    }

    /// Every answer names the tables that were searched; one that names none is not to be trusted.
    private static func unreadable(requestID: String?) -> APIError {
        APIError(
            .malformedResponse,
            "The answer to a hunt does not say which tables were searched; try again.",
            operation: "hunting.run",
            requestID: requestID
        )
    }

    /// Those of some tables that have a column for an entity.
    private func tables(_ names: Set<String>, for target: TypedHunt.Target) -> [String] {
        guard !names.isEmpty else { return [] }
        let hunt = TypedHunt(targets: [target], tables: names.sorted(), maxRows: 1, lookbackDays: 1)
        return hunt.withoutUselessTables.tables
    }

    private func record(_ gathered: [Int: Gathered], of entries: Set<Int>) -> [Int: HuntFindings] {
        var findings: [Int: HuntFindings] = [:]
        for entry in entries.sorted() {
            let found = gathered[entry] ?? Gathered()
            let results = found.results.sorted { $0.table < $1.table }
            context.recorder.record(entry, outcome(of: found)) { $0.hunts += results }
            var named = HuntFindings(unknown: found.answers == 0)
            named.add(alertIDs: texts("AlertId", in: results), deviceIDs: texts("DeviceId", in: results))
            findings[entry] = named
        }
        return findings
    }

    private func texts(_ column: String, in results: [HuntResult]) -> [String] {
        results.flatMap { result in
            result.columns.contains { $0.name == column } ? result.values(of: column) : []
        }.compactMap(\.string).filter { !$0.isEmpty }
    }

    private var lackingColumns: Set<String> { context.memory.lackingColumns(at: context.clock.instant()) }

    private func outcome(of found: Gathered) -> SourceOutcome {
        let lacking = found.lackingTables.sorted() + lackingColumns.sorted().map { "column " + $0 }
        let note = lacking.isEmpty ? nil : "Skipped, because the tenant lacks them: \(lacking.joined(separator: ", "))."
        if let error = found.errors.first, found.answers == 0 {
            return SourceOutcome(.typedHunts, failedWith: error)
        }
        if found.errors.isEmpty, found.results.isEmpty, found.answers == 0 {
            return SourceOutcome(.typedHunts, .skipped, message: note ?? "No table was asked.")
        }
        let cut = SourceOutcome.Missing(cutting: found.results, to: context.options.caps.rowsPerTable)
        let lost = found.errors.first.map { error in
            SourceOutcome.Missing(
                rows: cut?.rows,
                reason: "Some tables did not answer: " + error.shownMessage,
                isError: true
            )
        }
        return SourceOutcome(
            .typedHunts,
            found.results.isEmpty ? .clean : .found,
            message: note,
            requestID: found.errors.first?.requestID,
            missing: lost ?? cut
        )
    }
}
