extension BindingSession {
    /// Columns that a query declares, without rows.
    mutating func bindDeclared(_ columns: [KQLColumnDeclaration]) -> BoundTable {
        let columns = columns.map { KQLColumn($0.name.text, $0.type ?? .dynamic) }
        return BoundTable(pipeline: BoundPipeline(source: .rows([]), sourceColumns: columns))
    }

    /// `datatable`: constants in rows, each turned into its column's type.
    mutating func bindDataTable(
        _ columns: [KQLColumnDeclaration],
        _ values: [KQLExpression],
        _ range: Range<Int>
    ) -> BoundTable {
        var table = bindDeclared(columns)
        guard !columns.isEmpty, values.count.isMultiple(of: columns.count) else {
            report(.wrongRowLength, "\(values.count) values do not fill rows of \(columns.count) columns", range)
            return table
        }
        let types = table.columns.map(\.type)
        var rows: [[KQLValue]] = []
        rows.reserveCapacity(values.count / columns.count)
        for start in stride(from: 0, to: values.count, by: columns.count) {
            rows.append(types.indices.map { cell(values[start + $0], types[$0]) })
        }
        table.pipeline.source = .rows(rows)
        return table
    }

    private mutating func cell(_ expression: KQLExpression, _ type: KQLType) -> KQLValue {
        let bound = bindScalar(expression)
        guard let value = bound.constant else {
            cannotEvaluate("a computed value in datatable", expression.range)
            return type == .string ? .string("") : .null(type)
        }
        if let value = value.converted(to: type) { return value }
        report(
            .wrongOperandType,
            "expected a value of type \(type.rawValue), found \(value.type.rawValue)",
            expression.range
        )
        return .null(type)
    }

    /// `print a = 1, 2`: one row.
    mutating func bindPrint(_ items: [KQLNamedExpression]) -> BoundTable {
        var table = BoundTable(pipeline: BoundPipeline(source: .print([]), sourceColumns: []))
        let range = items.first?.range ?? 0..<0
        let tuples = appendTuples(items, to: &table, range)
        var output = Projection()
        for (index, item) in items.enumerated() {
            if let place = tuples[index] {
                addTuple(item, at: place, keepsRest: false, replacing: false, to: &output)
                continue
            }
            let value = withRows(nil) { $0.bindScalar(item.value) }
            output.add(output.names.take(item.names.first?.text ?? "print_\(index)"), value)
        }
        guard table.pipeline.steps.isEmpty else {
            table.append(.project(output.expressions), output.columns, range)
            return table
        }
        return BoundTable(pipeline: BoundPipeline(source: .print(output.expressions), sourceColumns: output.columns))
    }

    /// Binds `range x from 1 to 10 step 1`.
    mutating func bindRange(
        _ name: KQLName,
        _ from: KQLExpression,
        _ to: KQLExpression,
        _ step: KQLExpression
    ) -> BoundTable {
        var bounds = [from, to, step].map { bound in withRows(nil) { $0.bindScalar(bound) } }
        var type = bounds[0].type
        if let common = TypeRules.widest(bounds.map(\.type)) {
            type = common
            bounds = bounds.map { widened($0, to: common) }
        }
        return BoundTable(
            pipeline: BoundPipeline(
                source: .range(from: bounds[0], to: bounds[1], step: bounds[2]),
                sourceColumns: [KQLColumn(name.text, type)]
            )
        )
    }
}
