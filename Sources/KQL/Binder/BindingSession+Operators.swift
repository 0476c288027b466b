extension BindingSession {
    /// An operator between two operands.
    mutating func bindBinary(
        _ operation: KQLBinaryOperator,
        _ left: KQLExpression,
        _ right: KQLExpression,
        _ range: Range<Int>
    ) -> BoundExpression {
        if operation.isStringOperator { hintContains(operation, right, range) }
        if left.kind.isStar { return bindAnyColumn(operation, right, range) }
        let boundLeft = bindScalar(left)
        let boundRight = bindScalar(right)
        if operation.isArithmetic { return bindArithmetic(operation, boundLeft, boundRight, range) }
        if operation.isStringOperator {
            return bindText(operation, expectText(boundLeft, operation.rawValue, left.range), boundRight, right.range)
        }
        return bindComparison(operation, boundLeft, boundRight, range)
    }

    /// `* has "x"`: any column.
    private mutating func bindAnyColumn(
        _ operation: KQLBinaryOperator,
        _ right: KQLExpression,
        _ range: Range<Int>
    ) -> BoundExpression {
        let operand = bindScalar(right)
        guard !operation.isArithmetic else {
            report(.expectedScalar, "`*` cannot be computed with", range)
            return unknown()
        }
        return .anyColumn(
            searchableColumns,
            function: operation.rawValue,
            operand: operation.isStringOperator ? asText(operand) : operand
        )
    }

    private mutating func bindArithmetic(
        _ operation: KQLBinaryOperator,
        _ left: BoundExpression,
        _ right: BoundExpression,
        _ range: Range<Int>
    ) -> BoundExpression {
        guard let type = TypeRules.arithmetic(operation, left.type, right.type) else {
            report(
                .wrongOperandType,
                "`\(operation.rawValue)` does not take \(left.type.rawValue) and \(right.type.rawValue)",
                range
            )
            return .literal(.null(.dynamic))
        }
        guard TypeRules.isNumeric(type) else { return .call(operation.rawValue, [left, right], type) }
        return .call(operation.rawValue, [widened(left, to: type), widened(right, to: type)], type)
    }

    /// `==`, `<` and their like.
    mutating func bindComparison(
        _ operation: KQLBinaryOperator,
        _ left: BoundExpression,
        _ right: BoundExpression,
        _ range: Range<Int>
    ) -> BoundExpression {
        let (first, second) = met(left, right)
        hintLookback(first, second, range)
        hintLookback(second, first, range)
        let isOrdered = operation != .equal && operation != .notEqual
        let hasOrder = !isOrdered || first.type != .string && second.type != .string
        if !hasOrder || !TypeRules.areComparable(first.type, second.type) {
            report(
                .wrongOperandType,
                "cannot compare \(left.type.rawValue) with \(right.type.rawValue)"
                    + (hasOrder ? "" : ": `\(operation.rawValue)` needs numbers or times"),
                range
            )
        }
        return .call(operation.rawValue, [first, second], .bool)
    }

    /// Both operands as they can be compared: numbers of one type, a constant string as the other side's type.
    func met(_ left: BoundExpression, _ right: BoundExpression) -> (BoundExpression, BoundExpression) {
        if let widest = TypeRules.widest([left.type, right.type]) {
            return (widened(left, to: widest), widened(right, to: widest))
        }
        if left.type == .bool, TypeRules.isNumeric(right.type) { return (.convert(left, to: right.type), right) }
        if right.type == .bool, TypeRules.isNumeric(left.type) { return (left, .convert(right, to: left.type)) }
        if let value = Self.constant(right, as: left.type) { return (left, value) }
        if let value = Self.constant(left, as: right.type) { return (value, right) }
        return (left, right)
    }

    /// A constant string that reads as a datetime, a timespan or a GUID.
    private static func constant(_ expression: BoundExpression, as type: KQLType) -> BoundExpression? {
        guard type == .datetime || type == .timespan || type == .guid else { return nil }
        guard case .literal(.string(let text)) = expression else { return nil }
        return KQLValue.string(text).converted(to: type).map { .literal($0) }
    }

    /// `has`, `contains`, `=~`, `matches regex` and their like.
    private mutating func bindText(
        _ operation: KQLBinaryOperator,
        _ left: BoundExpression,
        _ right: BoundExpression,
        _ range: Range<Int>
    ) -> BoundExpression {
        let right = expectText(right, operation.rawValue, range)
        return .call(operation.rawValue, [asText(left), asText(right)], .bool)
    }

    /// The operand of an operator on text: a string, or a dynamic, which the language turns into one.
    private mutating func expectText(
        _ operand: BoundExpression,
        _ operation: String,
        _ range: Range<Int>
    ) -> BoundExpression {
        guard operand.type != .string, operand.type != .dynamic else { return operand }
        report(
            .wrongOperandType,
            "`\(operation)` needs a string, found \(operand.type.rawValue): use `tostring(…)`",
            range
        )
        return operand
    }

    /// `in`, `has_any` and their like: a list, one dynamic array, or the first column of a table.
    mutating func bindList(
        _ operation: KQLListOperator,
        _ value: KQLExpression,
        _ items: [KQLExpression],
        _ range: Range<Int>
    ) -> BoundExpression {
        let left = value.kind.isStar ? nil : bindScalar(value)
        if items.count == 1, isTable(items[0]) {
            let table = withRows(nil) { $0.bindTable(items[0]) }
            let function = operation.rawValue
            guard let left else { return unknown() }
            return .inPipeline(left, table.pipeline, function: function)
        }
        var bound = items.map { bindScalar($0) }
        guard let left else { return bindAnyColumn(operation, bound, range) }
        if operation == .hasAny || operation == .hasAll {
            _ = expectText(left, operation.rawValue, value.range)
            return .call(operation.rawValue, [asText(left)] + bound, .bool)
        }
        let members = bound
        bound = zip(items, members).map { item, member in
            let pair = met(left, member)
            if !TypeRules.areComparable(pair.0.type, pair.1.type) {
                report(
                    .wrongOperandType,
                    "cannot compare \(left.type.rawValue) with \(member.type.rawValue)",
                    item.range
                )
            }
            return pair.1
        }
        // A list may hold numbers wider than the value: then the value is widened, and all members with it.
        guard let widest = TypeRules.widest([left.type] + bound.map(\.type)) else {
            return .call(operation.rawValue, [left] + bound, .bool)
        }
        return .call(operation.rawValue, [widened(left, to: widest)] + bound.map { widened($0, to: widest) }, .bool)
    }

    private mutating func bindAnyColumn(
        _ operation: KQLListOperator,
        _ members: [BoundExpression],
        _ range: Range<Int>
    ) -> BoundExpression {
        let single: String =
            switch operation {
            case .hasAny: "has"
            case .in: "=="
            case .inIgnoringCase: "=~"
            default: ""
            }
        guard !single.isEmpty else {
            cannotEvaluate("`* \(operation.rawValue)`", range)
            return unknown()
        }
        return TypeRules.balanced("or", members.map { .anyColumn(searchableColumns, function: single, operand: $0) })
    }

    /// `between (a .. b)`; a timespan behind `..` counts from the lower end.
    mutating func bindBetween(
        _ value: KQLExpression,
        _ low: KQLExpression,
        _ high: KQLExpression,
        _ negated: Bool,
        _ range: Range<Int>
    ) -> BoundExpression {
        let bound = bindScalar(value)
        let (_, lower) = met(bound, bindScalar(low))
        hintLookback(bound, lower, low.range)
        var upper = bindScalar(high)
        if lower.type == .datetime, upper.type == .timespan { upper = .call("+", [lower, upper], .datetime) }
        (_, upper) = met(bound, upper)
        var all = [bound, lower, upper]
        if let widest = TypeRules.widest(all.map(\.type)) { all = all.map { widened($0, to: widest) } }
        for (side, expression) in [(lower, low), (upper, high)] where !TypeRules.areComparable(bound.type, side.type) {
            report(
                .wrongOperandType,
                "cannot compare \(bound.type.rawValue) with \(side.type.rawValue)",
                expression.range
            )
        }
        return .call(negated ? "!between" : "between", all, .bool)
    }

    /// The value as a wider number; itself when it is one already.
    func widened(_ expression: BoundExpression, to type: KQLType) -> BoundExpression {
        guard expression.type != type else { return expression }
        if case .literal(let value) = expression, let constant = value.converted(to: type) { return .literal(constant) }
        return .convert(expression, to: type)
    }

    /// The value as text, for operators on strings.
    func asText(_ expression: BoundExpression) -> BoundExpression {
        expression.type == .string ? expression : .convert(expression, to: .string)
    }

    /// The value as a dynamic; a string is read as JSON.
    func asDynamic(_ expression: BoundExpression) -> BoundExpression {
        switch expression.type {
        case .dynamic: expression
        case .string: .call("parse_json", [expression], .dynamic)
        default: .convert(expression, to: .dynamic)
        }
    }
}
