import KQL

/// Least and greatest values, and other columns of the rows that hold them.
enum ExtremeAggregates {
    static func minimum(_ call: AggregateCall) throws(EngineError) -> [Column] {
        [call.argument(0).selecting(optional: try rows(call, sign: 1))]
    }

    static func maximum(_ call: AggregateCall) throws(EngineError) -> [Column] {
        [call.argument(0).selecting(optional: try rows(call, sign: -1))]
    }

    static func rowOfMinimum(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let rows = try rows(call, sign: 1)
        return call.arguments.map { $0.selecting(optional: rows) }
    }

    static func rowOfMaximum(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let rows = try rows(call, sign: -1)
        return call.arguments.map { $0.selecting(optional: rows) }
    }

    /// The first row of each group whose first argument has a value; its first row where none has.
    static func any(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let column = call.argument(0)
        var chosen = [Int32](repeating: -1, count: call.groups.count)
        var hasValue = [Bool](repeating: false, count: call.groups.count)
        for row in 0..<call.rowCount {
            try call.budget.check(row: row)
            let group = Int(call.groups.numbers[row])
            if hasValue[group] { continue }
            hasValue[group] = call.arguments.count > 1 || !isMissing(column, row)
            if chosen[group] < 0 || hasValue[group] { chosen[group] = Int32(truncatingIfNeeded: row) }
        }
        return call.arguments.map { $0.selecting(optional: chosen) }
    }

    private static func isMissing(_ column: Column, _ row: Int) -> Bool {
        if case .strings(let strings) = column.storage { return strings.pool.isEmpty(strings.entry(row)) }
        return column.isNull(row)
    }

    /// The first row with the extreme value of each group; where all values are null its first row, -1 without rows.
    private static func rows(_ call: AggregateCall, sign: Int) throws(EngineError) -> [Int32] {
        let column = call.argument(0)
        var best = [Int32](repeating: -1, count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            let isBetter = best[group] < 0 || precedes(column, row, Int(best[group]), sign: sign)
            if isBetter { best[group] = Int32(truncatingIfNeeded: row) }
        }
        for row in 0..<call.rowCount where best[Int(call.groups.numbers[row])] < 0 {
            best[Int(call.groups.numbers[row])] = Int32(truncatingIfNeeded: row)
        }
        return best
    }

    private static func precedes(_ column: Column, _ left: Int, _ right: Int, sign: Int) -> Bool {
        switch column.storage {
        case .integers(let values): sign > 0 ? values[left] < values[right] : values[left] > values[right]
        case .strings(let strings): strings.pool.compare(strings.entry(left), strings.entry(right)) * sign < 0
        default: ValueOrder.order(column.value(left), column.value(right)) * sign < 0
        }
    }
}
