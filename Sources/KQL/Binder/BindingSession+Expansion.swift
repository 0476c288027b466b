extension BindingSession {
    /// `mv-expand`: one row per element.
    mutating func applyExpand(
        _ each: KQLOperator,
        _ items: [KQLExpandItem],
        _ limit: KQLExpression?,
        to table: inout BoundTable
    ) {
        let scope = RowScope(table)
        var columns = table.columns
        var carried: [Int?] = Array(columns.indices)
        var bound: [BoundExpand.Item] = []
        for item in items {
            let value = withRows(scope) { $0.asDynamic($0.bindScalar(item.expression.value)) }
            let type = item.type ?? .dynamic
            let name = item.expression.names.first?.text ?? autoName(of: item.expression.value) ?? "Column1"
            let index = columns.firstIndex { $0.name == name } ?? columns.count
            if index == columns.count {
                columns.append(KQLColumn(name, type))
                carried.append(nil)
            } else {
                columns[index] = KQLColumn(name, type)
                carried[index] = nil
            }
            bound.append(BoundExpand.Item(expression: value, column: index, type: type))
        }
        var indexColumn: Int?
        if let name = each.parameter("with_itemindex").flatMap({ $0.value.plainName }) {
            indexColumn = columns.count
            columns.append(KQLColumn(name, .long))
            carried.append(nil)
        }
        let expand = BoundExpand(
            items: bound,
            indexColumn: indexColumn,
            rowLimit: limit.flatMap { constantInteger($0) },
            bagsAsArrays: (each.parameter("kind") ?? each.parameter("bagexpansion"))?.word == "array",
            carried: carried
        )
        table.append(.mvExpand(expand), columns, each.range)
    }

    private mutating func constantInteger(_ expression: KQLExpression) -> Int? {
        let bound = withRows(nil) { $0.bindInteger(expression) }
        if case .long(let number)? = bound.constant { return Int(number) }
        report(.notConstant, "expected a constant", expression.range)
        return nil
    }

    /// `mv-apply`: its subquery sees the columns of the outer rows and the element.
    mutating func applyApply(
        _ each: KQLOperator,
        _ items: [KQLExpandItem],
        _ pipeline: KQLPipeline,
        to table: inout BoundTable
    ) {
        let before = table
        let scope = RowScope(table)
        var added: [KQLColumn] = []
        for item in items {
            _ = withRows(scope) { $0.bindScalar(item.expression.value) }
            if let name = item.expression.names.first?.text ?? autoName(of: item.expression.value) {
                added.append(KQLColumn(name, item.type ?? .dynamic))
            }
        }
        addColumns(added, to: &table)
        let inner = bind(pipeline, input: table)
        cannotEvaluate(each.name, each.nameRange)
        table = before
        addColumns(inner.columns, to: &table)
        table.isOpen = table.isOpen || inner.isOpen
    }

    /// `parse` and `parse-where`: the columns of the pattern are added.
    mutating func applyParse(
        _ each: KQLOperator,
        _ value: KQLExpression,
        _ parts: [KQLParsePart],
        to table: inout BoundTable
    ) {
        _ = withRows(RowScope(table)) { $0.bindScalar(value) }
        let columns = parts.compactMap { part -> KQLColumn? in
            if case .column(let name, let type) = part { return KQLColumn(name.text, type ?? .string) }
            return nil
        }
        addColumns(columns, to: &table)
        cannotEvaluate(each.name, each.nameRange)
    }

    /// `make-series`: keys, then the series, then the axis.
    mutating func applyMakeSeries(_ each: KQLOperator, _ series: KQLMakeSeries, to table: inout BoundTable) {
        let scope = RowScope(table)
        var output = Projection()
        for key in series.keys {
            let value = withRows(scope) { $0.bindScalar(key.value) }
            output.add(output.names.take(key.names.first?.text ?? autoName(of: key.value) ?? "Column1"), value)
        }
        let outer = aggregates
        aggregates = AggregateCollector(firstColumn: 0)
        for (aggregate, _) in series.aggregates {
            _ = withRows(scope) { $0.bindScalar(aggregate.value) }
            let name = aggregate.names.first?.text ?? autoName(of: aggregate.value) ?? "Column1"
            output.add(output.names.take(name), .literal(.null(.dynamic)))
        }
        aggregates = outer
        for bound in [series.axis.value, series.step] + [series.from, series.to].compactMap(\.self) {
            _ = withRows(scope) { $0.bindScalar(bound) }
        }
        let axis = series.axis.names.first?.text ?? autoName(of: series.axis.value) ?? "Column1"
        output.add(output.names.take(axis), .literal(.null(.dynamic)))
        cannotEvaluate(each.name, each.nameRange)
        table = BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: output.columns))
    }

    /// `invoke f(…)` with a function of the query or of the service, and `evaluate`.
    mutating func applyCall(
        _ each: KQLOperator,
        _ call: KQLExpression,
        _ columns: [KQLColumnDeclaration]?,
        to table: inout BoundTable
    ) {
        guard each.name == "invoke" else {
            bindPlugin(call, RowScope(table))
            cannotEvaluate(each.name, each.nameRange)
            table = columns.map { bindDeclared($0) } ?? openTable(table.columns)
            return
        }
        guard case .call(let name, let arguments) = call.kind else {
            return report(.expectedTable, "expected a function", call.range)
        }
        if let declaration = scope.find(name.text), case .function(let body) = declaration.meaning {
            if case .table(let result) = self.call(body, declaration, arguments, input: share(table), at: call.range) {
                table = result
            } else {
                report(.expectedTable, "the function yields no table", call.range)
            }
            return
        }
        functions.insert(name.text)
        if Self.hostFunctions.contains(name.text) {
            cannotEvaluate("\(name.text)()", call.range)
        } else {
            reportUnknownFunction(name)
        }
        table.isOpen = true
    }

    /// `evaluate` at the start of a pipeline.
    mutating func bindEvaluate(
        _ call: KQLExpression,
        _ columns: [KQLColumnDeclaration]?,
        _ each: KQLOperator
    ) -> BoundTable {
        bindPlugin(call, RowScope(columns: [], isOpen: true))
        cannotEvaluate(each.name, each.nameRange)
        return columns.map { bindDeclared($0) } ?? .unknown
    }

    private func openTable(_ columns: [KQLColumn]) -> BoundTable {
        BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: columns), isOpen: true)
    }

    /// Names the tables that a plugin's operands read; its scalars are its own business.
    private mutating func bindPlugin(_ call: KQLExpression, _ scope: RowScope) {
        guard case .call(_, let arguments) = call.kind else { return }
        for argument in arguments {
            withRows(scope) { session in
                if session.isTable(argument.value) { _ = session.bindTable(argument.value) }
            }
        }
    }
}
