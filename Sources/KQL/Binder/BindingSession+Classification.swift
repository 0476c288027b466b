extension BindingSession {
    /// True when an expression yields rows, as far as its form and the known names tell.
    func isTable(_ expression: KQLExpression) -> Bool {
        switch expression.kind {
        case .pipeline, .dataTable, .externalData, .wildcard, .tables, .foreign: return true
        case .parenthesized(let inner): return isTable(inner)
        case .name(let name): return isTable(named: name.text)
        case .call(let name, _):
            if let declaration = scope.find(name.text) { return yieldsTable(declaration) }
            return ["materialize", "table", "view"].contains(name.text) || Self.foreignSources.contains(name.text)
                || Self.hostFunctions.contains(name.text)
        case .member(let left, _), .method(let left, _, _): return isForeign(left)
        default: return false
        }
    }

    /// True when a call of the function yields rows.
    private func yieldsTable(_ declaration: Declaration) -> Bool {
        guard case .function(let body) = declaration.meaning, case .query(let value)? = body.statements.last?.kind
        else { return false }
        guard !declaration.isClassifying else { return false }
        declaration.isClassifying = true
        defer { declaration.isClassifying = false }
        if case .name(let name) = value.kind {
            if let parameter = body.parameters.first(where: { $0.name.text == name.text }) {
                if case .table = parameter.type { return true }
                return false
            }
            if let inner = body.statements.first(where: { $0.declaredName?.text == name.text }) {
                if case .letValue(_, let expression) = inner.kind { return isTable(expression) }
                return false
            }
        }
        return isTable(value)
    }

    private func isTable(named name: String) -> Bool {
        if rows?.index(of: name) != nil { return false }
        guard let declaration = scope.find(name) else { return schema.table(named: name) != nil || rows == nil }
        switch declaration.meaning {
        case .table: return true
        case .unbound(let expression):
            guard !declaration.isBinding, !declaration.isClassifying else { return false }
            declaration.isClassifying = true
            defer { declaration.isClassifying = false }
            return isTable(expression)
        case .function(let body): return body.parameters.isEmpty && yieldsTable(declaration)
        case .scalar: return false
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
