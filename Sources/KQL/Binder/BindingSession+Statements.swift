extension BindingSession {
    /// Binds all statements of a query; one pipeline per statement that yields rows.
    mutating func bind(_ statements: [KQLStatement]) -> [BoundPipeline] {
        var results: [BoundPipeline] = []
        for statement in statements {
            if case .query(let expression) = statement.kind {
                results.append(bindResult(expression).pipeline)
            } else {
                declare(statement)
            }
        }
        bindUnused()
        return results
    }

    /// The rows of a statement: of a table, or of a lone scalar, one row with one column.
    private mutating func bindResult(_ expression: KQLExpression) -> BoundTable {
        if isTable(expression) { return bindTable(expression) }
        let value = bindScalar(expression)
        let column = KQLColumn("print_0", value.type)
        return BoundTable(pipeline: BoundPipeline(source: .print([value]), sourceColumns: [column]))
    }

    /// Takes in what a statement other than a query says.
    mutating func declare(_ statement: KQLStatement) {
        switch statement.kind {
        case .letValue(let name, let value): declare(name, .unbound(value))
        case .letFunction(let name, let body): declare(name, .function(body))
        case .declare(let parameters):
            for parameter in parameters { declareParameter(parameter) }
        case .pattern(let name, let cases): declare(name, .pattern(cases))
        case .set(let name, let value): options[name.text] = value
        case .query, .other: break
        }
    }

    private mutating func declare(_ name: KQLName, _ meaning: Declaration.Meaning) {
        let declaration = Declaration(meaning, scope: scope, position: name.range.lowerBound)
        if !scope.declare(name.text, declaration), !name.text.isEmpty {
            report(.duplicateName, "`\(name.text)` has been declared before", name.range)
        }
    }

    /// A parameter of the whole query has its default value; without one the query cannot run here.
    private mutating func declareParameter(_ parameter: KQLFunctionParameter) {
        if let fallback = parameter.fallback { return declare(parameter.name, .unbound(fallback)) }
        canEvaluate = false
        guard case .scalar(let type) = parameter.type else { return }
        declare(parameter.name, .scalar(.literal(.null(type ?? .dynamic))))
    }

    /// Binds what nothing has used, for its remarks alone: it does not keep the query from being evaluated.
    mutating func bindUnused() {
        guard !scope.unused.isEmpty else { return }
        let before = (canEvaluate, shared.count)
        for declaration in scope.unused {
            switch declaration.meaning {
            case .unbound: resolve(declaration, at: declaration.position..<declaration.position)
            case .function(let body): bindUnusedFunction(body, declaration)
            case .scalar, .table, .pattern: break
            }
        }
        if !diagnostics.contains(where: { $0.severity == .error }) { canEvaluate = before.0 }
        shared.removeSubrange(before.1...)
    }

    private mutating func bindUnusedFunction(_ body: KQLFunctionBody, _ declaration: Declaration) {
        let inner = BindingScope(inside: declaration)
        for parameter in body.parameters { declare(parameter, in: inner) }
        _ = withScope(inner) { $0.bindBody(body) }
    }

    /// Binds the value of a `let` if that has not been done; a circle is reported.
    mutating func resolve(_ declaration: Declaration, at range: Range<Int>) {
        declaration.isUsed = true
        guard case .unbound(let expression) = declaration.meaning else { return }
        guard !declaration.isBinding else {
            report(.recursiveLet, "the value refers to itself", range)
            declaration.meaning = .scalar(unknown())
            return
        }
        declaration.isBinding = true
        let before = size.start()
        let meaning = withScope(BindingScope(inside: declaration)) { session -> Declaration.Meaning in
            defer { session.size.leave() }
            guard session.size.enter() else {
                session.reportSize(range)
                return .scalar(session.unknown())
            }
            if session.isTable(expression) { return .table(session.share(session.bindTable(expression))) }
            return .scalar(session.bindScalar(expression))
        }
        declaration.isBinding = false
        declaration.size = size.finish(before)
        if case .unbound = declaration.meaning { declaration.meaning = meaning }
    }
}
