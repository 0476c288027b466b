import KQL

/// Counting rows and distinct values.
enum CountAggregates {
    static func count(_ call: AggregateCall) throws(EngineError) -> [Column] {
        try call.budget.check()
        var counts = [Int64](repeating: 0, count: call.groups.count)
        for group in call.groups.numbers { counts[Int(group)] += 1 }
        return [Column(counts)]
    }

    /// Exact, where Kusto's `dcount()` is an estimate; nulls do not count.
    static func distinctCount(_ call: AggregateCall) throws(EngineError) -> [Column] {
        var numbering = ColumnNumbering()
        let values = call.argument(0)
        let numbers = try numbering.numbers(of: values, budget: call.budget)
        var pairs = PairNumbering(
            firstCount: call.groups.count,
            secondCount: Int(numbering.count),
            lookups: call.rowCount
        )
        var counts = [Int64](repeating: 0, count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            let before = pairs.count
            _ = pairs.number(UInt32(group), numbers[row])
            if pairs.count > before { counts[group] += 1 }
        }
        return [Column(counts)]
    }
}
