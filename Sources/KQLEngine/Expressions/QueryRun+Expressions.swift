import KQL

extension QueryRun {
    /// Values of an expression for each row.
    func column(_ expression: BoundExpression, over rows: Relation) throws(EngineError) -> Column {
        switch expression {
        case .literal(let value): return Column(repeating: value, count: rows.count)
        case .column(let index, _): return try column(index, of: rows)
        case .call(let name, let arguments, let type): return try call(name, arguments, type, over: rows)
        case .convert(let inner, let type): return try converted(column(inner, over: rows), to: type)
        case .member(let container, let key):
            return try rowByRow(
                [column(container, over: rows), column(key, over: rows)],
                type: .dynamic,
                count: rows.count,
                DynamicAccess.member
            )
        case .anyColumn(let indices, let function, let operand):
            return try anyColumn(indices, function, operand, over: rows)
        case .scalar(let pipeline, let type):
            let table = try evaluate(pipeline, wanted: [0])
            let value = table.count > 0 ? try column(0, of: table).value(0) : .missing(type)
            return Column(repeating: ValueConversion.convert(value, to: type), count: rows.count)
        case .inPipeline(let value, let pipeline, let function):
            let members = try column(0, of: evaluate(pipeline, wanted: [0]))
            return try membership(column(value, over: rows), function, [members], isList: true)
        }
    }

    /// The value of an expression that does not depend on rows.
    func value(_ expression: BoundExpression) throws(EngineError) -> KQLValue {
        try column(expression, over: Relation(columns: [], stored: [], count: 1)).value(0)
    }

    /// The change of type that the language makes by itself.
    func converted(_ column: Column, to type: KQLType) throws(EngineError) -> Column {
        if column.type == type { return column }
        if let value = column.constant {
            return Column(type: type, count: column.count, storage: .repeated(ValueConversion.convert(value, to: type)))
        }
        switch (column.storage, type) {
        case (.integers(let numbers), .real) where column.type == .long || column.type == .int:
            return Column(
                type: .real,
                count: column.count,
                storage: .reals(numbers.map { Double($0) }),
                nulls: column.nulls
            )
        case (.integers(let numbers), .long) where column.type == .int:
            return Column(type: .long, count: column.count, storage: .integers(numbers), nulls: column.nulls)
        default:
            return try rowByRow([column], type: type, count: column.count) { (arguments) throws(EngineError) in
                ValueConversion.convert(arguments[0], to: type)
            }
        }
    }

    private func call(
        _ name: String,
        _ arguments: [BoundExpression],
        _ type: KQLType,
        over rows: Relation
    ) throws(EngineError) -> Column {
        if name == "and" || name == "or" { return try logical(name, arguments, over: rows) }
        var columns: [Column] = []
        for argument in arguments { columns.append(try column(argument, over: rows)) }
        if let special = try operation(name, columns, type, count: rows.count) { return special }
        if let body = FunctionTable.scalars[name] {
            return try rowByRow(columns, type: type, count: rows.count, body)
        }
        if let body = FunctionTable.windows[name] {
            return try converted(body(columns, rows.count, self), to: type)
        }
        throw EngineError(.unsupported, "The function \(name)() is not available offline.")
    }

    /// The operators (comparisons, arithmetic, tests of strings, membership); nil for functions.
    private func operation(
        _ name: String,
        _ columns: [Column],
        _ type: KQLType,
        count: Int
    ) throws(EngineError) -> Column? {
        switch name {
        case "not": return try rowByRow(columns, type: .bool, count: count, LogicFunctions.not)
        case "==", "!=", "<", "<=", ">", ">=":
            return columns.count == 2 ? try comparison(name, columns[0], columns[1], count: count) : nil
        case "+", "-", "*", "/", "%":
            return columns.count == 2 ? try arithmetic(name, columns[0], columns[1], type, count: count) : nil
        case "between", "!between": return try between(name, columns, count: count)
        case "in", "!in", "in~", "!in~":
            return columns.isEmpty ? nil : try membership(columns[0], name, Array(columns.dropFirst()), isList: false)
        case "has_any", "has_all": return columns.isEmpty ? nil : try hasMany(name, columns, count: count)
        case "matches regex": return columns.count == 2 ? try matchesRegex(columns[0], columns[1], count: count) : nil
        default:
            guard let stringOperator = StringOperator(name), columns.count == 2 else { return nil }
            return try stringTest(stringOperator, columns[0], columns[1], count: count)
        }
    }
}
