import KQL

/// `schema_merge(PreserveOrder)`: several results of `getschema` as one.
enum SchemaMerge {
    /// A column of the schemas: the places that it has in them, and the type that all of them have.
    private struct Merged {
        let name: String
        var ordinals: [Int64]
        var type: KQLType
    }

    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        let keepsOrder = try call.constant(0) != .bool(false)
        var merged = try merged(call)
        let isMoved = { (column: Merged) in keepsOrder && Set(column.ordinals).count > 1 }
        let last = { (column: Merged) in (isMoved(column) ? 1 : 0, column.ordinals.max() ?? 0) }
        merged.sort { last($0) < last($1) }
        let columns = ["ColumnName", "ColumnOrdinal", "DataType", "ColumnType"]
        var builder = ColumnTableBuilder(columns: columns.map { KQLColumn($0, $0 == columns[1] ? .long : .string) })
        for (place, column) in merged.enumerated() {
            let error = "ERROR(columns are out of order)"
            builder.append(
                isMoved(column)
                    ? [.string(column.name), .long(-1), .string("ERROR(unknown CSL type:\(error))"), .string(error)]
                    : [
                        .string(column.name), .long(Int64(place)), .string(QueryRun.frameworkName(column.type)),
                        .string(column.type.rawValue),
                    ]
            )
        }
        return Relation(builder.build())
    }

    /// The columns in the order in which they are first met.
    ///
    /// - Throws: `invalidArgument` for rows that are no schema, and for types that do not go together.
    private static func merged(_ call: PluginCall) throws(EngineError) -> [Merged] {
        var cells: [Column] = []
        for name in ["ColumnName", "ColumnOrdinal", "ColumnType"] {
            guard let index = call.rows.columns.firstIndex(where: { $0.name == name }) else {
                throw EngineError(.invalidArgument, "schema_merge() takes what getschema gives; \(name) is missing.")
            }
            cells.append(try call.run.column(index, of: call.rows))
        }
        var merged: [Merged] = []
        for row in 0..<call.rows.count {
            let name = cells[0].value(row).text
            let ordinal = ValueConversion.long(cells[1].value(row)) ?? 0
            let type = KQLType(rawValue: cells[2].value(row).text) ?? .dynamic
            guard let place = merged.firstIndex(where: { $0.name == name }) else {
                merged.append(Merged(name: name, ordinals: [ordinal], type: type))
                continue
            }
            guard let common = common(merged[place].type, type) else {
                throw EngineError(
                    .invalidArgument,
                    "schema_merge() finds the column \(name) as \(merged[place].type.rawValue) and as \(type.rawValue)."
                )
            }
            merged[place].ordinals.append(ordinal)
            merged[place].type = common
        }
        return merged
    }

    /// The wider of two kinds of numbers; nil for types of different kinds.
    private static func common(_ first: KQLType, _ second: KQLType) -> KQLType? {
        if first == second { return first }
        let numbers: [KQLType] = [.int, .long, .real]
        guard let low = numbers.firstIndex(of: first), let high = numbers.firstIndex(of: second) else { return nil }
        return numbers[max(low, high)]
    }
}
