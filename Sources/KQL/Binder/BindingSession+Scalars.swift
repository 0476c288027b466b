extension BindingSession {
    /// Binds a scalar expression against the columns and names in view.
    mutating func bindScalar(_ expression: KQLExpression) -> BoundExpression {
        defer { size.leave() }
        guard size.enter() else { return tooLarge(expression.range) }
        switch expression.kind {
        case .literal(let value): return .literal(value)
        case .malformedLiteral(.datetime, let text) where text.contains(where: \.isNumber):
            // Names of months, and times of today: what a conversion of text understands.
            return .call("todatetime", [.literal(.string(text))], .datetime)
        case .malformedLiteral(let type, _):
            report(.malformedLiteral, "this is no value of type \(type.rawValue)", expression.range)
            return .literal(type == .string ? .string("") : .null(type))
        case .name(let name): return bindName(name)
        case .parenthesized(let inner): return bindScalar(inner)
        case .negated(let operand): return bindNegated(operand)
        case .all(let operands): return bindLogical("and", operands)
        case .any(let operands): return bindLogical("or", operands)
        case .binary(let operation, let left, let right): return bindBinary(operation, left, right, expression.range)
        case .list(let operation, let value, let items): return bindList(operation, value, items, expression.range)
        case .between(let value, let low, let high, let negated):
            return bindBetween(value, low, high, negated, expression.range)
        case .member(let left, let name):
            return bindStepColumn(left, name) ?? bindMember(left, .literal(.string(name.text)))
        case .element(let left, let key): return bindMember(left, bindKey(key))
        case .call(let name, let arguments): return bindCall(name, arguments, expression.range)
        case .columnTerm(let column, let term): return bindBinary(.has, column, term, expression.range)
        case .typeOf(let type): return .literal(.string(type?.rawValue ?? ""))
        case .missing: return unknown()
        case .method, .foreign, .tables: return bindForeignScalar(expression)
        case .star, .wildcard, .pipeline, .dataTable, .externalData:
            if isTable(expression) { _ = withRows(nil) { $0.bindTable(expression) } }
            report(.expectedScalar, "expected a value here", expression.range)
            return unknown()
        }
    }

    private mutating func bindForeignScalar(_ expression: KQLExpression) -> BoundExpression {
        cannotEvaluate("data of another place", expression.range)
        return unknown()
    }

    /// A column, or else what a `let` or a parameter stands for.
    private mutating func bindName(_ name: KQLName) -> BoundExpression {
        if let rows, let index = rows.index(of: name.text) { return .column(index, rows.columns[index].type) }
        if let type = rows?.otherColumns[name.text] { return .literal(type == .string ? .string("") : .null(type)) }
        if let declaration = scope.find(name.text) {
            resolve(declaration, at: name.range)
            if case .scalar(let value) = declaration.meaning {
                return size.add(declaration.size) ? value : tooLarge(name.range)
            }
            if case .function(let body) = declaration.meaning, body.parameters.isEmpty,
                case .scalar(let value) = call(body, declaration, [], at: name.range)
            {
                return value
            }
            report(.expectedScalar, "`\(name.text)` is a table or a function, not a value", name.range)
            return unknown()
        }
        guard rows?.isOpen != true, !name.text.isEmpty else { return unknown() }
        reportUnknownColumn(name, in: rows?.columns ?? [])
        return .literal(.null(.dynamic))
    }

    private mutating func tooLarge(_ range: Range<Int>) -> BoundExpression {
        reportSize(range)
        return unknown()
    }

    /// Says once that the query is too large.
    mutating func reportSize(_ range: Range<Int>) {
        canEvaluate = false
        guard !size.isReported else { return }
        size.isReported = true
        report(.tooLarge, "the query grows too large or too deep once its values and functions are put in", range)
    }

    /// Says that a column is unknown, and which name is near; the service may know more columns.
    mutating func reportUnknownColumn(_ name: KQLName, in columns: [KQLColumn]) {
        let isEmpty = unknownColumns == .empty && (rows != nil || !columns.isEmpty)
        let near = nearest(to: name.text, in: columns.lazy.map(\.name))
        report(
            .unknownColumn,
            "there is no column `\(name.text)`" + (isEmpty ? ", it counts as null" : ""),
            name.range,
            suggestion: near
        )
        if !isEmpty { canEvaluate = false }
    }

    private mutating func bindNegated(_ operand: KQLExpression) -> BoundExpression {
        let bound = bindScalar(operand)
        switch bound {
        case .literal(.long(let number)): return .literal(.long(0 &- number))
        case .literal(.int(let number)): return .literal(.int(0 &- number))
        case .literal(.real(let number)): return .literal(.real(-number))
        case .literal(.timespan(let ticks)): return .literal(.timespan(0 &- ticks))
        default: break
        }
        switch bound.type {
        case .int, .long, .real, .decimal, .timespan, .dynamic, .bool:
            return .call("-", [.literal(Self.zero(bound.type)), bound], bound.type == .bool ? .long : bound.type)
        default:
            report(.wrongOperandType, "`-` needs a number or a timespan, found \(bound.type.rawValue)", operand.range)
            return bound
        }
    }

    private static func zero(_ type: KQLType) -> KQLValue {
        switch type {
        case .int: .int(0)
        case .real: .real(0)
        case .decimal: .decimal(KQLDecimal(significand: 0, exponent: 0))
        case .timespan: .timespan(0)
        default: .long(0)
        }
    }

    /// `and` and `or` over any number of operands, as a balanced tree.
    private mutating func bindLogical(_ function: String, _ operands: [KQLExpression]) -> BoundExpression {
        var bound: [BoundExpression] = []
        bound.reserveCapacity(operands.count)
        for operand in operands { bound.append(bindCondition(operand)) }
        return TypeRules.balanced(function, bound)
    }

    /// An operand that has to be a truth value.
    private mutating func bindCondition(_ expression: KQLExpression) -> BoundExpression {
        converted(bindScalar(expression), to: .bool, at: expression.range)
    }

    /// `a.b`, `a["b"]`, `a[0]`; a string is read as JSON first.
    private mutating func bindMember(_ left: KQLExpression, _ key: BoundExpression) -> BoundExpression {
        let bound = bindScalar(left)
        switch bound.type {
        case .dynamic: return .member(bound, key: key)
        case .string: return .member(.call("parse_json", [bound], .dynamic), key: key)
        default:
            report(.wrongOperandType, "a value of type \(bound.type.rawValue) has no members", left.range)
            return unknown()
        }
    }

    private mutating func bindKey(_ key: KQLExpression) -> BoundExpression {
        let bound = bindScalar(key)
        return bound.type == .int ? widened(bound, to: .long) : bound
    }
}

extension TypeRules {
    /// Joins operands two by two, so that the tree grows with the logarithm of their number.
    static func balanced(_ function: String, _ operands: [BoundExpression]) -> BoundExpression {
        guard var level = operands.isEmpty ? nil : operands else { return .literal(.bool(function == "and")) }
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map { index in
                index + 1 < level.count ? .call(function, [level[index], level[index + 1]], .bool) : level[index]
            }
        }
        return level[0]
    }
}
