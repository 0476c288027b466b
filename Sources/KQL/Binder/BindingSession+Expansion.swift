extension BindingSession {
    /// `mv-expand`: one row per element.
    mutating func applyExpand(
        _ each: KQLOperator,
        _ items: [KQLExpandItem],
        _ limit: KQLExpression?,
        to table: inout BoundTable
    ) {
        let (expand, columns) = bindExpand(each, items, limit, of: table)
        table.append(.mvExpand(expand), columns, each.range)
    }

    /// The arrays to open side by side, and the columns of the opened rows.
    private mutating func bindExpand(
        _ each: KQLOperator,
        _ items: [KQLExpandItem],
        _ limit: KQLExpression?,
        of table: BoundTable
    ) -> (BoundExpand, [KQLColumn]) {
        let scope = RowScope(table)
        var layout = ExtendedColumns(table.columns)
        var bound: [BoundExpand.Item] = []
        for item in items {
            let value = withRows(scope) { $0.asDynamic($0.bindScalar(item.expression.value)) }
            let type = item.type ?? .dynamic
            let name = item.expression.names.first?.text ?? autoName(of: item.expression.value) ?? "Column1"
            bound.append(BoundExpand.Item(expression: value, column: layout.set(KQLColumn(name, type)), type: type))
        }
        let indexName = each.parameter("with_itemindex").flatMap { $0.value.plainName }
        let indexColumn = indexName.map { layout.set(KQLColumn($0, .long)) }
        let expand = BoundExpand(
            items: bound,
            indexColumn: indexColumn,
            rowLimit: limit.flatMap { constantInteger($0) },
            bagsAsArrays: (each.parameter("kind") ?? each.parameter("bagexpansion"))?.word == "array",
            carried: layout.carried
        )
        return (expand, layout.columns)
    }

    mutating func constantInteger(_ expression: KQLExpression) -> Int? {
        let bound = withRows(nil) { $0.bindInteger(expression) }
        if case .long(let number)? = bound.constant { return Int(number) }
        report(.notConstant, "expected a constant", expression.range)
        return nil
    }

    /// `mv-apply`: its subquery sees the columns of the outer rows and the elements.
    mutating func applyApply(
        _ each: KQLOperator,
        _ items: [KQLExpandItem],
        _ limit: KQLExpression?,
        _ subquery: KQLPipeline,
        to table: inout BoundTable
    ) {
        let (expand, opened) = bindExpand(each, items, limit, of: table)
        var inner = BoundTable(pipeline: BoundPipeline(source: .input, sourceColumns: opened))
        inner.isOpen = table.isOpen
        inner = bind(subquery, input: inner)
        var columns: [KQLColumn] = []
        var output: [BoundApply.Output] = []
        for index in table.columns.indices where expand.carried[index] != nil {
            columns.append(table.columns[index])
            output.append(.outer(index))
        }
        // Columns of the outer row that the subquery only hands on are there already.
        var names = UniqueNames(columns.lazy.map(\.name))
        for index in inner.columns.indices {
            if let origin = inner.pipeline.origin(of: index), origin < table.columns.count,
                expand.carried[origin] != nil
            {
                continue
            }
            columns.append(KQLColumn(names.take(inner.columns[index].name), inner.columns[index].type))
            output.append(.inner(index))
        }
        let apply = BoundApply(expand: expand, columns: opened, pipeline: inner.pipeline, output: output)
        let isOpen = table.isOpen || inner.isOpen
        table.append(.apply(apply), columns, each.range)
        table.isOpen = isOpen
    }

    /// `partition by x (…)`: what comes out of the subquery for each value of the column.
    mutating func applyPartition(
        _ each: KQLOperator,
        _ key: KQLExpression,
        _ subquery: KQLPipeline,
        to table: inout BoundTable
    ) {
        let bound = withRows(RowScope(table)) { $0.bindScalar(key) }
        if subquery.source != nil { cannotEvaluate("a partition that does not go on with its rows", each.nameRange) }
        var inner = BoundTable(pipeline: BoundPipeline(source: .input, sourceColumns: table.columns))
        inner.isOpen = table.isOpen
        inner = bind(subquery, input: inner)
        let partition = BoundPartition(keys: [bound], pipeline: inner.pipeline)
        table.append(.partition(partition), inner.columns, each.range)
        table.isOpen = inner.isOpen
    }

    /// `invoke f(…)` with a function of the query or of the service.
    mutating func applyInvoke(_ call: KQLExpression, to table: inout BoundTable) {
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
            reportUnknownTableFunction(name)
        }
        table.isOpen = true
    }
}
