import KQL

extension QueryRun {
    /// `make-series`: aggregates per group and step of the axis, as arrays.
    func makeSeries(_ rows: Relation, _ series: BoundSeries, columns: [KQLColumn]) throws(EngineError) -> Relation {
        var keys: [Column] = []
        for key in series.keys { keys.append(try column(key, over: rows)) }
        let axis = try SeriesAxis(series, values: column(series.axis, over: rows), run: self)
        let inside = (0..<Int32(clamping: rows.count)).filter { axis.isInside(Int($0)) }
        let chosen = rows.selecting(inside)
        let groups = try groups(keys.map { $0.selecting(inside) }, count: inside.count, series)
        let layout = try axis.layout(of: inside, groups, budget: budget)
        var aggregated: [Column] = []
        for aggregate in series.aggregates {
            var arguments: [Column] = []
            for argument in aggregate.arguments { arguments.append(try column(argument, over: chosen)) }
            let types = (0..<aggregate.columnCount).map { _ in series.values.first?.value.type ?? .dynamic }
            let call = AggregateCall(
                arguments: arguments,
                groups: Grouping(numbers: layout.cells, count: layout.count),
                resultTypes: types,
                budget: budget
            )
            aggregated += try AggregateTable.evaluate(aggregate.function, call)
        }
        let cells = Relation(
            columns: aggregated.map { KQLColumn("", $0.type) },
            stored: aggregated,
            count: layout.count
        )
        var stored = keys.map { $0.selecting(inside).selecting(groups.firstRows) }
        for (value, fallback) in series.values {
            let values = try column(value, over: cells)
            let missing = try self.value(fallback).asDynamic
            stored.append(
                arrays(layout) { cell in layout.isFilled[cell] ? values.value(cell).asDynamic : missing }
            )
        }
        stored.append(arrays(layout) { axis.value(layout.steps[$0]) })
        try budget.spend(rows: layout.count, bytesPerRow: 24 * stored.count)
        return Relation(columns: columns, stored: stored, count: layout.starts.count - 1)
    }

    private func groups(_ keys: [Column], count: Int, _ series: BoundSeries) throws(EngineError) -> Grouping {
        guard keys.isEmpty else { return try Grouping(keys, count: count, budget: budget) }
        let isOne = count > 0 || series.isNeverEmpty
        return Grouping(numbers: Array(repeating: 0, count: count), count: isOne ? 1 : 0)
    }

    /// One array per series.
    private func arrays(_ layout: SeriesLayout, _ element: (Int) -> KQLDynamic) -> Column {
        let lists = (0..<layout.starts.count - 1).map { series in
            KQLDynamic.array((layout.starts[series]..<layout.starts[series + 1]).map(element))
        }
        return Column(type: .dynamic, count: lists.count, storage: .dynamics(lists))
    }
}

/// Where the cells of all series lie: those of one series side by side.
struct SeriesLayout {
    /// First cell of each series, and at the end the number of all cells.
    var starts = [0]
    /// The step on the axis of each cell.
    var steps: [Int] = []
    /// The cell of each row.
    var cells: [UInt32] = []
    /// True for cells with rows.
    var isFilled: [Bool] = []

    var count: Int { steps.count }
}
