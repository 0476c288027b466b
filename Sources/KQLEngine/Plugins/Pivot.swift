import KQL

/// `pivot`: rows that are aggregated already, their last two columns the turned value and the aggregate.
enum Pivot {
    /// Most values that become columns.
    private static let maxColumns = 10_000

    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        let rows = call.rows
        let keyCount = rows.columns.count - 2
        guard keyCount >= 0 else { return rows }
        var keys: [Column] = []
        for index in 0..<keyCount { keys.append(try call.run.column(index, of: rows)) }
        let turned = try call.run.column(keyCount, of: rows)
        let values = try call.run.column(keyCount + 1, of: rows)
        let groups =
            keyCount == 0
            ? Grouping(numbers: Array(repeating: 0, count: rows.count), count: rows.count > 0 ? 1 : 0)
            : try Grouping(keys, count: rows.count, budget: call.run.budget)
        var cells: [String: [Int32]] = [:]
        for row in 0..<rows.count {
            try call.run.budget.check(row: row)
            let name = turned.value(row).text
            if cells[name] == nil {
                guard cells.count < maxColumns else {
                    throw EngineError(.tooManyRows, "pivot() finds more than \(maxColumns) different values.")
                }
                try call.run.budget.spend(rows: groups.count)
                cells[name] = Array(repeating: -1, count: groups.count)
            }
            cells[name]?[Int(groups.numbers[row])] = Int32(truncatingIfNeeded: row)
        }
        var columns = Array(rows.columns.prefix(keyCount))
        var stored = keys.map { $0.selecting(groups.firstRows) }
        let isCount = ["count", "dcount", "countif", "sum", "dcountif", "sumif"].contains(
            try call.constant(0)?.text ?? "count"
        )
        for name in cells.keys.sorted() {
            columns.append(KQLColumn(name, values.type))
            var builder = ColumnBuilder(type: values.type)
            let zero = ValueConversion.convert(.long(0), to: values.type)
            for row in cells[name] ?? [] {
                builder.append(row >= 0 ? values.value(Int(row)) : isCount ? zero : .missing(values.type))
            }
            stored.append(builder.build())
        }
        return Relation(columns: columns, stored: stored, count: groups.count)
    }
}
