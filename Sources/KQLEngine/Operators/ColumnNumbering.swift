import KQL

/// Gives equal values of a column the same number, counted from 0 in the order of their first rows.
///
/// Several columns of one type may be numbered one after the other, as the two sides of a join are.
struct ColumnNumbering {
    private var texts = StringIndex()
    private var integers = IntegerIndex()
    private var others: [KQLValue: UInt32] = [:]
    private var nullNumber: UInt32?
    private(set) var count: UInt32 = 0

    mutating func numbers(of column: Column, budget: RunBudget) throws(EngineError) -> [UInt32] {
        try budget.spend(rows: column.count, bytesPerRow: 4)
        if let value = column.constant {
            return column.count == 0 ? [] : Array(repeating: number(of: value), count: column.count)
        }
        switch column.storage {
        case .strings(let strings): return try numbers(of: strings, budget: budget)
        case .integers(let values):
            return try numbers(column.count, budget) { $0.integer(UInt64(bitPattern: values[$1]), column, $1) }
        case .bools(let values): return try numbers(column.count, budget) { $0.integer(values[$1] ? 1 : 0, column, $1) }
        case .reals(let values):
            return try numbers(column.count, budget) { $0.integer(Self.bits(values[$1]), column, $1) }
        default: return try numbers(column.count, budget) { $0.number(of: column.value($1)) }
        }
    }

    /// Bytes of what the numbers are kept in; an estimate.
    private var bytes: Int { integers.bytes + texts.bytes + others.count * 96 }

    /// Numbers one row after the other, and looks at what that takes.
    private mutating func numbers(
        _ count: Int,
        _ budget: RunBudget,
        _ number: (inout ColumnNumbering, Int) -> UInt32
    ) throws(EngineError) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        var held = 0
        defer { budget.release(held) }
        for row in 0..<count {
            if row % RunBudget.stride == 0 { try budget.hold(bytes, insteadOf: &held) }
            numbers.append(number(&self, row))
        }
        return numbers
    }

    /// Number of one value of the type that the columns have.
    private mutating func number(of value: KQLValue) -> UInt32 {
        switch value {
        case .null: return null()
        case .string(let text): return self.text(Array(text.utf8))
        case .bool(let flag): return integer(flag ? 1 : 0)
        case .real(let number): return integer(Self.bits(number))
        default:
            if let whole = Comparison.integer(value) { return integer(UInt64(bitPattern: whole)) }
            return other(value)
        }
    }

    private mutating func numbers(of strings: StringColumn, budget: RunBudget) throws(EngineError) -> [UInt32] {
        let pool = strings.pool
        guard let codes = strings.codes, pool.count <= codes.count * 4 else {
            return try numbers(strings.count, budget) { $0.text(pool.bytes, pool.range(strings.entry($1))) }
        }
        var known = [UInt32](repeating: .max, count: pool.count)
        return try numbers(codes.count, budget) { numbering, row in
            let entry = Int(codes[row])
            if known[entry] == .max { known[entry] = numbering.text(pool.bytes, pool.range(entry)) }
            return known[entry]
        }
    }

    private mutating func text(_ bytes: [UInt8]) -> UInt32 {
        text(bytes, 0..<bytes.count)
    }

    private mutating func text(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        let number = UInt32(truncatingIfNeeded: texts.insert(bytes, range))
        count = max(count, number + 1)
        return number
    }

    private mutating func integer(_ key: UInt64, _ column: Column, _ row: Int) -> UInt32 {
        if let nulls = column.nulls, nulls[row] { return null() }
        return integer(key)
    }

    private mutating func integer(_ key: UInt64) -> UInt32 {
        let number = integers.insert(key, next: count)
        if number == count { count += 1 }
        return number
    }

    private mutating func other(_ value: KQLValue) -> UInt32 {
        let key: KQLValue = if case .decimal(let number) = value { .decimal(number.normalized) } else { value }
        if let number = others[key] { return number }
        others[key] = count
        count += 1
        return count - 1
    }

    private mutating func null() -> UInt32 {
        if let nullNumber { return nullNumber }
        nullNumber = count
        count += 1
        return count - 1
    }

    /// All not-a-numbers are alike, and so are the two zeros.
    private static func bits(_ number: Double) -> UInt64 {
        number.isNaN ? Double.nan.bitPattern : number == 0 ? 0 : number.bitPattern
    }
}
