extension BindingSession {
    /// `join` and `lookup`.
    mutating func applyJoin(
        _ each: KQLOperator,
        _ right: KQLExpression,
        _ conditions: [KQLExpression],
        to table: inout BoundTable
    ) {
        let isLookup = each.name == "lookup"
        let other = withRows(nil) { $0.bindTable(right) }
        let kind = joinKind(each, isLookup ? .leftouter : .innerunique)
        let keys = JoinKeys(left: RowScope(table), right: RowScope(other))
        var on: [(left: BoundExpression, right: BoundExpression)] = []
        var rightKeys: Set<Int> = []
        if conditions.isEmpty {
            report(.missingJoinKey, "`\(each.name)` needs `on` and the columns to compare", each.range)
        }
        for condition in conditions { bindKeys(condition, keys, into: &on) }
        for key in on { if case .column(let index, _) = key.right.unconverted { rightKeys.insert(index) } }
        let layout = joinLayout(kind, table.columns, other.columns, dropping: isLookup ? rightKeys : [])
        let join = BoundJoin(kind: kind, right: other.pipeline, on: on, output: layout.output)
        table.append(.join(join), layout.columns, each.range)
        table.isOpen = table.isOpen || other.isOpen
    }

    private mutating func joinKind(_ each: KQLOperator, _ usual: BoundJoin.Kind) -> BoundJoin.Kind {
        guard let parameter = each.parameter("kind"), let word = parameter.word else { return usual }
        switch word {
        case "anti", "leftantisemi": return .leftanti
        case "rightantisemi": return .rightanti
        default: break
        }
        if let kind = BoundJoin.Kind(rawValue: word) { return kind }
        let near = nearest(to: word, in: BoundJoin.Kind.allCases.map(\.rawValue))
        report(
            .wrongParameter,
            "there is no kind of join `\(word)`",
            parameter.value.range,
            suggestion: near
        )
        return usual
    }

    /// One condition: a column of both sides, `$left.a == $right.b`, or several with `and`.
    private mutating func bindKeys(
        _ condition: KQLExpression,
        _ keys: JoinKeys,
        into on: inout [(left: BoundExpression, right: BoundExpression)]
    ) {
        switch condition.kind {
        case .name:
            let left = withRows(keys.left) { $0.bindScalar(condition) }
            let right = withRows(keys.right) { $0.bindScalar(condition) }
            on.append(matched(left, right, condition.range))
        case .all(let conditions):
            for each in conditions { bindKeys(each, keys, into: &on) }
        case .parenthesized(let inner): bindKeys(inner, keys, into: &on)
        case .binary(.equal, let first, let second):
            let isSwapped = side(of: first) == "$right" || side(of: second) == "$left"
            let left = withRows(keys.left) { $0.bindScalar(Self.withoutSide(isSwapped ? second : first)) }
            let right = withRows(keys.right) { $0.bindScalar(Self.withoutSide(isSwapped ? first : second)) }
            on.append(matched(left, right, condition.range))
        case .missing: break
        default: report(.wrongOperandType, "expected a column or `$left.a == $right.b`", condition.range)
        }
    }

    private mutating func matched(
        _ left: BoundExpression,
        _ right: BoundExpression,
        _ range: Range<Int>
    ) -> (left: BoundExpression, right: BoundExpression) {
        if let widest = TypeRules.widest([left.type, right.type]) {
            return (widened(left, to: widest), widened(right, to: widest))
        }
        if !TypeRules.areComparable(left.type, right.type) {
            report(.wrongOperandType, "cannot compare \(left.type.rawValue) with \(right.type.rawValue)", range)
        }
        return (left, right)
    }

    /// `$left` or `$right` at the root of a path; nil for anything else.
    private func side(of expression: KQLExpression) -> String? {
        switch expression.kind {
        case .member(let left, _):
            if case .name(let name) = left.kind, name.text.hasPrefix("$") { return name.text }
            return side(of: left)
        case .element(let left, _), .parenthesized(let left): return side(of: left)
        case .call(_, let arguments): return arguments.lazy.compactMap { side(of: $0.value) }.first
        default: return nil
        }
    }

    /// `$left.a` as the plain name `a`, for binding against one side.
    private static func withoutSide(_ expression: KQLExpression) -> KQLExpression {
        switch expression.kind {
        case .member(let left, let name):
            if case .name(let root) = left.kind, root.text == "$left" || root.text == "$right" {
                return KQLExpression(.name(name), expression.range, depth: 1)
            }
            return KQLExpression(.member(withoutSide(left), name), expression.range, depth: expression.depth)
        case .element(let left, let key):
            return KQLExpression(.element(withoutSide(left), key), expression.range, depth: expression.depth)
        case .parenthesized(let inner): return withoutSide(inner)
        case .call(let name, let arguments):
            let inner = arguments.map { KQLNamedExpression(withoutSide($0.value), names: $0.names) }
            return KQLExpression(.call(name, inner), expression.range, depth: expression.depth)
        default: return expression
        }
    }

    /// Output columns: of one side for semi and anti joins, else left then right with repeated names numbered.
    private func joinLayout(
        _ kind: BoundJoin.Kind,
        _ left: [KQLColumn],
        _ right: [KQLColumn],
        dropping dropped: Set<Int>
    ) -> (output: [BoundJoin.Output], columns: [KQLColumn]) {
        switch kind {
        case .leftanti, .leftsemi: return (left.indices.map { .left($0) }, left)
        case .rightanti, .rightsemi: return (right.indices.map { .right($0) }, right)
        default: break
        }
        var output: [BoundJoin.Output] = left.indices.map { .left($0) }
        var columns = left
        var names = UniqueNames(left.lazy.map(\.name))
        for index in right.indices where !dropped.contains(index) {
            output.append(.right(index))
            columns.append(KQLColumn(names.take(right[index].name), right[index].type))
        }
        return (output, columns)
    }
}

/// The columns of both sides of a join.
private struct JoinKeys {
    let left: RowScope
    let right: RowScope
}

extension BoundExpression {
    /// The expression without changes of type that the language makes by itself.
    var unconverted: BoundExpression {
        if case .convert(let inner, to: _) = self { return inner.unconverted }
        return self
    }

    /// The value, when the expression is a constant.
    var constant: KQLValue? {
        switch self {
        case .literal(let value): value
        case .convert(let inner, to: let type): inner.constant?.converted(to: type)
        default: nil
        }
    }
}
