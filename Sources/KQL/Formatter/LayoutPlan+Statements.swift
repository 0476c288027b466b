extension LayoutPlan {
    mutating func lay(_ statements: [KQLStatement]) {
        for statement in statements {
            guard let places = places(in: statement.range) else { continue }
            gaps[places.lowerBound].kind = .statement
            lay(statement, places)
        }
    }

    private mutating func lay(_ statement: KQLStatement, _ places: ClosedRange<Int>) {
        switch statement.kind {
        case .letValue(let name, let value): layValue(value, of: name, places)
        case .letFunction(_, let body): lay(body)
        case .set(_, let value): if let value { lay(value) }
        case .declare(let parameters):
            guard let open = outerPlaces(in: places).first(where: { tokens[$0].kind == .openParenthesis }) else {
                return
            }
            set(.none, at: open)
            lay(parameters, at: open)
        case .query(let query): lay(query, isStatement: true)
        case .pattern(_, let cases): lay(cases, places)
        case .other: keep(places)
        }
    }

    /// A query starts on a line of its own; anything else follows the `=`.
    private mutating func layValue(_ value: KQLExpression, of name: KQLName, _ places: ClosedRange<Int>) {
        let equals = place(at: name.range.upperBound)
        if case .pipeline(let pipeline) = value.kind, pipeline.hasPipe, equals < places.upperBound {
            let block = group(equals...places.upperBound, isForced: true)
            join(block, at: equals + 1)
        }
        lay(value, isStatement: true)
    }

    private mutating func lay(_ body: KQLFunctionBody) {
        guard let places = places(in: body.range) else { return }
        let outer = outerPlaces(in: places)
        guard let open = outer.first(where: { tokens[$0].kind == .openParenthesis }), let end = partners[open] else {
            return
        }
        lay(body.parameters, at: open)
        layBody(body.statements, at: end + 1)
    }

    private mutating func layBody(_ statements: [KQLStatement], at brace: Int) {
        guard let close = partners[brace] else { return }
        let isLong = statements.count > 1 || hasLineBreak(inside: brace...close)
        layBlock(at: brace, isForced: isLong, flat: .space)
        for statement in statements {
            guard let places = places(in: statement.range) else { continue }
            if places.lowerBound != brace + 1 { gaps[places.lowerBound].kind = .statement }
            if statements.count == 1, case .query(let query) = statement.kind {
                lay(query)
            } else {
                lay(statement, places)
            }
        }
    }

    /// Lays out `declare pattern p = (a: string)[b: string] { ("x").["y"] = { … }; }`, a line a case.
    private mutating func lay(_ cases: [KQLPatternCase], _ places: ClosedRange<Int>) {
        let outer = outerPlaces(in: places)
        for place in outer where tokens[place].kind == .openBracket { set(.none, at: place) }
        guard let brace = outer.last(where: { tokens[$0].kind == .openBrace }) else { return }
        layBlock(at: brace, isForced: true)
        var start = brace + 1
        for each in cases {
            if start > brace + 1 { gaps[start].kind = .statement }
            let body = place(at: each.body.range.lowerBound)
            layBody(each.body.statements, at: body)
            start = (partners[body] ?? body) + 1
            while start < places.upperBound, tokens[start].kind == .semicolon { start += 1 }
        }
    }

    private mutating func lay(_ parameters: [KQLFunctionParameter], at open: Int) {
        layList(at: open)
        for parameter in parameters {
            if case .table = parameter.type {
                let open = place(at: parameter.name.range.upperBound) + 1
                layList(at: open)
            }
            if let fallback = parameter.fallback { lay(fallback) }
        }
    }
}

extension KQLPipeline {
    /// True when a `|` stands in it.
    var hasPipe: Bool { operators.count > (source == nil ? 1 : 0) }
}
