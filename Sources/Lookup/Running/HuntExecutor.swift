import DefenderAPI
import KQL

/// Makes a hunting call, and smaller ones instead when it fails for a reason that smaller ones may not have.
struct HuntExecutor: Sendable {
    /// A call that was made, and what came of it.
    struct Answer: Sendable {
        var unit: HuntUnit
        var result: Result<DefenderAPI::HuntingTable, APIError>
        /// Tables that the call left out because the tenant lacks them.
        var lackingTables: Set<String> = []
    }

    let context: LookupContext

    func run(_ unit: HuntUnit) async throws(CancellationError) -> [Answer] {
        let result = try await call(unit)
        guard case .failure(let error) = result else { return [Answer(unit: unit, result: result)] }
        let failure = HuntFailure(error, in: unit)
        switch failure {
        case .lackingTables(let tables):
            return try await runWithout(tables, unit) ?? [Answer(unit: unit, result: result)]
        case .lackingColumns(let columns):
            return try await runLenient(unit, columns) ?? [Answer(unit: unit, result: result)]
        case .tooMuch:
            return try await runHalves(of: unit) ?? [Answer(unit: unit, result: result)]
        case .refused:
            return try await runProbe(of: unit) ?? [Answer(unit: unit, result: result)]
        case .other:
            return [Answer(unit: unit, result: result)]
        }
    }

    private func call(_ unit: HuntUnit) async throws(CancellationError) -> Result<DefenderAPI::HuntingTable, APIError> {
        try await context.attempt("hunting.run") {
            try await context.client.hunt(unit.query.text, priority: context.priority, deadline: context.deadline)
        }
    }

    /// Asks again without the tables that the tenant lacks, and remembers them.
    private func runWithout(_ tables: Set<String>, _ unit: HuntUnit) async throws(CancellationError) -> [Answer]? {
        context.memory.noteLacking(tables, at: context.clock.instant())
        guard let rest = unit.without(tables) else {
            let empty = DefenderAPI::HuntingTable(columns: [], rows: [])
            return [Answer(unit: unit, result: .success(empty), lackingTables: tables)]
        }
        guard context.extraCalls.take(1) else { return nil }
        var answers = try await run(rest)
        for index in answers.indices { answers[index].lackingTables.formUnion(tables) }
        return answers
    }

    /// Asks again in a way that bears the lack of columns, and remembers it.
    private func runLenient(_ unit: HuntUnit, _ columns: Set<String>) async throws(CancellationError) -> [Answer]? {
        context.memory.noteLackingColumns(columns, at: context.clock.instant())
        guard context.extraCalls.take(1) else { return nil }
        return try await run(unit.lenient)
    }

    private func runHalves(of unit: HuntUnit) async throws(CancellationError) -> [Answer]? {
        let halves = unit.halves
        guard halves.count == 2, !context.isOverdue, context.extraCalls.take(2) else { return nil }
        return try await runBoth(halves[0], halves[1])
    }

    /// One entity by itself: when it is refused too, the query is wrong for all; else the others are looked through.
    private func runProbe(of unit: HuntUnit) async throws(CancellationError) -> [Answer]? {
        guard let (one, others) = unit.probe, !context.isOverdue, context.extraCalls.take(1) else { return nil }
        let answers = try await [Answer(unit: one, result: call(one))]
        if case .failure(let error) = answers[0].result {
            guard case .refused = HuntFailure(error, in: one) else { return nil }
            return [Answer(unit: unit, result: .failure(error))]
        }
        return try await answers + search(others)
    }

    /// Looks for the entities that make a call fail; what cannot be told apart fails together.
    private func search(_ unit: HuntUnit) async throws(CancellationError) -> [Answer] {
        let needed = unit.halves.isEmpty ? 1 : 2
        guard !context.isOverdue, context.extraCalls.take(needed) else {
            return [Answer(unit: unit, result: .failure(Self.unresolved))]
        }
        let halves = unit.halves.isEmpty ? [unit] : unit.halves
        var answers: [Answer] = []
        for (half, result) in zip(halves, try await results(of: halves)) {
            if case .failure(let error) = result, case .refused = HuntFailure(error, in: half), half.entries.count > 1 {
                answers += try await search(half)
            } else {
                answers.append(Answer(unit: half, result: result))
            }
        }
        return answers
    }

    private func results(
        of units: [HuntUnit]
    ) async throws(CancellationError) -> [Result<DefenderAPI::HuntingTable, APIError>] {
        guard units.count == 2 else { return [try await call(units[0])] }
        async let left = call(units[0])
        async let right = call(units[1])
        do {
            return try await [left, right]
        } catch {
            throw CancellationError()
        }
    }

    private func runBoth(_ left: HuntUnit, _ right: HuntUnit) async throws(CancellationError) -> [Answer] {
        async let leftAnswers = run(left)
        async let rightAnswers = run(right)
        do {
            return try await leftAnswers + rightAnswers
        } catch {
            throw CancellationError()
        }
    }

    /// Said of entities that share a failing call with the one that makes it fail.
    private static let unresolved = APIError(
        .invalidRequest,
        """
        Microsoft refused the hunt that these entities share, and one of them seems to be the reason; \
        look this one up by itself.
        """,
        operation: "hunting.run"
    )
}
