extension BindingSession {
    /// True when an expression yields rows, as far as its form and the known names tell.
    func isTable(_ expression: KQLExpression) -> Bool {
        isTable(expression, in: scope, rows)
    }

    private func isTable(_ expression: KQLExpression, in scope: BindingScope, _ rows: RowScope?) -> Bool {
        switch expression.kind {
        case .pipeline, .dataTable, .externalData, .wildcard, .tables, .foreign: return true
        case .parenthesized(let inner): return isTable(inner, in: scope, rows)
        case .name(let name): return isTable(named: name.text, in: scope, rows)
        case .call(let name, _):
            if PatternUse(expression, in: scope) != nil { return true }
            if let declaration = scope.find(name.text) { return yieldsTable(declaration) }
            return ["materialize", "table", "view"].contains(name.text) || Self.foreignSources.contains(name.text)
                || Self.hostFunctions.contains(name.text)
        case .member(let left, _): return isForeign(left) || PatternUse(expression, in: scope) != nil
        case .method(let left, _, _): return isForeign(left)
        case .element: return PatternUse(expression, in: scope) != nil
        default: return false
        }
    }

    /// True when a call of the function yields rows: its value is looked at where its parameters and `let`s are known.
    private func yieldsTable(_ declaration: Declaration) -> Bool {
        guard case .function(let body) = declaration.meaning, case .query(let value)? = body.statements.last?.kind
        else { return false }
        guard !declaration.isClassifying else { return false }
        declaration.isClassifying = true
        defer { declaration.isClassifying = false }
        let inner = BindingScope(inside: declaration)
        for parameter in body.parameters { declare(parameter, in: inner) }
        for statement in body.statements {
            switch statement.kind {
            case .letValue(let name, let value): declare(name, .unbound(value), in: inner)
            case .letFunction(let name, let body): declare(name, .function(body), in: inner)
            default: break
            }
        }
        return isTable(value, in: inner, nil)
    }

    /// A parameter of which only the kind is known.
    func declare(_ parameter: KQLFunctionParameter, in scope: BindingScope) {
        switch parameter.type {
        case .scalar(let type): declare(parameter.name, .scalar(.literal(.null(type ?? .dynamic))), in: scope)
        case .table: declare(parameter.name, .table(.unknown), in: scope)
        }
    }

    private func declare(_ name: KQLName, _ meaning: Declaration.Meaning, in scope: BindingScope) {
        _ = scope.declare(name.text, Declaration(meaning, scope: scope, position: name.range.lowerBound))
    }

    private func isTable(named name: String, in scope: BindingScope, _ rows: RowScope?) -> Bool {
        if rows?.index(of: name) != nil { return false }
        guard let declaration = scope.find(name) else { return schema.table(named: name) != nil || rows == nil }
        switch declaration.meaning {
        case .table: return true
        case .unbound(let expression):
            guard !declaration.isBinding, !declaration.isClassifying else { return false }
            declaration.isClassifying = true
            defer { declaration.isClassifying = false }
            return isTable(expression, in: BindingScope(inside: declaration), nil)
        case .function(let body): return body.parameters.isEmpty && yieldsTable(declaration)
        case .scalar, .pattern: return false
        }
    }

    func isForeign(_ expression: KQLExpression) -> Bool {
        switch expression.kind {
        case .call(let name, _): Self.foreignSources.contains(name.text)
        case .method(let left, _, _), .member(let left, _): isForeign(left)
        default: false
        }
    }
}
