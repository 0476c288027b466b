import KQL

extension QueryRun {
    /// Applies a function row by row: once when all arguments are constant, once per distinct text when that is all
    /// that changes.
    func rowByRow(
        _ columns: [Column],
        type: KQLType,
        count: Int,
        _ body: (Arguments) throws(EngineError) -> KQLValue
    ) throws(EngineError) -> Column {
        var arguments = Arguments(
            values: columns.map { $0.constant ?? .null($0.type) },
            types: columns.map(\.type),
            resultType: type,
            run: self
        )
        let varying = columns.indices.filter { columns[$0].constant == nil }
        guard let first = varying.first else {
            let value = ValueConversion.convert(try body(arguments), to: type)
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
        for row in 0..<count {
            try budget.check(row: row)
            for index in varying { arguments.values[index] = columns[index].value(row) }
            builder.append(try body(arguments))
        }
        return builder.build()
    }
}
