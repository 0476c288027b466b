import KQL

extension QueryRun {
    func sort(_ rows: Relation, _ keys: [BoundSortKey]) throws(EngineError) -> Relation {
        let order = try RowOrder(keys, rows, run: self)
        var indices = (0..<Int32(clamping: rows.count)).map { $0 }
        // The sort of the library passes errors on, but without their type.
        var comparisons = 0
        do {
            try indices.sort { left, right in
                comparisons &+= 1
                if comparisons % 1_000_000 == 0 { try budget.check() }
                return order.precedes(left, right)
            }
        } catch {
            throw (error as? EngineError) ?? EngineError(.timedOut, "The sort was stopped.")
        }
        try budget.spend(rows: rows.count, bytesPerRow: 4)
        return rows.selecting(indices)
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
}

/// An order of rows by several keys; equal rows keep their order.
struct RowOrder {
    private let comparisons: [(Int32, Int32) -> Int]

    init(_ keys: [BoundSortKey], _ rows: Relation, run: QueryRun) throws(EngineError) {
        var comparisons: [(Int32, Int32) -> Int] = []
        for key in keys {
            let column = try run.column(key.expression, over: rows)
            if column.constant == nil { comparisons.append(Self.comparison(column, key)) }
        }
        self.comparisons = comparisons
    }

    func precedes(_ left: Int32, _ right: Int32) -> Bool {
        for comparison in comparisons {
            let order = comparison(left, right)
            if order != 0 { return order < 0 }
        }
        return left < right
    }

    private static func comparison(_ column: Column, _ key: BoundSortKey) -> (Int32, Int32) -> Int {
        let values = valueComparison(column)
        let sign = key.ascending ? 1 : -1
        let nullSign = key.nullsFirst ? -1 : 1
        guard mayHaveNulls(column) else { return { sign * values($0, $1) } }
        return { left, right in
            let first = column.isNull(Int(left))
            let second = column.isNull(Int(right))
            if first || second { return first == second ? 0 : first ? nullSign : -nullSign }
            return sign * values(left, right)
        }
    }

    private static func mayHaveNulls(_ column: Column) -> Bool {
        if case .dynamics = column.storage { true } else { column.nulls != nil }
    }

    private static func valueComparison(_ column: Column) -> (Int32, Int32) -> Int {
        switch column.storage {
        case .integers(let values):
            return { left, right in
                let (first, second) = (values[Int(left)], values[Int(right)])
                return first < second ? -1 : first > second ? 1 : 0
            }
        case .strings(let strings):
            let ranks = rank(strings)
            return { left, right in ranks[strings.entry(Int(left))] - ranks[strings.entry(Int(right))] }
        default:
            return { ValueOrder.order(column.value(Int($0)), column.value(Int($1))) }
        }
    }

    /// Place of each entry of the pool in the order of its texts; equal texts have the same place.
    private static func rank(_ strings: StringColumn) -> [Int] {
        let pool = strings.pool
        var used = [Bool](repeating: false, count: pool.count)
        for row in 0..<strings.count { used[strings.entry(row)] = true }
        var entries = used.indices.filter { used[$0] }
        entries.sort { pool.compare($0, $1) < 0 }
        var ranks = [Int](repeating: 0, count: pool.count)
        var rank = 0
        for (place, entry) in entries.enumerated() {
            if place > 0, pool.compare(entries[place - 1], entry) != 0 { rank += 1 }
            ranks[entry] = rank
        }
        return ranks
    }
}

extension StringPool {
    /// Compares two entries by their bytes.
    func compare(_ left: Int, _ right: Int) -> Int {
        let (first, second) = (range(left), range(right))
        var offset = 0
        let shared = min(first.count, second.count)
        while offset < shared {
            let (one, other) = (bytes[first.lowerBound + offset], bytes[second.lowerBound + offset])
            if one != other { return one < other ? -1 : 1 }
            offset += 1
        }
        return first.count - second.count
    }
}
