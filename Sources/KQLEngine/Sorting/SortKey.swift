import KQL

/// One key of a sort: the values of a column as numbers whose order is the wanted one.
struct SortKey {
    /// The same for equal values, and for all nulls.
    let order: [UInt64]
    /// Where nulls stand; nil when there are none.
    let nulls: (rows: [Bool], first: Bool)?

    init(_ column: Column, _ key: BoundSortKey, budget: RunBudget) throws(EngineError) {
        try budget.spend(rows: column.count, bytesPerRow: 9)
        var order = try Self.ascending(column, budget: budget)
        if !key.ascending { order = order.map { ~$0 } }
        var isNull: [Bool] = []
        if Self.mayHaveNulls(column) { isNull = (0..<column.count).map { column.isNull($0) } }
        for row in isNull.indices where isNull[row] { order[row] = 0 }
        self.order = order
        nulls = isNull.contains(true) ? (isNull, key.nullsFirst) : nil
    }

    /// Negative, zero or positive.
    func compare(_ left: Int32, _ right: Int32) -> Int {
        let (left, right) = (Int(left), Int(right))
        if let nulls, nulls.rows[left] != nulls.rows[right] { return nulls.rows[left] == nulls.first ? -1 : 1 }
        return order[left] < order[right] ? -1 : order[left] > order[right] ? 1 : 0
    }

    private static func mayHaveNulls(_ column: Column) -> Bool {
        if case .dynamics = column.storage { true } else { column.nulls != nil }
    }

    private static func ascending(_ column: Column, budget: RunBudget) throws(EngineError) -> [UInt64] {
        switch column.storage {
        case .integers(let values): return values.map { UInt64(bitPattern: $0) ^ 1 << 63 }
        case .bools(let values): return values.map { $0 ? 1 : 0 }
        case .reals(let values): return values.map(bits)
        case .strings(let strings): return try ranks(strings, budget: budget)
        default: return try ranks(column, budget: budget)
        }
    }

    /// Not-a-number stands before all numbers; the two zeros are alike.
    private static func bits(_ number: Double) -> UInt64 {
        if number.isNaN { return 0 }
        let bits = (number == 0 ? 0 : number).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | 1 << 63
    }

    private static func ranks(_ strings: StringColumn, budget: RunBudget) throws(EngineError) -> [UInt64] {
        let entries = (0..<strings.count).map { strings.entry($0) }
        guard strings.sharesEntries else { return try TextOrder.ranks(of: entries, in: strings.pool, budget: budget) }
        let ranks = try TextOrder.ranks(of: Array(0..<strings.pool.count), in: strings.pool, budget: budget)
        return entries.map { ranks[$0] }
    }

    /// Values that have no form as a number: they are sorted once, and counted.
    private static func ranks(_ column: Column, budget: RunBudget) throws(EngineError) -> [UInt64] {
        let values = column.values(0..<column.count)
        let rows = try StoppableSort.sorted(column.count, budget: budget) { left, right in
            let order = ValueOrder.order(values[Int(left)], values[Int(right)])
            return order == 0 ? left < right : order < 0
        }
        var ranks = [UInt64](repeating: 0, count: rows.count)
        var rank: UInt64 = 0
        for (place, row) in rows.enumerated() {
            if place > 0, ValueOrder.order(values[Int(rows[place - 1])], values[Int(row)]) != 0 { rank += 1 }
            ranks[Int(row)] = rank
        }
        return ranks
    }
}

/// The library's sort, which passes errors on, but without their type.
enum StoppableSort {
    /// The numbers up to `count` in the order that `precedes` says.
    static func sorted(
        _ count: Int,
        budget: RunBudget,
        by precedes: (Int32, Int32) -> Bool
    ) throws(EngineError) -> [Int32] {
        var rows = (0..<Int32(clamping: count)).map { $0 }
        var comparisons = 0
        do {
            try rows.sort { left, right in
                comparisons &+= 1
                if comparisons % 100_000 == 0 { try budget.check() }
                return precedes(left, right)
            }
        } catch {
            throw (error as? EngineError) ?? EngineError(.timedOut, "The sort was stopped.")
        }
        return rows
    }
}
