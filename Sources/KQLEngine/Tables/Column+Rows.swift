import KQL

extension Column {
    /// The chosen rows, in the given order; a negative row gives the missing value.
    func selecting(_ rows: [Int32]) -> Column {
        if let value = constant {
            return Column(type: type, count: rows.count, storage: .repeated(value))
        }
        return Column(type: type, count: rows.count, storage: selectedStorage(rows), nulls: selectedNulls(rows))
    }

    /// As ``selecting(_:)``, but rows may be -1, which gives the missing value (outer joins, `prev()`).
    func selecting(optional rows: [Int32]) -> Column {
        if rows.allSatisfy({ $0 >= 0 }) { return selecting(rows) }
        var builder = ColumnBuilder(type: type)
        for row in rows { builder.append(row < 0 ? .missing(type) : value(Int(row))) }
        return builder.build()
    }

    /// The rows of several columns of one type, one after the other.
    static func concatenating(_ columns: [Column], type: KQLType) -> Column {
        if columns.count == 1 { return columns[0] }
        let total = columns.reduce(0) { $0 + $1.count }
        let constants = columns.map(\.constant)
        if let first = constants.first, let value = first, constants.allSatisfy({ $0 == value }) {
            return Column(type: type, count: total, storage: .repeated(value))
        }
        if type == .string { return Column(concatenatingStrings(columns)) }
        var builder = ColumnBuilder(type: type)
        builder.reserve(total)
        for column in columns { builder.append(contentsOf: column) }
        return builder.build()
    }

    private func selectedStorage(_ rows: [Int32]) -> Storage {
        switch storage {
        case .repeated(let value): .repeated(value)
        case .bools(let values): .bools(rows.map { values[Int($0)] })
        case .integers(let values): .integers(rows.map { values[Int($0)] })
        case .reals(let values): .reals(rows.map { values[Int($0)] })
        case .decimals(let values): .decimals(rows.map { values[Int($0)] })
        case .strings(let strings): .strings(strings.selecting(rows))
        case .guids(let values): .guids(rows.map { values[Int($0)] })
        case .dynamics(let values): .dynamics(rows.map { values[Int($0)] })
        }
    }

    private func selectedNulls(_ rows: [Int32]) -> NullMask? {
        guard let nulls else { return nil }
        var selected = NullMask(count: rows.count)
        var anyNull = false
        for (index, row) in rows.enumerated() where nulls[Int(row)] {
            selected.mark(index)
            anyNull = true
        }
        return anyNull ? selected : nil
    }

    /// Joins the pools, or only the texts in use where a column shows few of its pool's entries.
    private static func concatenatingStrings(_ columns: [Column]) -> StringColumn {
        var pool = StringPool()
        var codes: [UInt32] = []
        codes.reserveCapacity(columns.reduce(0) { $0 + $1.count })
        for column in columns {
            let base = UInt32(pool.count)
            switch column.storage {
            case .strings(let strings) where strings.pool.count <= strings.count:
                pool.append(contentsOf: strings.pool)
                for row in 0..<strings.count { codes.append(base + UInt32(strings.entry(row))) }
            case .strings(let strings):
                for row in 0..<strings.count {
                    pool.append(strings.pool.bytes[strings.pool.range(strings.entry(row))])
                    codes.append(base + UInt32(row))
                }
            case .repeated(.string(let text)):
                pool.append(text)
                codes.append(contentsOf: repeatElement(base, count: column.count))
            default:
                pool.append("")
                codes.append(contentsOf: repeatElement(base, count: column.count))
            }
        }
        return StringColumn(pool: pool, codes: codes)
    }
}
