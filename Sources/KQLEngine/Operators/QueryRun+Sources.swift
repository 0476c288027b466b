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
        let values = try RangeValues.list(
            from: try value(from).unwrapped,
            to: try value(to).unwrapped,
            step: try value(step).unwrapped,
            limit: limit,
            budget: budget
        )
        var builder = ColumnBuilder(type: columns.first?.type ?? .long)
        for value in values { builder.append(value) }
        return Relation(columns: columns, stored: [builder.build()], count: values.count)
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

/// Arithmetic progressions, for the operator and the function called `range`.
enum RangeValues {
    /// Most elements that a range may have.
    private static let maxCount = 20_000_000

    /// Empty when a bound is null or the step leads away from the end.
    ///
    /// - Throws: `invalidArgument` for a step of 0, `tooManyRows`.
    static func list(
        from: KQLValue,
        to: KQLValue,
        step: KQLValue,
        limit: Int = .max,
        budget: RunBudget
    ) throws(EngineError) -> [KQLValue] {
        if from.isNull || to.isNull || step.isNull { return [] }
        let isReal = [from, to, step].contains { $0.type == .real || $0.type == .decimal }
        guard isReal else { return try wholeNumbers(from: from, to: to, step: step, limit: limit, budget: budget) }
        guard let first = ValueConversion.real(from), let last = ValueConversion.real(to),
            let width = ValueConversion.real(step), width != 0, width.isFinite, first.isFinite, last.isFinite
        else { throw EngineError(.invalidArgument, "A range needs finite bounds and a step that is not 0.") }
        if limit <= 0 { return [] }
        let steps = min(((last - first) / width).rounded(.down), Double(limit - 1))
        guard steps >= 0 else { return [] }
        guard steps < Double(maxCount) else { throw tooLong }
        try budget.spend(rows: Int(steps) + 1, bytesPerRow: 16)
        return (0...Int(steps)).map { .real(first + Double($0) * width) }
    }

    private static func wholeNumbers(
        from: KQLValue,
        to: KQLValue,
        step: KQLValue,
        limit: Int,
        budget: RunBudget
    ) throws(EngineError) -> [KQLValue] {
        guard let first = Comparison.integer(from), let last = Comparison.integer(to),
            let width = Comparison.integer(step), width != 0
        else { throw EngineError(.invalidArgument, "A range needs numbers or times and a step that is not 0.") }
        guard width > 0 ? first <= last : first >= last else { return [] }
        let distance = Int128(last) - Int128(first)
        if limit <= 0 { return [] }
        let steps = min(distance / Int128(width), Int128(limit - 1))
        guard steps < Int128(maxCount) else { throw tooLong }
        try budget.spend(rows: Int(steps) + 1, bytesPerRow: 16)
        return (0...Int64(steps)).map { step in
            let number = first &+ step &* width
            return switch from {
            case .datetime: .datetime(number)
            case .timespan: .timespan(number)
            default: .long(number)
            }
        }
    }

    private static let tooLong = EngineError(.tooManyRows, "The range has more than \(maxCount) values.")
}
