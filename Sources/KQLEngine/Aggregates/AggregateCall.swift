import KQL

/// One aggregation to compute: its arguments per row, and the group of each row.
struct AggregateCall {
    let arguments: [Column]
    let groups: Grouping
    /// Types of the output columns.
    let resultTypes: [KQLType]
    let budget: RunBudget

    var rowCount: Int { groups.numbers.count }

    var resultType: KQLType { resultTypes.first ?? .dynamic }

    /// An argument; all null where the call has fewer.
    func argument(_ index: Int) -> Column {
        index < arguments.count ? arguments[index] : Column(missing: .dynamic, count: rowCount)
    }

    /// A whole number that is the same in all rows, such as the largest length of a list.
    func constant(_ index: Int) -> Int? {
        guard index < arguments.count else { return nil }
        let column = arguments[index]
        guard let value = column.constant ?? (column.count > 0 ? column.value(0) : nil) else { return nil }
        return ValueConversion.long(value.unwrapped).flatMap { Int(exactly: $0) }
    }

    /// A real number that is the same in all rows.
    func constantReal(_ index: Int) -> Double? {
        guard index < arguments.count else { return nil }
        let column = arguments[index]
        return (column.constant ?? (column.count > 0 ? column.value(0) : nil)).flatMap {
            ValueConversion.real($0.unwrapped)
        }
    }

    /// The same call over the rows for which the argument at `index` is true, without that argument.
    func filtered(by index: Int) -> AggregateCall {
        let rows = QueryRun.trueRows(argument(index))
        var rest = arguments
        if index < rest.count { rest.remove(at: index) }
        return AggregateCall(
            arguments: rest.map { $0.selecting(rows) },
            groups: groups.selecting(rows),
            resultTypes: resultTypes,
            budget: budget
        )
    }

    /// Accounts for collections, one per group.
    ///
    /// - Throws: `tooManyBytes`.
    func spendGroups(bytesPerGroup: Int = 96) throws(EngineError) {
        try budget.spend(bytes: groups.count * bytesPerGroup)
    }

    /// Calls `body` with the group and the row for each row whose first argument is not null.
    func forEachValue(_ body: (_ group: Int, _ row: Int) throws(EngineError) -> Void) throws(EngineError) {
        let column = argument(0)
        for row in 0..<rowCount {
            try budget.check(row: row)
            if !column.isNull(row) { try body(Int(groups.numbers[row]), row) }
        }
    }
}

/// Computes an aggregate for all groups at once: one value per group in each output column.
typealias AggregateBody = @Sendable (AggregateCall) throws(EngineError) -> [Column]
