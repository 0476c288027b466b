extension BindingSession {
    /// A call that has to yield a value.
    mutating func bindCall(_ name: KQLName, _ arguments: [KQLNamedExpression], _ range: Range<Int>) -> BoundExpression {
        if let declaration = scope.find(name.text) { return bindCall(of: declaration, name, arguments, range) }
        functions.insert(name.text)
        if let special = bindSpecial(name, arguments, range) { return special }
        if aggregates != nil, let signature = AggregateFunctions.table[name.text] {
            return bindAggregateCall(signature, name, arguments, range)
        }
        if let signature = ScalarFunctions.table[name.text] {
            let bound = bindArguments(arguments, of: signature, name, range)
            return .call(
                signature.name,
                bound,
                Self.namedType(in: arguments, of: signature) ?? resultType(signature, bound)
            )
        }
        if AggregateFunctions.table[name.text] != nil {
            report(.aggregateOutside, "`\(name.text)()` computes over many rows: it belongs into `summarize`", range)
            return unknown()
        }
        for argument in arguments where !isTable(argument.value) && !argument.value.kind.isStar {
            _ = bindScalar(argument.value)
        }
        reportUnknownFunction(name)
        return unknown()
    }

    /// Functions whose last argument may name the type of the result: `extract(…, typeof(long))`.
    private static let typed: Set<String> = ["extract", "extract_json", "percentile_tdigest"]

    private static func namedType(in arguments: [KQLNamedExpression], of signature: FunctionSignature) -> KQLType? {
        guard typed.contains(signature.name), case .typeOf(let type)? = arguments.last?.value.kind else { return nil }
        return type
    }

    private mutating func bindCall(
        of declaration: Declaration,
        _ name: KQLName,
        _ arguments: [KQLNamedExpression],
        _ range: Range<Int>
    ) -> BoundExpression {
        if case .function(let body) = declaration.meaning {
            if case .scalar(let value) = call(body, declaration, arguments, at: range) { return value }
            report(.expectedScalar, "`\(name.text)()` yields a table, not a value", range)
            return unknown()
        }
        report(.unknownFunction, "`\(name.text)` is no function", name.range)
        return unknown()
    }

    /// Says that a function is unknown, and which name is near.
    mutating func reportUnknownFunction(_ name: KQLName) {
        let near = nearest(to: name.text, in: scope.functionNames + Self.scalarFunctionNames)
        report(.unknownFunction, "there is no function `\(name.text)`", name.range, suggestion: near)
    }

    /// Says that a function that yields rows is not known here; the tenant may have saved one.
    mutating func reportUnknownTableFunction(_ name: KQLName) {
        canEvaluate = false
        let near = nearest(to: name.text, in: scope.functionNames + Self.hostFunctions.sorted())
        report(
            .unknownTableFunction,
            "no function `\(name.text)` is known here, the tenant may have saved one",
            name.range,
            suggestion: near
        )
    }

    private static let scalarFunctionNames = Set(ScalarFunctions.table.keys)
        .union(AggregateFunctions.table.keys).sorted()

    /// Functions that are more than a signature.
    private mutating func bindSpecial(
        _ name: KQLName,
        _ arguments: [KQLNamedExpression],
        _ range: Range<Int>
    ) -> BoundExpression? {
        switch name.text {
        case "toscalar": return bindToScalar(arguments, range)
        case "materialize" where arguments.count == 1: return bindScalar(arguments[0].value)
        case "column_ifexists", "columnifexists": return bindColumnIfExists(arguments, range)
        case "pack_all": return bindPackAll(arguments)
        case "column_names_of": return bindColumnNames(arguments, range)
        case "bag_pack_columns": return bindPackColumns(arguments)
        case "bin_auto" where arguments.count == 1: return bindAutomaticBin(arguments[0], range)
        case "iff" where arguments.count == 3, "iif" where arguments.count == 3: return bindChoice("iff", arguments)
        case "case" where arguments.count >= 3 && arguments.count % 2 == 1: return bindChoice("case", arguments)
        case _ where Self.hostFunctions.contains(name.text) || Self.foreignSources.contains(name.text):
            cannotEvaluate("\(name.text)()", range)
            return unknown()
        default: return nil
        }
    }

    private mutating func bindToScalar(_ arguments: [KQLNamedExpression], _ range: Range<Int>) -> BoundExpression {
        guard let argument = arguments.first?.value else {
            report(.wrongArgumentCount, "`toscalar` needs a query", range)
            return unknown()
        }
        guard isTable(argument) else { return bindScalar(argument) }
        let before = (rows, aggregates)
        (rows, aggregates) = (nil, nil)
        let table = share(bindTable(argument))
        (rows, aggregates) = before
        return .scalar(table.pipeline, table.columns.first?.type ?? .dynamic)
    }

    /// `column_ifexists("a", b)`: settled here, for the columns are known.
    private mutating func bindColumnIfExists(_ arguments: [KQLNamedExpression], _ range: Range<Int>) -> BoundExpression
    {
        guard arguments.count == 2, case .literal(.string(let column)) = bindScalar(arguments[0].value) else {
            report(.wrongArgumentCount, "`column_ifexists` takes the name of a column as a string, and a value", range)
            return unknown()
        }
        if let rows, let index = rows.index(of: column) { return .column(index, rows.columns[index].type) }
        let fallback = bindScalar(arguments[1].value)
        // Where columns may be that nobody knows, so may this one, of whatever type.
        return rows?.isOpen == true ? unknown() : fallback
    }

    /// `pack_all([ignoreNulls])`: a truth value, then the name and the value of each column.
    private mutating func bindPackAll(_ arguments: [KQLNamedExpression]) -> BoundExpression {
        var operands = [arguments.first.map { bindScalar($0.value) } ?? .literal(.bool(false))]
        for (index, column) in (rows?.columns ?? []).enumerated() {
            operands += [.literal(.string(column.name)), .column(index, column.type)]
        }
        if rows?.isOpen == true { canEvaluate = false }
        return .call("pack_all", operands, .dynamic)
    }

    /// `column_names_of(T)`: settled here.
    private mutating func bindColumnNames(_ arguments: [KQLNamedExpression], _ range: Range<Int>) -> BoundExpression {
        guard let argument = arguments.first?.value else {
            report(.wrongArgumentCount, "`column_names_of` needs a table", range)
            return unknown()
        }
        let table = withRows(nil) { $0.bindTable(argument) }
        if table.isOpen { canEvaluate = false }
        return .literal(.dynamic(.array(table.columns.map { .string($0.name) })))
    }

    private mutating func bindPackColumns(_ arguments: [KQLNamedExpression]) -> BoundExpression {
        var operands: [BoundExpression] = []
        for argument in arguments {
            operands += [.literal(.string(autoName(of: argument.value) ?? "")), bindScalar(argument.value)]
        }
        return .call("bag_pack", operands, .dynamic)
    }

    /// `bin_auto(x)`: `bin_at` with the width and the origin that `set` statements give.
    private mutating func bindAutomaticBin(_ argument: KQLNamedExpression, _ range: Range<Int>) -> BoundExpression {
        guard let width = options["query_bin_auto_size"] else {
            report(.notConstant, "`bin_auto` needs `set query_bin_auto_size`", range)
            return unknown()
        }
        let value = bindScalar(argument.value)
        let size = withRows(nil) { $0.bindScalar(width) }
        guard let origin = options["query_bin_auto_at"] else { return .call("bin", [value, size], value.type) }
        return .call("bin_at", [value, size, withRows(nil) { $0.bindScalar(origin) }], value.type)
    }

    /// `iff` and `case`: conditions, and values of one type.
    private mutating func bindChoice(_ function: String, _ arguments: [KQLNamedExpression]) -> BoundExpression {
        var bound: [BoundExpression] = []
        var values: [Int] = []
        for (index, argument) in arguments.enumerated() {
            let isCondition = index % 2 == 0 && index < arguments.count - 1
            let value = bindScalar(argument.value)
            bound.append(isCondition ? converted(value, to: .bool, at: argument.range) : value)
            if !isCondition { values.append(index) }
        }
        let type = TypeRules.common(values.map { bound[$0].type })
        for index in values where TypeRules.isNumeric(type) { bound[index] = widened(bound[index], to: type) }
        for index in values where type == .dynamic && bound[index].type != .dynamic {
            bound[index] = .convert(bound[index], to: .dynamic)
        }
        return .call(function, bound, type)
    }

    private mutating func bindAggregateCall(
        _ signature: FunctionSignature,
        _ name: KQLName,
        _ arguments: [KQLNamedExpression],
        _ range: Range<Int>
    ) -> BoundExpression {
        // `max(x)` of one row does not exist, so that every aggregate inside an aggregate is a mistake.
        let outer = aggregates
        aggregates = nil
        var bound = bindArguments(arguments, of: signature, name, range)
        aggregates = outer
        if signature.name.hasPrefix("percentile"), let first = bound.first, first.type == .int {
            bound[0] = widened(first, to: .long)
        }
        let aggregate = BoundAggregate(function: signature.name, arguments: bound)
        let column = aggregates?.add(aggregate) ?? 0
        return .column(column, AggregateFunctions.resultType(of: signature.name, bound))
    }

    /// Binds operands, checks their number and turns each into what the function takes.
    private mutating func bindArguments(
        _ arguments: [KQLNamedExpression],
        of signature: FunctionSignature,
        _ name: KQLName,
        _ range: Range<Int>
    ) -> [BoundExpression] {
        if arguments.count < signature.minimum || arguments.count > signature.maximum ?? .max {
            report(.wrongArgumentCount, "`\(name.text)` takes \(signature.countText), found \(arguments.count)", range)
        }
        var bound: [BoundExpression] = []
        bound.reserveCapacity(arguments.count)
        for (index, argument) in arguments.enumerated() {
            if argument.value.kind.isStar, signature.repeats {
                bound += (rows?.columns ?? []).enumerated().map { .column($0.offset, $0.element.type) }
                continue
            }
            let value = bindScalar(argument.value)
            bound.append(fitted(value, to: signature.kind(at: index), argument.range))
        }
        return unified(bound, signature)
    }

    /// Numbers that have to be of one type, such as those of `max_of` and `coalesce`.
    private func unified(_ bound: [BoundExpression], _ signature: FunctionSignature) -> [BoundExpression] {
        if signature.name == "abs", let first = bound.first, first.type == .int { return [widened(first, to: .long)] }
        let isBin = signature.name == "bin" || signature.name == "bin_at"
        guard isBin || signature.result.isCommon, let widest = TypeRules.widest(bound.map(\.type)) else { return bound }
        return bound.map { widened($0, to: widest) }
    }

    private func resultType(_ signature: FunctionSignature, _ bound: [BoundExpression]) -> KQLType {
        switch signature.result {
        case .type(let type): type
        case .argument(let index): index < bound.count ? bound[index].type : .dynamic
        case .common(let from): TypeRules.common(bound.dropFirst(from).map(\.type))
        }
    }

    /// An operand as a parameter takes it.
    private mutating func fitted(
        _ value: BoundExpression,
        to kind: FunctionSignature.ParameterKind,
        _ range: Range<Int>
    ) -> BoundExpression {
        switch kind {
        case .any: return value
        case .type(let type): return converted(value, to: type, at: range)
        case .integer:
            if value.type == .int || value.type == .long { return value }
            return converted(value, to: .long, at: range)
        case .number:
            if TypeRules.isNumeric(value.type) || value.type == .dynamic { return value }
            return converted(value, to: .real, at: range)
        case .ordered:
            switch value.type {
            case .int, .long, .real, .decimal, .datetime, .timespan, .dynamic: return value
            default: return converted(value, to: .real, at: range)
            }
        }
    }

    /// A value as another type where the language turns it by itself; anything else is reported.
    mutating func converted(_ value: BoundExpression, to type: KQLType, at range: Range<Int>) -> BoundExpression {
        if value.type == type { return value }
        switch (value.type, type) {
        case (.dynamic, _): return .convert(value, to: type)
        case (.string, .dynamic): return .call("parse_json", [value], .dynamic)
        case (_, .dynamic): return .convert(value, to: .dynamic)
        case (.int, .long), (.int, .real), (.long, .real), (.int, .decimal), (.long, .decimal), (.long, .int),
            (.real, .long),
            (.decimal, .real), (.bool, .long), (.bool, .int), (.bool, .real), (.int, .bool), (.long, .bool),
            (.real, .decimal):
            return widened(value, to: type)
        case (.string, .datetime), (.string, .timespan), (.string, .guid):
            if let constant = value.constant?.converted(to: type) { return .literal(constant) }
        default: break
        }
        report(.wrongArgumentType, "expected a value of type \(type.rawValue), found \(value.type.rawValue)", range)
        return .literal(type == .string ? .string("") : .null(type))
    }
}

extension FunctionSignature {
    /// The number of arguments in words.
    var countText: String {
        guard let maximum else { return "at least \(minimum) arguments" }
        if maximum == minimum { return minimum == 1 ? "1 argument" : "\(minimum) arguments" }
        return "\(minimum) to \(maximum) arguments"
    }
}
