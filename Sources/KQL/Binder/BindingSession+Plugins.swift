extension BindingSession {
    /// `evaluate plugin(…)`.
    mutating func applyEvaluate(
        _ each: KQLOperator,
        _ call: KQLExpression,
        _ schema: KQLOutputSchema?,
        to table: inout BoundTable
    ) {
        guard case .call(let name, let arguments) = call.kind else {
            return report(.expectedTable, "expected a plugin", call.range)
        }
        let given = PluginArguments(arguments)
        switch name.text {
        case "bag_unpack": applyBagUnpack(each, given, schema, to: &table)
        case "pivot": applyPivot(each, given, schema, to: &table)
        case "narrow":
            let columns = [KQLColumn("Row", .long), KQLColumn("Column", .string), KQLColumn("Value", .string)]
            table.append(.plugin(BoundPlugin(name: "narrow", operands: [])), columns, each.range)
        case "schema_merge":
            let operands = bindOperands(given.operands(["PreserveOrder"]), over: table)
            table.append(.plugin(BoundPlugin(name: name.text, operands: operands)), Self.schemaColumns, each.range)
        case "ipv4_lookup", "ipv6_lookup": applyLookup(each, name.text, given, to: &table)
        case "rows_near":
            let operands = bindOperands(given.operands(["Condition", "NumRows", "RowsAfter"]), over: table)
            table.append(.plugin(BoundPlugin(name: name.text, operands: operands)), table.columns, each.range)
        case "dcount_intersect":
            let operands = bindOperands(given.positional, over: table)
            let counts = operands.indices.map { KQLColumn("s\($0)", .long) }
            let plugin = BoundPlugin(name: name.text, operands: operands)
            table.append(.plugin(plugin), table.columns + counts, each.range)
        case "preview":
            let count = given.positional.first.map { number in withRows(nil) { $0.bindInteger(number) } }
            table.append(.take(count ?? .literal(.long(10))), table.columns, each.range)
        case "sequence_detect": applySequences(each, arguments, to: &table)
        case "rolling_percentile": applyRollingPercentile(each, given, to: &table)
        case _ where WindowPlugin.table[name.text] != nil: applyWindow(each, name.text, given, to: &table)
        default:
            reportUnknownPlugin(name)
            applyUnknownPlugin(each, name, arguments, schema, to: &table)
        }
    }

    private mutating func reportUnknownPlugin(_ name: KQLName) {
        guard !PluginNames.all.contains(name.text) else { return }
        let near = nearest(to: name.text, in: PluginNames.all)
        report(.unknownPlugin, "there is no plugin `\(name.text)`", name.range, suggestion: near)
    }

    mutating func bindOperands(_ operands: [KQLExpression?], over table: BoundTable) -> [BoundExpression?] {
        withRows(RowScope(table)) { session in operands.map { $0.map { session.bindScalar($0) } } }
    }

    /// A plugin that is not evaluated offline: the tables that its operands read are named, its columns are not known.
    private mutating func applyUnknownPlugin(
        _ each: KQLOperator,
        _ name: KQLName,
        _ arguments: [KQLNamedExpression],
        _ schema: KQLOutputSchema?,
        to table: inout BoundTable
    ) {
        withRows(RowScope(table)) { session in
            for argument in arguments where session.isTable(argument.value) { _ = session.bindTable(argument.value) }
        }
        cannotEvaluate("the plugin \(name.text)()", name.range)
        let declared = schema.map { declaredColumns($0, besides: table.columns) }
        let isOpen = declared == nil
        table = BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: declared ?? table.columns))
        table.isOpen = isOpen
    }

    /// The columns that a query declares for a plugin.
    func declaredColumns(_ schema: KQLOutputSchema, besides input: [KQLColumn]) -> [KQLColumn] {
        let declared = schema.columns.map { KQLColumn($0.name.text, $0.type ?? .dynamic) }
        let names = Set(declared.map(\.name))
        return (schema.keepsInput ? input.filter { !names.contains($0.name) } : []) + declared
    }

    /// Adds a plugin whose columns depend on the data, unless the query declares them.
    mutating func appendDiscovered(
        _ plugin: BoundPlugin,
        _ declared: [KQLColumn]?,
        to table: inout BoundTable,
        _ range: Range<Int>
    ) {
        if let declared {
            table.append(.plugin(plugin), declared, range)
            table.isOpen = false
            return
        }
        var probe = table.pipeline
        probe.steps.append(BoundStep(.plugin(plugin), columns: [], range: range))
        if canEvaluate, !probe.readsInput, let columns = resolve?(BoundQuery(results: [probe], shared: shared)) {
            table.append(.plugin(plugin), columns, range)
            return
        }
        if canEvaluate, resolve == nil, !probe.readsInput { dependsOnData = true }
        canEvaluate = false
        table = BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: table.columns), isOpen: true)
    }

    /// `bag_unpack(bag, prefix, columnsConflict, ignoredProperties)`: a column per member.
    private mutating func applyBagUnpack(
        _ each: KQLOperator,
        _ given: PluginArguments,
        _ schema: KQLOutputSchema?,
        to table: inout BoundTable
    ) {
        let parameters = ["Column", "OutputColumnPrefix", "columnsConflict", "ignoredProperties"]
        let operands = bindOperands(given.operands(parameters), over: table)
        guard let bag = operands.first ?? nil else {
            return report(.wrongArgumentCount, "`bag_unpack` needs the column to unpack", each.range)
        }
        var kept = table.columns
        if case .column(let index, _) = bag { kept.remove(at: index) }
        let plugin = BoundPlugin(name: "bag_unpack", operands: operands)
        appendDiscovered(plugin, schema.map { declaredColumns($0, besides: kept) }, to: &table, each.range)
    }

    /// `pivot(column, aggregate, keys…)`: a column per value of the first; here the aggregate is computed before it.
    private mutating func applyPivot(
        _ each: KQLOperator,
        _ given: PluginArguments,
        _ schema: KQLOutputSchema?,
        to table: inout BoundTable
    ) {
        var arguments = given.positional[...]
        let scope = RowScope(table)
        guard let turned = arguments.popFirst() else {
            return report(.wrongArgumentCount, "`pivot` needs the column to turn", each.range)
        }
        let turnedValue = withRows(scope) { $0.bindScalar(turned) }
        var collector = AggregateCollector(firstColumn: 0)
        var used = BoundPivot.columns(of: turnedValue)
        if let call = arguments.first, case .call(let name, _) = call.kind, AggregateFunctions.table[name.text] != nil {
            arguments.removeFirst()
            let outer = aggregates
            aggregates = collector
            _ = withRows(scope) { $0.bindScalar(call) }
            collector = aggregates ?? collector
            aggregates = outer
            for argument in collector.aggregates.flatMap(\.arguments) {
                used.formUnion(BoundPivot.columns(of: argument))
            }
        } else {
            _ = collector.add(BoundAggregate(function: "count", arguments: []))
        }
        var keys = withRows(scope) { session in arguments.map { (session.autoName(of: $0), session.bindScalar($0)) } }
        if arguments.isEmpty {
            keys = table.columns.enumerated().filter { !used.contains($0.offset) }.map {
                ($0.element.name, .column($0.offset, $0.element.type))
            }
        }
        let aggregate = collector.aggregates.first ?? BoundAggregate(function: "count", arguments: [])
        var columns = keys.enumerated().map { KQLColumn($1.0 ?? "Column\($0 + 1)", $1.1.type) }
        columns += [KQLColumn(" turned", turnedValue.type), KQLColumn(" value", aggregate.type(ofColumn: 0))]
        let isOpen = table.isOpen
        table.append(.summarize(keys: keys.map(\.1) + [turnedValue], aggregates: [aggregate]), columns, each.range)
        let plugin = BoundPlugin(name: "pivot", operands: [.literal(.string(aggregate.function))])
        let declared = schema.map { declaredColumns($0, besides: Array(columns.dropLast(2))) }
        appendDiscovered(plugin, declared, to: &table, each.range)
        if isOpen { canEvaluate = false }
    }
}

/// What `pivot` reads.
private enum BoundPivot {
    /// Columns that an expression reads.
    static func columns(of expression: BoundExpression) -> Set<Int> {
        switch expression {
        case .literal, .scalar: []
        case .column(let index, _): [index]
        case .call(_, let arguments, _): arguments.reduce(into: []) { $0.formUnion(columns(of: $1)) }
        case .convert(let inner, _), .inPipeline(let inner, _, _): columns(of: inner)
        case .member(let container, let key): columns(of: container).union(columns(of: key))
        case .anyColumn(let indices, _, let operand): columns(of: operand).union(indices)
        }
    }
}
