extension BindingSession {
    /// What a function of the query yields.
    enum CallResult {
        case scalar(BoundExpression)
        case table(BoundTable)
    }

    /// Puts the body of a function of the query in where it is called.
    ///
    /// `input` is what `invoke` hands to the first parameter, if any.
    mutating func call(
        _ body: KQLFunctionBody,
        _ declaration: Declaration,
        _ arguments: [KQLNamedExpression],
        input: BoundTable? = nil,
        at range: Range<Int>
    ) -> CallResult {
        declaration.isUsed = true
        callCount += 1
        defer { size.leave() }
        guard size.enter() else {
            reportSize(range)
            return .scalar(unknown())
        }
        guard !declaration.isBinding, callCount <= Self.maxCalls else {
            report(
                .recursiveLet,
                "the function calls itself, or functions are called more than \(Self.maxCalls) times",
                range
            )
            return .scalar(unknown())
        }
        let inner = BindingScope(inside: declaration)
        declareArguments(body, arguments, input, in: inner, at: range)
        declaration.isBinding = true
        defer { declaration.isBinding = false }
        return withScope(inner) { $0.bindBody(body) }
    }

    /// Binds the `let`s and the value of a function's body in the current scope.
    mutating func bindBody(_ body: KQLFunctionBody) -> CallResult {
        var result: CallResult?
        for statement in body.statements {
            guard case .query(let expression) = statement.kind else {
                declare(statement)
                continue
            }
            result = isTable(expression) ? .table(bindTable(expression)) : .scalar(bindScalar(expression))
        }
        bindUnused()
        if let result { return result }
        report(.expectedScalar, "the function has no value", body.range)
        return .scalar(unknown())
    }

    private mutating func declareArguments(
        _ body: KQLFunctionBody,
        _ arguments: [KQLNamedExpression],
        _ input: BoundTable?,
        in inner: BindingScope,
        at range: Range<Int>
    ) {
        var parameters = body.parameters[...]
        if let input, let first = parameters.popFirst() {
            let declaration = Declaration(.table(input), scope: inner, position: first.name.range.lowerBound)
            _ = inner.declare(first.name.text, declaration)
        }
        let named = arguments.filter { !$0.names.isEmpty }
        var positional = arguments.filter { $0.names.isEmpty }[...]
        reportUnknownArguments(named, of: body)
        for parameter in parameters {
            let given = named.first { $0.names[0].text == parameter.name.text } ?? positional.popFirst()
            let before = size.start()
            let meaning = bindArgument(given?.value, for: parameter, at: range)
            let declaration = Declaration(meaning, scope: inner, position: parameter.name.range.lowerBound)
            declaration.size = size.finish(before)
            _ = inner.declare(parameter.name.text, declaration)
        }
        if let extra = positional.first {
            report(.wrongArgumentCount, "the function takes \(body.parameters.count) arguments", extra.range)
        }
    }

    /// Says which named arguments the function has no parameter for.
    private mutating func reportUnknownArguments(_ named: [KQLNamedExpression], of body: KQLFunctionBody) {
        let known = body.parameters.map(\.name.text)
        for name in named.compactMap(\.names.first) where !known.contains(name.text) {
            let near = nearest(to: name.text, in: known)
            report(.wrongParameter, "the function has no parameter `\(name.text)`", name.range, suggestion: near)
        }
    }

    private mutating func bindArgument(
        _ given: KQLExpression?,
        for parameter: KQLFunctionParameter,
        at range: Range<Int>
    ) -> Declaration.Meaning {
        switch parameter.type {
        case .table:
            if let given { return .table(share(bindTable(given))) }
            report(.wrongArgumentCount, "the table for `\(parameter.name.text)` is missing", range)
            return .table(.unknown)
        case .scalar(let type):
            if let value = given ?? parameter.fallback {
                let bound = bindScalar(value)
                return .scalar(type.map { converted(bound, to: $0, at: value.range) } ?? bound)
            }
            report(.wrongArgumentCount, "the value for `\(parameter.name.text)` is missing", range)
            return .scalar(unknown())
        }
    }
}
