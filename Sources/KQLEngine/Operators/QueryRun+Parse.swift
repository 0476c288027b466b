import KQL

extension QueryRun {
    /// `parse` and `parse-where`; each distinct text is read once.
    func parse(_ rows: Relation, _ parse: BoundParse, columns: [KQLColumn]) throws(EngineError) -> Relation {
        let pattern = try ParsePattern(parse, run: self)
        return try reading(rows, parse.value, columns, parse.carried, filters: parse.filters) {
            (bytes, range) throws(EngineError) in try pattern.values(bytes, range)
        }
    }

    /// `parse-kv`.
    func parseKeyValues(
        _ rows: Relation,
        _ operation: BoundKeyValues,
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        let reader = try KeyValueReader(operation.settings, run: self)
        return try reading(rows, operation.value, columns, operation.carried, filters: false) {
            (bytes, range) throws(EngineError) in
            let found = try reader.values(Array(bytes[range]))
            return operation.keys.compactMap { key in
                found[key.name].map { (key.column, ValueConversion.convert(.string($0), to: key.type)) }
            }
        }
    }

    /// Fills columns from the texts of another; the reader gives values by output column, nil for a text that does not
    /// fit.
    private func reading(
        _ rows: Relation,
        _ expression: BoundExpression,
        _ columns: [KQLColumn],
        _ carried: [Int?],
        filters: Bool,
        _ read: ([UInt8], Range<Int>) throws(EngineError) -> [(column: Int, value: KQLValue)]?
    ) throws(EngineError) -> Relation {
        let texts = try converted(column(expression, over: rows), to: .string)
        let filled = carried.indices.filter { carried[$0] == nil && $0 < columns.count }
        var builders = filled.map { ColumnBuilder(type: columns[$0].type) }
        var kept: [Int32] = []
        var known: [Int: [(column: Int, value: KQLValue)]?] = [:]
        for row in 0..<rows.count {
            try budget.check(row: row)
            let values: [(column: Int, value: KQLValue)]?
            if case .strings(let strings) = texts.storage {
                let entry = strings.entry(row)
                values =
                    if let seen = known[entry] { seen } else {
                        try read(strings.pool.bytes, strings.pool.range(entry))
                    }
                if strings.codes != nil { known[entry] = values }
            } else {
                let bytes = Array(texts.value(row).text.utf8)
                values = if let seen = known[0] { seen } else { try read(bytes, 0..<bytes.count) }
                known[0] = values
            }
            if values == nil, filters { continue }
            kept.append(Int32(truncatingIfNeeded: row))
            for (index, place) in filled.enumerated() {
                if let value = values?.last(where: { $0.column == place })?.value {
                    try budget.spend(bytes: ValueSize.bytes(value))
                    builders[index].append(value)
                } else {
                    builders[index].appendNull()
                }
            }
        }
        try budget.spend(rows: kept.count, bytesPerRow: 16 * filled.count)
        let chosen = kept.count == rows.count ? rows : rows.selecting(kept)
        var cells = carried.enumerated().map { index, source -> RelationColumn in
            source.map { chosen.cells($0) } ?? .stored(Column(missing: columns[index].type, count: kept.count))
        }
        for (index, place) in filled.enumerated() { cells[place] = .stored(builders[index].build()) }
        return Relation(columns: columns, cells: cells, count: kept.count)
    }
}
