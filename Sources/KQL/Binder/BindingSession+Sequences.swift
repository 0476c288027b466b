extension BindingSession {
    /// `sequence_detect(time, longest step, longest span, name = predicate, …, dimensions…)`.
    ///
    /// Operands of the step: the time, the step, the span, the number of predicates, the predicates, the dimensions.
    mutating func applySequences(
        _ each: KQLOperator,
        _ arguments: [KQLNamedExpression],
        to table: inout BoundTable
    ) {
        let bound = bindOperands(arguments.map(\.value), over: table).compactMap(\.self)
        guard bound.count > 3 else {
            return report(
                .wrongArgumentCount,
                "`sequence_detect` needs a time, two timespans and predicates",
                each.range
            )
        }
        let timeline = autoName(of: arguments[0].value) ?? "Column1"
        let others = arguments.indices.dropFirst(3)
        let steps = others.filter { bound[$0].type == .bool && arguments[$0].value.plainName == nil }
        guard !steps.isEmpty else {
            return report(.wrongArgumentCount, "`sequence_detect` needs predicates", each.range)
        }
        let dimensions = others.filter { !steps.contains($0) }
        var names = UniqueNames()
        var columns = dimensions.map {
            KQLColumn(names.take(autoName(of: arguments[$0].value) ?? "Column1"), bound[$0].type)
        }
        for (number, step) in steps.enumerated() {
            let name = arguments[step].names.first?.text ?? "Expr\(number + 1)"
            columns.append(KQLColumn(names.take(name + "_" + timeline), bound[0].type))
        }
        let duration: KQLType = bound[0].type == .datetime ? .timespan : bound[0].type
        columns.append(KQLColumn(names.take("Duration"), duration))
        let operands = bound[..<3] + [.literal(.long(Int64(steps.count)))] + (steps + dimensions).map { bound[$0] }
        table.append(.plugin(BoundPlugin(name: "sequence_detect", operands: Array(operands))), columns, each.range)
        table.isOpen = false
    }
}
