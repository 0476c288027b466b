import KQL

extension QueryRun {
    /// Groups rows and computes aggregates per group; without keys there is exactly one group, also of no rows.
    func summarize(
        _ rows: Relation,
        _ keys: [BoundExpression],
        _ aggregates: [BoundAggregate],
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        var keyColumns: [Column] = []
        for key in keys { keyColumns.append(try column(key, over: rows)) }
        let groups =
            keys.isEmpty
            ? Grouping(numbers: Array(repeating: 0, count: rows.count), count: 1)
            : try Grouping(keyColumns, count: rows.count, budget: budget)
        var stored = keyColumns.map { $0.selecting(groups.firstRows) }
        for aggregate in aggregates {
            let types = (0..<aggregate.columnCount).map { offset in
                stored.count + offset < columns.count ? columns[stored.count + offset].type : .dynamic
            }
            let call = try self.call(aggregate, over: rows, groups, types)
            let results = try AggregateTable.evaluate(aggregate.function, call)
            for (offset, type) in types.enumerated() {
                stored.append(
                    offset < results.count
                        ? try converted(results[offset], to: type) : Column(missing: type, count: groups.count)
                )
            }
        }
        try budget.spend(rows: groups.count, bytesPerRow: 8 * stored.count)
        return Relation(columns: columns, stored: stored, count: groups.count)
    }

    private func call(
        _ aggregate: BoundAggregate,
        over rows: Relation,
        _ groups: Grouping,
        _ types: [KQLType]
    ) throws(EngineError) -> AggregateCall {
        if let short = try shortList(aggregate, over: rows, groups, types) { return short }
        var arguments: [Column] = []
        for argument in aggregate.arguments { arguments.append(try column(argument, over: rows)) }
        return AggregateCall(arguments: arguments, groups: groups, resultTypes: types, budget: budget)
    }

    /// `make_list(bag, n)` of bags that are still to be computed: only the first rows of each group are.
    private func shortList(
        _ aggregate: BoundAggregate,
        over rows: Relation,
        _ groups: Grouping,
        _ types: [KQLType]
    ) throws(EngineError) -> AggregateCall? {
        guard aggregate.function == "make_list", aggregate.arguments.count == 2,
            case .column(let index, _) = aggregate.arguments[0], case .deferred(let bags) = rows.cells(index),
            case .literal(let literal) = aggregate.arguments[1], let limit = ValueConversion.long(literal)
        else { return nil }
        var counts = [Int64](repeating: 0, count: groups.count)
        var first: [Int32] = []
        for (row, group) in groups.numbers.enumerated() where counts[Int(group)] < limit {
            counts[Int(group)] += 1
            first.append(Int32(truncatingIfNeeded: row))
        }
        let values = try computed(.deferred(bags.selecting(first)))
        let limits = Column(repeating: literal, count: first.count)
        return AggregateCall(
            arguments: [values, limits],
            groups: groups.selecting(first),
            resultTypes: types,
            budget: budget
        )
    }
}
