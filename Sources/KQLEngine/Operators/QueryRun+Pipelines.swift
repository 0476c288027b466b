import KQL

extension QueryRun {
    /// Runs a pipeline from its source through all its steps.
    func evaluate(_ pipeline: BoundPipeline) throws(EngineError) -> Relation {
        var steps = pipeline.steps[...]
        var rows: Relation
        if case .union(let union) = pipeline.source {
            // Filters behind a union run inside its legs, where the columns are still those of one table.
            var filters: [BoundExpression] = []
            while case .filter(let predicate)? = steps.first?.operation, UnionPushdown.isPossible(predicate) {
                filters.append(predicate)
                steps.removeFirst()
            }
            rows = try unite(union, columns: pipeline.sourceColumns, filters: filters)
        } else if case .range(let from, let to, let step) = pipeline.source {
            // A range that is cut at once may be much longer than what can be held.
            let limit = if case .take(let count)? = steps.first?.operation { try rowCount(count) } else { Int.max }
            rows = try range(from: from, to: to, step: step, limit: limit, columns: pipeline.sourceColumns)
        } else {
            rows = try source(pipeline.source, columns: pipeline.sourceColumns)
        }
        for step in steps {
            try budget.check()
            rows = try apply(step.operation, to: rows, columns: step.columns)
        }
        return rows
    }

    private func source(_ source: BoundSource, columns: [KQLColumn]) throws(EngineError) -> Relation {
        switch source {
        case .table(let name): return try table(name, columns: columns)
        case .rows(let rows): return Relation(ColumnTable(columns: columns, rows: rows))
        case .print(let expressions):
            return try project(expressions, Relation(columns: [], stored: [], count: 1), columns: columns)
        case .range(let from, let to, let step):
            return try range(from: from, to: to, step: step, limit: .max, columns: columns)
        case .shared(let index): return try sharedResult(index).renamed(columns)
        case .pipeline(let inner): return try evaluate(inner).renamed(columns)
        case .union(let union): return try unite(union, columns: columns, filters: [])
        }
    }

    private func apply(
        _ operation: BoundOperation,
        to rows: Relation,
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        switch operation {
        case .filter(let predicate): return try filter(predicate, rows)
        case .project(let expressions): return try project(expressions, rows, columns: columns)
        case .take(let count): return rows.prefix(try rowCount(count))
        case .sort(let keys): return try sort(rows, keys)
        case .top(let count, let keys): return try top(rows, try rowCount(count), keys)
        case .distinct: return try distinct(rows)
        case .summarize(let keys, let aggregates): return try summarize(rows, keys, aggregates, columns: columns)
        case .mvExpand(let expand): return try self.expand(rows, expand, columns: columns)
        case .serialize: return rows
        case .count: return Relation(columns: columns, stored: [Column([Int64(rows.count)])], count: 1)
        case .getSchema(let described): return schema(described, columns: columns)
        case .join(let join): return try self.join(rows, join, columns: columns)
        }
    }

    /// Keeps the rows for which all parts of a conjunction hold; each part sees only the rows that are left.
    func filter(_ predicate: BoundExpression, _ rows: Relation) throws(EngineError) -> Relation {
        if case .call("and", let parts, _) = predicate {
            var rest = rows
            for part in parts { rest = try filter(part, rest) }
            return rest
        }
        if rows.count == 0 { return rows }
        let answers = try column(predicate, over: rows)
        if answers.constant == .bool(true) { return rows }
        return rows.selecting(Self.trueRows(answers))
    }

    func project(
        _ expressions: [BoundExpression],
        _ rows: Relation,
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        let plain = expressions.compactMap { if case .column(let index, _) = $0 { index } else { nil } }
        if plain.count == expressions.count, let kept = rows.choosing(plain, columns: columns) { return kept }
        var stored: [Column] = []
        for (index, expression) in expressions.enumerated() {
            let values = try column(expression, over: rows)
            stored.append(index < columns.count ? try converted(values, to: columns[index].type) : values)
        }
        try budget.spend(rows: rows.count, bytesPerRow: 4 * stored.count)
        return Relation(columns: columns, stored: stored, count: rows.count)
    }

    private func distinct(_ rows: Relation) throws(EngineError) -> Relation {
        let groups = try Grouping(rows.columns.indices.map { rows.column($0) }, count: rows.count, budget: budget)
        return rows.selecting(groups.firstRows)
    }

    /// A count of rows; negative and null count as 0.
    private func rowCount(_ expression: BoundExpression) throws(EngineError) -> Int {
        guard let count = ValueConversion.long(try value(expression).unwrapped) else { return 0 }
        return max(0, Int(clamping: count))
    }
}
