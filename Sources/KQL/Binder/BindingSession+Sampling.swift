extension BindingSession {
    /// `sample-distinct 5 of x`: that many of the column's values.
    mutating func applySampleDistinct(
        _ each: KQLOperator,
        _ count: BoundExpression,
        _ keys: [KQLSortKey],
        to table: inout BoundTable
    ) {
        guard let item = keys.first?.expression else { return }
        let value = withRows(RowScope(table)) { $0.bindScalar(item.value) }
        let column = KQLColumn(item.names.first?.text ?? autoName(of: item.value) ?? "Column1", value.type)
        table.append(.project([value]), [column], each.range)
        table.append(.distinct, [column], each.range)
        table.append(.sample(count), [column], each.range)
        table.isOpen = false
    }

    /// `top-hitters 5 of x by y`: the values with the most rows, or the largest sum of `y`.
    mutating func applyTopHitters(
        _ each: KQLOperator,
        _ count: BoundExpression,
        _ keys: [KQLSortKey],
        to table: inout BoundTable
    ) {
        guard let item = keys.first?.expression else { return }
        let scope = RowScope(table)
        let value = withRows(scope) { $0.bindScalar(item.value) }
        let name = item.names.first?.text ?? autoName(of: item.value) ?? "Column1"
        var aggregate = BoundAggregate(function: "count", arguments: [])
        var total = KQLColumn("approximate_count_" + name, .long)
        if keys.count > 1 {
            let weight = withRows(scope) { $0.bindScalar(keys[1].expression.value) }
            aggregate = BoundAggregate(function: "sum", arguments: [weight])
            let weightName = autoName(of: keys[1].expression.value) ?? "Column1"
            total = KQLColumn("approximate_sum_" + weightName, aggregate.type(ofColumn: 0))
        }
        let columns = [KQLColumn(name, value.type), total]
        table.append(.summarize(keys: [value], aggregates: [aggregate]), columns, each.range)
        let order = BoundSortKey(.column(1, total.type), ascending: false, nullsFirst: false)
        table.append(.top(count: count, keys: [order]), columns, each.range)
        table.isOpen = false
    }
}
