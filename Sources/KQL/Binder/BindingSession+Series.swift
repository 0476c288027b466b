extension BindingSession {
    /// `make-series`: keys, then the series, then the axis.
    mutating func applyMakeSeries(_ each: KQLOperator, _ series: KQLMakeSeries, to table: inout BoundTable) {
        let scope = RowScope(table)
        var output = Projection()
        var keys: [BoundExpression] = []
        for key in series.keys {
            let value = withRows(scope) { $0.bindScalar(key.value) }
            output.add(output.names.take(key.names.first?.text ?? autoName(of: key.value) ?? "Column1"), value)
            keys.append(value)
        }
        let outer = aggregates
        aggregates = AggregateCollector(firstColumn: 0)
        var values: [(value: BoundExpression, fallback: BoundExpression)] = []
        for (aggregate, fallback) in series.aggregates {
            let value = withRows(scope) { $0.bindScalar(aggregate.value) }
            let name = aggregate.names.first?.text ?? autoName(of: aggregate.value) ?? "Column1"
            output.add(output.names.take(name), .literal(.null(.dynamic)))
            values.append((value, bindFallback(fallback, of: value.type)))
        }
        let collected = aggregates?.aggregates ?? []
        aggregates = outer
        let axis = withRows(scope) { $0.bindScalar(series.axis.value) }
        let axisName = series.axis.names.first?.text ?? autoName(of: series.axis.value) ?? "Column1"
        output.add(output.names.take(axisName), .literal(.null(.dynamic)))
        let bounds = [series.from, series.to].map { bound in bound.map { bindBound($0, of: axis.type) } }
        if axis.type == .datetime, series.from != nil { time.isBounded() }
        let step = withRows(nil) { $0.bindScalar(series.step) }
        let bound = BoundSeries(
            keys: keys,
            aggregates: collected,
            values: values,
            axis: axis,
            steps: (bounds[0], bounds[1], step),
            isRange: series.isRange,
            isNeverEmpty: each.parameter("kind")?.word == "nonempty"
        )
        table.append(.makeSeries(bound), output.columns, each.range)
        table.isOpen = false
    }

    /// The value of a step without rows: 0 when none is given.
    private mutating func bindFallback(_ fallback: KQLExpression?, of type: KQLType) -> BoundExpression {
        let value = fallback.map { fallback in withRows(nil) { $0.bindPlain(fallback) } } ?? .literal(.long(0))
        return TypeRules.isNumeric(type) && TypeRules.isNumeric(value.type) ? widened(value, to: type) : value
    }

    private mutating func bindBound(_ bound: KQLExpression, of type: KQLType) -> BoundExpression {
        let value = withRows(nil) { $0.bindScalar(bound) }
        return met(.literal(.null(type == .string ? .dynamic : type)), value).1
    }
}
