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
            var arguments: [Column] = []
            for argument in aggregate.arguments { arguments.append(try column(argument, over: rows)) }
            let types = (0..<aggregate.columnCount).map { offset in
                stored.count + offset < columns.count ? columns[stored.count + offset].type : .dynamic
            }
            let call = AggregateCall(arguments: arguments, groups: groups, resultTypes: types, budget: budget)
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
}
