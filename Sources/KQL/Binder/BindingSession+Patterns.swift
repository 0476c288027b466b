/// A call of a pattern that the query declares, such as `country("Canada").Alberta`.
struct PatternUse {
    let name: String
    let declaration: Declaration
    let cases: [KQLPatternCase]
    /// The given texts; nil for an argument that is no text.
    let arguments: [String?]
    let path: String?

    /// - Returns: Nil when the expression is anything else.
    init?(_ expression: KQLExpression, in scope: BindingScope) {
        var call = expression
        var path: String?
        switch expression.kind {
        case .member(let left, let name): (call, path) = (left, name.text)
        case .element(let left, let key):
            guard case .literal(.string(let text)) = key.kind else { return nil }
            (call, path) = (left, text)
        default: break
        }
        guard case .call(let name, let arguments) = call.kind, let declaration = scope.find(name.text),
            case .pattern(let cases) = declaration.meaning
        else { return nil }
        self.name = name.text
        self.declaration = declaration
        self.cases = cases
        self.path = path
        self.arguments = arguments.map {
            if case .literal(.string(let text)) = $0.value.kind { text } else { nil }
        }
    }

    /// What the pattern stands for; nil when it has no such case.
    var body: KQLFunctionBody? {
        cases.first { $0.path == path && $0.arguments == arguments }?.body
    }

    /// The call as the service writes it: `country('Canada').['Alberta']`.
    var text: String {
        let call = name + "(" + arguments.map { "'\($0 ?? "…")'" }.joined(separator: ",") + ")"
        return call + (path.map { ".['\($0)']" } ?? "")
    }
}

extension BindingSession {
    /// The rows of the query that a pattern stands for.
    mutating func bind(_ use: PatternUse, _ range: Range<Int>) -> BoundTable {
        use.declaration.isUsed = true
        guard let body = use.body else {
            report(.undeclaredPattern, "the pattern does not say what \(use.text) stands for", range)
            return .unknown
        }
        if case .table(let table) = call(body, use.declaration, [], at: range) { return table }
        report(.expectedTable, "the pattern stands for no table", range)
        return .unknown
    }
}
