import KQL

extension QueryRun {
    /// `and` and `or` with three values: null is neither true nor false.
    func logical(_ name: String, _ arguments: [BoundExpression], over rows: Relation) throws(EngineError) -> Column {
        let isAnd = name == "and"
        var answers = [Bool](repeating: isAnd, count: rows.count)
        var nulls: NullMask?
        for argument in arguments {
            let column = try converted(column(argument, over: rows), to: .bool)
            combine(column, isAnd: isAnd, into: &answers, &nulls)
        }
        return Column(type: .bool, count: rows.count, storage: .bools(answers), nulls: nulls)
    }

    /// Rows for which a bool column is true.
    static func trueRows(_ column: Column) -> [Int32] {
        var rows: [Int32] = []
        switch column.storage {
        case .repeated(.bool(true)): return (0..<Int32(clamping: column.count)).map { $0 }
        case .bools(let flags):
            for (row, flag) in flags.enumerated() where flag {
                if let nulls = column.nulls, nulls[row] { continue }
                rows.append(Int32(truncatingIfNeeded: row))
            }
        case .dynamics(let values):
            for (row, value) in values.enumerated() where value == .bool(true) {
                rows.append(Int32(truncatingIfNeeded: row))
            }
        default: break
        }
        return rows
    }

    /// A decided answer (false for `and`, true for `or`) stays; null stays unless a decided answer comes.
    private func combine(_ column: Column, isAnd: Bool, into answers: inout [Bool], _ nulls: inout NullMask?) {
        if case .bools(let flags) = column.storage, column.nulls == nil, nulls == nil {
            for row in answers.indices {
                answers[row] = isAnd ? answers[row] && flags[row] : answers[row] || flags[row]
            }
            return
        }
        if column.constant == .bool(isAnd) { return }
        var merged = NullMask(count: answers.count)
        for row in answers.indices {
            let known: Bool? = (nulls?[row] ?? false) ? nil : answers[row]
            let other: Bool? = column.value(row) == .bool(true) ? true : column.isNull(row) ? nil : false
            let result: Bool? =
                if known == !isAnd || other == !isAnd { !isAnd } else if known == nil || other == nil { nil } else {
                    isAnd
                }
            answers[row] = result ?? false
            if result == nil { merged.mark(row) }
        }
        nulls = merged
    }
}
