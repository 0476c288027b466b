import KQL

extension QueryRun {
    /// Rows whose values are taken out of their columns at once.
    private static let chunk = 1024

    /// Applies a function row by row: once when all arguments are constant, once per distinct text when that is all
    /// that changes.
    func rowByRow(
        _ columns: [Column],
        type: KQLType,
        count: Int,
        _ body: (Arguments) throws(EngineError) -> KQLValue
    ) throws(EngineError) -> Column {
        let arguments = Arguments(columns, resultType: type, run: self)
        let varying = columns.indices.filter { columns[$0].constant == nil }
        guard let first = varying.first else {
            let value = ValueConversion.convert(try body(arguments), to: type)
            try account(value, arguments)
            return Column(type: type, count: count, storage: .repeated(value))
        }
        if varying.count == 1, case .strings(let strings) = columns[first].storage, let codes = strings.codes,
            strings.pool.count < codes.count
        {
            let entries = Column(StringColumn(pool: strings.pool, codes: nil))
            var changed = columns
            changed[first] = entries
            let results = try rowByRow(changed, type: type, count: entries.count, body)
            return results.selecting(codes.map { Int32(bitPattern: $0) })
        }
        try budget.spend(rows: count, bytesPerRow: 16)
        var builder = ColumnBuilder(type: type)
        builder.reserve(count)
        var start = 0
        while start < count {
            try budget.check()
            let end = min(start + Self.chunk, count)
            let values = varying.map { columns[$0].values(start..<end) }
            let (one, two) = (values[0], values.count > 1 ? values[1] : [])
            for row in 0..<end - start {
                arguments.values[first] = one[row]
                if !two.isEmpty { arguments.values[varying[1]] = two[row] }
                for place in values.indices.dropFirst(2) { arguments.values[varying[place]] = values[place][row] }
                let value = try body(arguments)
                try account(value, arguments)
                builder.append(value)
            }
            start = end
        }
        return builder.build()
    }

    /// Counts what a new value takes, and refuses one that is too large.
    private func account(_ value: KQLValue, _ arguments: Arguments) throws(EngineError) {
        let bytes = ValueSize.bytes(value)
        if bytes > 0 { try budget.spend(bytes: bytes) }
        if case .dynamic(let made) = value, ValueSize.isNested(value),
            arguments.values.contains(where: ValueSize.isNested)
        {
            try ValueSize.check(made)
        }
    }
}
