import KQL

extension QueryRun {
    /// Fewer rows are compared with each other.
    private static let smallSort = 512

    /// `sort`; equal rows keep their order.
    func sort(_ rows: Relation, _ keys: [BoundSortKey]) throws(EngineError) -> Relation {
        var order: [SortKey] = []
        for key in keys {
            let column = try column(key.expression, over: rows)
            if column.constant == nil { order.append(try SortKey(column, key, budget: budget)) }
        }
        guard rows.count > Self.smallSort else {
            let chosen = try StoppableSort.sorted(rows.count, budget: budget) { left, right in
                for key in order {
                    let comparison = key.compare(left, right)
                    if comparison != 0 { return comparison < 0 }
                }
                return left < right
            }
            return rows.selecting(chosen)
        }
        try budget.spend(rows: rows.count, bytesPerRow: 36)
        var chosen = (0..<Int32(clamping: rows.count)).map { $0 }
        for key in order.reversed() { try sort(&chosen, by: key) }
        return rows.selecting(chosen)
    }

    /// The first rows of an order, found in one pass when there are few.
    func top(_ rows: Relation, _ count: Int, _ keys: [BoundSortKey]) throws(EngineError) -> Relation {
        if count == 0 { return rows.prefix(0) }
        guard count <= 1000, rows.count > 4 * count else { return try sort(rows, keys).prefix(count) }
        let order = try RowOrder(keys, rows, run: self)
        var best: [Int32] = []
        for row in 0..<Int32(clamping: rows.count) {
            if row % 16_384 == 0 { try budget.check() }
            if best.count == count, let last = best.last, !order.precedes(row, last) { continue }
            var low = 0
            var high = best.count
            while low < high {
                let middle = (low + high) / 2
                if order.precedes(best[middle], row) { low = middle + 1 } else { high = middle }
            }
            best.insert(row, at: low)
            if best.count > count { best.removeLast() }
        }
        return rows.selecting(best)
    }

    /// Sorts by the last of several keys first: each sort keeps the order of what is equal.
    private func sort(_ rows: inout [Int32], by key: SortKey) throws(EngineError) {
        var entries = rows.map { RadixSort.Entry(key: key.order[Int($0)], item: $0) }
        try RadixSort.sort(&entries, budget: budget)
        rows = entries.map(\.item)
        guard let nulls = key.nulls else { return }
        let without = rows.filter { !nulls.rows[Int($0)] }
        let with = rows.filter { nulls.rows[Int($0)] }
        rows = nulls.first ? with + without : without + with
    }
}
