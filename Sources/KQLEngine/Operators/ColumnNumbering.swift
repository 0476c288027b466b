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
        case .strings(let strings): return numbers(of: strings)
        case .integers(let values): return values.indices.map { integer(UInt64(bitPattern: values[$0]), column, $0) }
        case .bools(let values): return values.indices.map { integer(values[$0] ? 1 : 0, column, $0) }
        case .reals(let values):
            return values.indices.map { integer(Self.bits(values[$0]), column, $0) }
        default: return (0..<column.count).map { number(of: column.value($0)) }
        }
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

    private mutating func numbers(of strings: StringColumn) -> [UInt32] {
        let pool = strings.pool
        guard let codes = strings.codes, pool.count <= codes.count * 4 else {
            return (0..<strings.count).map { text(pool.bytes, pool.range(strings.entry($0))) }
        }
        var known = [UInt32](repeating: .max, count: pool.count)
        var numbers: [UInt32] = []
        numbers.reserveCapacity(codes.count)
        for code in codes {
            let entry = Int(code)
            if known[entry] == .max { known[entry] = text(pool.bytes, pool.range(entry)) }
            numbers.append(known[entry])
        }
        return numbers
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
