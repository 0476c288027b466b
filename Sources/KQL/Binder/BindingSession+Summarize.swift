/// The aggregates that the operands of one `summarize` call, in order.
struct AggregateCollector {
    /// Output columns before the first aggregate.
    let firstColumn: Int
    private(set) var aggregates: [BoundAggregate] = []
    private var columnCount = 0

    init(firstColumn: Int) {
        self.firstColumn = firstColumn
    }

    /// Adds an aggregate; its first output column.
    mutating func add(_ aggregate: BoundAggregate) -> Int {
        defer { columnCount += aggregate.columnCount }
        aggregates.append(aggregate)
        return firstColumn + columnCount
    }
}

extension BindingSession {
    /// `summarize`: keys, aggregates, and where an operand computes with aggregates a projection behind them.
    mutating func applySummarize(
        _ each: KQLOperator,
        _ aggregates: [KQLNamedExpression],
        _ keys: [KQLNamedExpression],
        to table: inout BoundTable
    ) {
        let scope = RowScope(table)
        var output = Projection()
        let boundKeys = bindKeys(keys, scope, into: &output)
        let outer = self.aggregates
        self.aggregates = AggregateCollector(firstColumn: boundKeys.count)
        for item in aggregates where !item.value.kind.isMissing {
            withRows(scope) { $0.bindAggregate(item, keys: keys, into: &output) }
        }
        let collected = self.aggregates?.aggregates ?? []
        self.aggregates = outer
        let step = BoundOperation.summarize(keys: boundKeys, aggregates: collected)
        let direct = output.expressions.enumerated().allSatisfy { index, expression in
            if case .column(index, _) = expression { return true }
            return false
        }
        if direct, output.columns.count == boundKeys.count + collected.reduce(0, { $0 + $1.columnCount }) {
            table.append(step, output.columns, each.range)
        } else {
            table.append(step, hiddenColumns(boundKeys, collected, output), each.range)
            table.append(.project(output.expressions), output.columns, each.range)
        }
        table.isOpen = false
        if scope.isOpen, aggregates.contains(where: { $0.value.takesAllColumns }) { table.isOpen = true }
    }

    private mutating func bindKeys(
        _ keys: [KQLNamedExpression],
        _ scope: RowScope,
        into output: inout Projection
    ) -> [BoundExpression] {
        var bound: [BoundExpression] = []
        for key in keys where !key.value.kind.isMissing {
            let value = withRows(scope) { $0.bindScalar(key.value) }
            let name = key.names.first?.text ?? autoName(of: key.value)
            output.add(
                name.map { output.names.take($0) } ?? output.names.takeColumn(),
                .column(bound.count, value.type)
            )
            bound.append(value)
        }
        return bound
    }

    /// Columns between `summarize` and the projection behind it, which nothing shows.
    private func hiddenColumns(
        _ keys: [BoundExpression],
        _ aggregates: [BoundAggregate],
        _ output: Projection
    ) -> [KQLColumn] {
        var columns = keys.indices.map { KQLColumn("key\($0)", keys[$0].type) }
        for aggregate in aggregates {
            for index in 0..<aggregate.columnCount {
                columns.append(KQLColumn("value\(columns.count)", aggregate.type(ofColumn: index)))
            }
        }
        return columns
    }

    /// One operand: an aggregate, several columns of `arg_max`, or an expression with aggregates in it.
    private mutating func bindAggregate(
        _ item: KQLNamedExpression,
        keys: [KQLNamedExpression],
        into output: inout Projection
    ) {
        if case .call(let name, let arguments) = item.value.kind, scope.find(name.text) == nil,
            let signature = AggregateFunctions.table[name.text]
        {
            switch signature.name {
            case "arg_max", "arg_min": return bindExtreme(item, name, signature, arguments, keys, into: &output)
            case "take_any"
            where name.text == "take_any" || arguments.count > 1 || arguments.first?.value.kind.isStar == true:
                return bindAnyOf(item, name, arguments, keys, into: &output)
            case "percentiles", "percentilesw": return bindPercentiles(item, name, signature, arguments, into: &output)
            default: break
            }
        }
        let value = bindScalar(item.value)
        if item.names.count > 1 { reportTuple(item) }
        let name = item.names.first?.text ?? autoName(of: item.value)
        output.add(name.map { output.names.take($0) } ?? output.names.takeColumn(), value)
    }

    /// `arg_max(x, a, *)`: the extreme value, then the other columns of its row.
    private mutating func bindExtreme(
        _ item: KQLNamedExpression,
        _ name: KQLName,
        _ signature: FunctionSignature,
        _ arguments: [KQLNamedExpression],
        _ keys: [KQLNamedExpression],
        into output: inout Projection
    ) {
        functions.insert(name.text)
        guard let first = arguments.first else {
            return report(.wrongArgumentCount, "`\(name.text)` needs the value to compare", item.range)
        }
        let isOld = name.text == "argmax" || name.text == "argmin"
        let prefix = isOld ? (name.text == "argmax" ? "max_" : "min_") : ""
        let firstName = autoName(of: first.value)
        var named: [(name: String, value: BoundExpression)] = []
        let extreme = bindPlain(first.value)
        named.append((item.names.first?.text ?? firstName.map { prefix + $0 } ?? signature.name.dropArg, extreme))
        let unnamed = signature.name.dropArg + (firstName ?? "") + "_"
        let others = expandedColumns(arguments.dropFirst(), besides: [first] + keys, unnamed: unnamed)
        let isStarred = arguments.dropFirst().contains { $0.value.kind.isStar }
        for (index, other) in others.enumerated() {
            let given = index + 1 < item.names.count && !isStarred ? item.names[index + 1].text : nil
            let auto = isOld ? prefix + (firstName ?? "") + "_" + other.name : other.name
            named.append((given ?? auto, other.value))
        }
        addColumns(named, of: signature.name, to: &output)
    }

    /// `take_any(a, b)` and `take_any(*)`: several columns of one row.
    private mutating func bindAnyOf(
        _ item: KQLNamedExpression,
        _ name: KQLName,
        _ arguments: [KQLNamedExpression],
        _ keys: [KQLNamedExpression],
        into output: inout Projection
    ) {
        functions.insert(name.text)
        let prefix = name.text == "any" ? "any_" : ""
        var named = expandedColumns(arguments[...], besides: keys, unnamed: prefix.isEmpty ? "any_" : "")
            .map { (name: prefix + $0.name, value: $0.value) }
        for (index, given) in item.names.enumerated() where index < named.count { named[index].name = given.text }
        addColumns(named, of: "take_any", to: &output)
    }

    /// `percentiles(x, 50, 95)`: a column per percentage.
    private mutating func bindPercentiles(
        _ item: KQLNamedExpression,
        _ name: KQLName,
        _ signature: FunctionSignature,
        _ arguments: [KQLNamedExpression],
        into output: inout Projection
    ) {
        functions.insert(name.text)
        let values = signature.name == "percentiles" ? 1 : 2
        var bound = arguments.map { bindPlain($0.value) }
        if let first = bound.first, first.type == .int { bound[0] = widened(first, to: .long) }
        guard bound.count > values else {
            return report(.wrongArgumentCount, "`\(name.text)` needs percentages", item.range)
        }
        let single = values == 1 ? "percentile" : "percentilew"
        for (index, percentage) in bound[values...].enumerated() {
            let suffix = percentage.constant.map(Self.suffix) ?? ""
            let auto = "percentile_" + (autoName(of: arguments[0].value) ?? "") + "_" + suffix
            let column =
                aggregates?.add(BoundAggregate(function: single, arguments: bound[..<values] + [percentage])) ?? 0
            let given = index < item.names.count ? item.names[index].text : nil
            output.add(output.names.take(given ?? auto), .column(column, bound[0].type))
        }
    }

    /// A number as it stands in the name of a column: `99.9` becomes `99_9`.
    static func suffix(_ value: KQLValue) -> String {
        switch value {
        case .int(let number): String(number)
        case .long(let number): String(number)
        case .real(let number):
            Int64(truncating: number).flatMap { Double($0) == number ? String($0) : nil }
                ?? "\(number)".replacing(".", with: "_")
        default: ""
        }
    }

    private mutating func addColumns(
        _ named: [(name: String, value: BoundExpression)],
        of function: String,
        to output: inout Projection
    ) {
        guard !named.isEmpty else { return }
        let aggregate = BoundAggregate(function: function, arguments: named.map(\.value), columnCount: named.count)
        let column = aggregates?.add(aggregate) ?? 0
        for (index, each) in named.enumerated() {
            output.add(output.names.take(each.name), .column(column + index, each.value.type))
        }
    }

    /// Operands with each star as the columns that it stands for: all but those named elsewhere in the operator.
    ///
    /// An operand without a name is called by its place, with `unnamed` in front.
    private mutating func expandedColumns(
        _ arguments: ArraySlice<KQLNamedExpression>,
        besides others: [KQLNamedExpression],
        unnamed: String
    ) -> [(name: String, value: BoundExpression)] {
        var result: [(name: String, value: BoundExpression)] = []
        var used = Set(others.compactMap { $0.value.plainName })
        for (index, argument) in zip(arguments.indices, arguments) {
            if argument.value.kind.isStar {
                for (index, column) in (rows?.columns ?? []).enumerated() where used.insert(column.name).inserted {
                    result.append((column.name, .column(index, column.type)))
                }
            } else {
                let value = bindPlain(argument.value)
                let name = argument.names.first?.text ?? autoName(of: argument.value) ?? "\(unnamed)arg\(index)"
                used.insert(name)
                result.append((name, value))
            }
        }
        return result
    }

    /// Binds an operand of an aggregate, in which no aggregate may stand.
    mutating func bindPlain(_ expression: KQLExpression) -> BoundExpression {
        let before = aggregates
        aggregates = nil
        defer { aggregates = before }
        return bindScalar(expression)
    }
}

extension String {
    /// `max_` of `arg_max`: the name when the compared value has none.
    fileprivate var dropArg: String { String(dropFirst(4)) + "_" }
}

extension KQLExpression {
    /// True for `arg_max(x, *)` and `take_any(*)`.
    fileprivate var takesAllColumns: Bool {
        guard case .call(_, let arguments) = kind else { return false }
        return arguments.contains { $0.value.kind.isStar }
    }

    /// The name, when the expression is one.
    var plainName: String? {
        if case .name(let name) = kind { return name.text }
        return nil
    }
}

extension BoundAggregate {
    /// Type of one of the columns that the aggregate fills; dynamic where an argument is missing, which is an error already.
    func type(ofColumn index: Int) -> KQLType {
        if columnCount > 1 || function == "arg_max" || function == "arg_min" {
            return arguments.indices.contains(index) ? arguments[index].type : .dynamic
        }
        return AggregateFunctions.resultType(of: function, arguments)
    }
}
