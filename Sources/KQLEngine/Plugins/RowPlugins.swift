import KQL

/// `narrow()`: a row per cell.
enum Narrow {
    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        let columns = [KQLColumn("Row", .long), KQLColumn("Column", .string), KQLColumn("Value", .string)]
        var builder = ColumnTableBuilder(columns: columns)
        var cells: [Column] = []
        for index in call.rows.columns.indices { cells.append(try call.run.column(index, of: call.rows)) }
        try call.run.budget.spend(rows: call.rows.count * cells.count, bytesPerRow: 24)
        for row in 0..<call.rows.count {
            for (column, name) in zip(cells, call.rows.columns.map(\.name)) {
                builder.append([.long(Int64(row)), .string(name), .string(column.value(row).text)])
            }
        }
        return Relation(builder.build())
    }
}

/// `rows_near(condition, before, after)`: rows that fulfil a condition, and those next to them.
enum RowsNear {
    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let condition = try call.column(0) else { return call.rows }
        let before = Int(clamping: max(0, try call.constant(1).flatMap(ValueConversion.long) ?? 0))
        let after = Int(clamping: max(0, try call.constant(2).flatMap(ValueConversion.long) ?? Int64(before)))
        var kept: [Int32] = []
        var next = 0
        for row in QueryRun.trueRows(condition) {
            let start = max(next, Int(row) - min(before, Int(row)))
            let end = Int(row) + min(after, call.rows.count - 1 - Int(row)) + 1
            if start < end { kept.append(contentsOf: (Int32(clamping: start)..<Int32(clamping: end)).map { $0 }) }
            next = max(next, end)
        }
        return call.rows.selecting(kept)
    }
}

/// `dcount_intersect(hll, …)`: how many values the first, the first two, … sketches have in common.
enum CountIntersection {
    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        var sketches: [Column] = []
        for index in call.plugin.operands.indices {
            if let sketch = try call.column(index) { sketches.append(sketch) }
        }
        var counts = [[Int64]](repeating: [], count: sketches.count)
        for row in 0..<call.rows.count {
            try call.run.budget.check(row: row)
            var common: Set<Int64>?
            for (index, sketch) in sketches.enumerated() {
                let values = HashSketch.hashes(of: sketch.value(row).asDynamic) ?? []
                common = common.map { $0.intersection(values) } ?? Set(values)
                counts[index].append(Int64(common?.count ?? 0))
            }
        }
        let added = sketches.indices.map { KQLColumn("s\($0)", .long) }
        let cells = call.rows.columns.indices.map { call.rows.cells($0) } + counts.map { .stored(Column($0)) }
        return Relation(columns: call.rows.columns + added, cells: cells, count: call.rows.count)
    }
}
