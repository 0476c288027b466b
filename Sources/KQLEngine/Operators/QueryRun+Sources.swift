import KQL

extension QueryRun {
    /// A table of the engine with the columns that the query was bound to; those that it lacks are missing values.
    func table(_ name: String, columns: [KQLColumn]) throws(EngineError) -> Relation {
        guard let table = engine.tables[name] else {
            throw EngineError(.unknownTable, "There is no table called \(name).")
        }
        if table.columns == columns { return Relation(table) }
        let places = Dictionary(
            table.columns.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var stored: [Column] = []
        for column in columns {
            if let place = places[column.name] {
                stored.append(try converted(table.storage[place], to: column.type))
            } else {
                stored.append(Column(missing: column.type, count: table.rowCount))
            }
        }
        return Relation(columns: columns, stored: stored, count: table.rowCount)
    }

    /// `range`: values from `from` to `to`, both counted in.
    func range(
        from: BoundExpression,
        to: BoundExpression,
        step: BoundExpression,
        limit: Int,
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        let values = try RangeValues(
            from: try value(from).unwrapped,
            to: try value(to).unwrapped,
            step: try value(step).unwrapped,
            limit: limit,
            budget: budget
        )
        let column = values.column(columns.first?.type ?? .long)
        return Relation(columns: columns, stored: [column], count: values.count)
    }

    /// `getschema`.
    func schema(_ described: [KQLColumn], columns: [KQLColumn]) -> Relation {
        let rows = described.enumerated().map { index, column -> [KQLValue] in
            [
                .string(column.name), .long(Int64(index)), .string(Self.frameworkName(column.type)),
                .string(column.type.rawValue),
            ]
        }
        return Relation(ColumnTable(columns: columns, rows: rows))
    }

    /// The name of a type in .NET, which `getschema` shows.
    static func frameworkName(_ type: KQLType) -> String {
        switch type {
        case .bool: "System.SByte"
        case .int: "System.Int32"
        case .long: "System.Int64"
        case .real: "System.Double"
        case .decimal: "System.Data.SqlTypes.SqlDecimal"
        case .string: "System.String"
        case .datetime: "System.DateTime"
        case .timespan: "System.TimeSpan"
        case .guid: "System.Guid"
        case .dynamic: "System.Object"
        }
    }
}
