import KQL

extension QueryRun {
    /// The rows for which a predicate is true; a part of an `and` sees only the rows that the parts before it left, and
    /// a part of an `or` only those that are not decided yet.
    func rowsFulfilling(_ predicate: BoundExpression, _ rows: Relation) throws(EngineError) -> [Int32] {
        guard case .call(let name, let parts, _) = predicate, name == "and" || name == "or", let first = parts.first,
            parts.allSatisfy(UnionPushdown.isPossible)
        else { return Self.trueRows(try converted(column(predicate, over: rows), to: .bool)) }
        var kept = try rowsFulfilling(first, rows)
        for part in parts.dropFirst() {
            if name == "and" {
                if kept.isEmpty { return [] }
                let isWhole = kept.count == rows.count
                let inner = try rowsFulfilling(part, isWhole ? rows : rows.selecting(kept))
                kept = isWhole ? inner : inner.map { kept[Int($0)] }
            } else if kept.count < rows.count {
                // Looking at all rows again is cheaper than choosing nearly all of them.
                let rest = kept.count * 4 < rows.count ? nil : Self.complement(kept, count: rows.count)
                let inner = try rowsFulfilling(part, rest.map { rows.selecting($0) } ?? rows)
                kept = Self.merged(kept, rest.map { rest in inner.map { rest[Int($0)] } } ?? inner)
            }
        }
        return kept
    }

    private static func complement(_ rows: [Int32], count: Int) -> [Int32] {
        var rest: [Int32] = []
        rest.reserveCapacity(count - rows.count)
        var next = 0
        for row in 0..<Int32(clamping: count) {
            if next < rows.count, rows[next] == row { next += 1 } else { rest.append(row) }
        }
        return rest
    }

    /// Two ascending lists as one, each row once.
    private static func merged(_ left: [Int32], _ right: [Int32]) -> [Int32] {
        if left.isEmpty { return right }
        if right.isEmpty { return left }
        var rows: [Int32] = []
        rows.reserveCapacity(left.count + right.count)
        var (first, second) = (0, 0)
        while first < left.count || second < right.count {
            let one = first < left.count ? left[first] : .max
            let other = second < right.count ? right[second] : .max
            rows.append(min(one, other))
            if one <= other { first += 1 }
            if other <= one { second += 1 }
        }
        return rows
    }

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
