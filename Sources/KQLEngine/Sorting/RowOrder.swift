import KQL

/// An order of rows by several keys, for looking at each row once; equal rows keep their order.
struct RowOrder {
    /// Numbers that decide alone where they differ: those of a first key that is a number without nulls.
    private let first: [UInt64]?
    private let comparisons: [(Int32, Int32) -> Int]

    init(_ keys: [BoundSortKey], _ rows: Relation, run: QueryRun) throws(EngineError) {
        var comparisons: [(Int32, Int32) -> Int] = []
        var first: [UInt64]?
        for key in keys {
            let column = try run.column(key.expression, over: rows)
            switch column.storage {
            case .repeated: continue
            case .integers, .bools, .reals:
                let key = try SortKey(column, key, budget: run.budget)
                if comparisons.isEmpty, key.nulls == nil { first = key.order }
                comparisons.append(key.compare)
            case .strings(let strings): comparisons.append(Self.comparison(strings, key))
            default: comparisons.append(Self.comparison(column, key))
            }
        }
        self.first = first
        self.comparisons = comparisons
    }

    func precedes(_ left: Int32, _ right: Int32) -> Bool {
        if let first, first[Int(left)] != first[Int(right)] { return first[Int(left)] < first[Int(right)] }
        for comparison in comparisons {
            let order = comparison(left, right)
            if order != 0 { return order < 0 }
        }
        return left < right
    }

    /// Texts are compared as they are: to number them all would take longer.
    private static func comparison(_ strings: StringColumn, _ key: BoundSortKey) -> (Int32, Int32) -> Int {
        let sign = key.ascending ? 1 : -1
        return { sign * strings.pool.compare(strings.entry(Int($0)), strings.entry(Int($1))) }
    }

    private static func comparison(_ column: Column, _ key: BoundSortKey) -> (Int32, Int32) -> Int {
        let sign = key.ascending ? 1 : -1
        let nullSign = key.nullsFirst ? -1 : 1
        return { left, right in
            let (left, right) = (Int(left), Int(right))
            let (first, second) = (column.isNull(left), column.isNull(right))
            if first || second { return first == second ? 0 : first ? nullSign : -nullSign }
            return sign * ValueOrder.order(column.value(left), column.value(right))
        }
    }
}
