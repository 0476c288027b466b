import KQL

extension QueryRun {
    /// Runs a pipeline from its source through all its steps.
    ///
    /// - Parameters:
    ///   - pipeline: What to run.
    ///   - wanted: Columns of the result that somebody reads; the others hold missing values. Nil for all of them.
    /// - Returns: The rows behind the last step.
    /// - Throws: ``EngineError``.
    func evaluate(_ pipeline: BoundPipeline, wanted: Set<Int>? = nil) throws(EngineError) -> Relation {
        let needs = ColumnUse.needs(pipeline, wanted: wanted)
        var done = 0
        var rows: Relation
        switch pipeline.source {
        case .union(let union):
            // Filters behind a union run inside its legs, where the columns are still those of one table.
            var filters: [BoundExpression] = []
            while done < pipeline.steps.count, case .filter(let predicate) = pipeline.steps[done].operation,
                UnionPushdown.isPossible(predicate)
            {
                filters.append(predicate)
                done += 1
            }
            let need = done > 0 ? needs.steps[done - 1] : needs.source
            rows = try unite(union, columns: pipeline.sourceColumns, filters: filters, need: need)
        case .range(let from, let to, let step):
            // A range that is cut at once may be much longer than what can be held.
            let limit =
                if case .take(let count)? = pipeline.steps.first?.operation { try rowCount(count) } else { Int.max }
            rows = try range(from: from, to: to, step: step, limit: limit, columns: pipeline.sourceColumns)
        default:
            rows = try source(pipeline.source, columns: pipeline.sourceColumns, need: needs.source)
        }
        while done < pipeline.steps.count {
            try budget.check()
            let step = pipeline.steps[done]
            if case .sort(let keys) = step.operation, done + 1 < pipeline.steps.count,
                case .take(let count) = pipeline.steps[done + 1].operation
            {
                // The first rows of an order need not all be sorted.
                rows = try top(rows, try rowCount(count), keys)
                done += 2
                continue
            }
            rows = try apply(step.operation, to: rows, columns: step.columns, need: needs.steps[done])
            done += 1
        }
        return rows
    }

    /// The cells of a column, computed now if they were put off.
    func column(_ index: Int, of rows: Relation) throws(EngineError) -> Column {
        try computed(rows.cells(index))
    }

    func computed(_ cells: RelationColumn) throws(EngineError) -> Column {
        switch cells {
        case .stored(let column): return column
        case .deferred(let deferred):
            let source = deferred.rows.map { deferred.source.selecting($0) } ?? deferred.source
            return try converted(column(deferred.expression, over: source), to: deferred.expression.type)
        }
    }

    /// The rows as a table of their own.
    func table(_ rows: Relation) throws(EngineError) -> ColumnTable {
        var storage: [Column] = []
        for index in rows.columns.indices { storage.append(try column(index, of: rows)) }
        return ColumnTable(columns: rows.columns, storage: storage, rowCount: rows.count)
    }

    private func source(
        _ source: BoundSource,
        columns: [KQLColumn],
        need: Set<Int>
    ) throws(EngineError) -> Relation {
        switch source {
        case .table(let name): return try table(name, columns: columns)
        case .rows(let rows): return Relation(ColumnTable(columns: columns, rows: rows))
        case .print(let expressions):
            return try project(expressions, Relation(columns: [], stored: [], count: 1), columns: columns, need: need)
        case .range(let from, let to, let step):
            return try range(from: from, to: to, step: step, limit: .max, columns: columns)
        case .shared(let index): return try sharedResult(index).renamed(columns)
        case .pipeline(let inner): return try evaluate(inner, wanted: need).renamed(columns)
        case .union(let union): return try unite(union, columns: columns, filters: [], need: need)
        case .input:
            guard let rows = inputs.last else {
                throw EngineError(.invalidArgument, "The query reads rows of an operator that is not there.")
            }
            return rows.renamed(columns)
        }
    }

    private func apply(
        _ operation: BoundOperation,
        to rows: Relation,
        columns: [KQLColumn],
        need: Set<Int>
    ) throws(EngineError) -> Relation {
        switch operation {
        case .filter(let predicate): return try filter(predicate, rows)
        case .project(let expressions): return try project(expressions, rows, columns: columns, need: need)
        case .take(let count): return rows.prefix(try rowCount(count))
        case .sort(let keys): return try sort(rows, keys)
        case .top(let count, let keys): return try top(rows, try rowCount(count), keys)
        case .distinct: return try distinct(rows)
        case .summarize(let keys, let aggregates): return try summarize(rows, keys, aggregates, columns: columns)
        case .mvExpand(let expand): return try self.expand(rows, expand, columns: columns, need: need)
        case .serialize: return rows
        case .count: return Relation(columns: columns, stored: [Column([Int64(rows.count)])], count: 1)
        case .getSchema(let described): return schema(described, columns: columns)
        case .join(let join): return try self.join(rows, join, columns: columns, need: need)
        case .sample(let count): return sample(rows, try rowCount(count))
        default: return try applyWhole(operation, to: rows, columns: columns)
        }
    }

    /// Operators that read all columns of their input, or say themselves which.
    private func applyWhole(
        _ operation: BoundOperation,
        to rows: Relation,
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        switch operation {
        case .parse(let parse): return try self.parse(rows, parse, columns: columns)
        case .parseKeyValues(let operation): return try parseKeyValues(rows, operation, columns: columns)
        case .apply(let apply): return try self.apply(rows, apply, columns: columns)
        case .partition(let partition): return try self.partition(rows, partition, columns: columns)
        case .makeSeries(let series): return try makeSeries(rows, series, columns: columns)
        case .scan(let scan): return try self.scan(rows, scan, columns: columns)
        case .plugin(let plugin): return try run(plugin, over: rows, columns: columns)
        default: return rows
        }
    }

    func filter(_ predicate: BoundExpression, _ rows: Relation) throws(EngineError) -> Relation {
        if rows.count == 0 { return rows }
        let kept = try rowsFulfilling(predicate, rows)
        return kept.count == rows.count ? rows : rows.selecting(kept)
    }

    func project(
        _ expressions: [BoundExpression],
        _ rows: Relation,
        columns: [KQLColumn],
        need: Set<Int>
    ) throws(EngineError) -> Relation {
        let plain = expressions.compactMap { if case .column(let index, _) = $0 { index } else { nil } }
        if plain.count == expressions.count, let kept = rows.choosing(plain, columns: columns) { return kept }
        var cells: [RelationColumn] = []
        for (index, expression) in expressions.enumerated() {
            let type = index < columns.count ? columns[index].type : expression.type
            cells.append(try cell(expression, rows, type, isNeeded: need.contains(index)))
        }
        try budget.spend(rows: rows.count, bytesPerRow: 4 * need.count)
        return Relation(columns: columns, cells: cells, count: rows.count)
    }

    private func cell(
        _ expression: BoundExpression,
        _ rows: Relation,
        _ type: KQLType,
        isNeeded: Bool
    ) throws(EngineError) -> RelationColumn {
        guard isNeeded else { return .stored(Column(missing: type, count: rows.count)) }
        if case .column(let index, let columnType) = expression, columnType == type { return rows.cells(index) }
        if type == .dynamic, DeferredColumn.isWorthwhile(expression, rows: rows.count) {
            return .deferred(DeferredColumn(expression: expression, source: rows, rows: nil))
        }
        return .stored(try converted(column(expression, over: rows), to: type))
    }

    private func distinct(_ rows: Relation) throws(EngineError) -> Relation {
        var keys: [Column] = []
        for index in rows.columns.indices { keys.append(try column(index, of: rows)) }
        let groups = try Grouping(keys, count: rows.count, budget: budget)
        return rows.selecting(groups.firstRows)
    }

    /// A count of rows; negative and null count as 0.
    func rowCount(_ expression: BoundExpression) throws(EngineError) -> Int {
        guard let count = ValueConversion.long(try value(expression).unwrapped) else { return 0 }
        return max(0, Int(clamping: count))
    }
}
