extension BindingSession {
    /// The name that a column gets when the query gives none; nil for `Column1` and the like.
    func autoName(of expression: KQLExpression) -> String? {
        switch expression.kind {
        case .name(let name): return name.text
        case .parenthesized(let inner): return autoName(of: inner)
        case .member(let left, let name): return autoName(of: left).map { $0 + "_" + name.text }
        case .element(let left, let key):
            return autoName(of: left).flatMap { base in Self.keyText(key).map { base + "_" + $0 } }
        case .call(let name, let arguments): return autoName(of: name.text, arguments)
        default: return nil
        }
    }

    /// `count_`, `sum_x`, and the first argument's name for functions that keep it.
    private func autoName(of function: String, _ arguments: [KQLNamedExpression]) -> String? {
        guard scope.find(function) == nil else { return nil }
        let first = arguments.first.flatMap { autoName(of: $0.value) }
        if let signature = AggregateFunctions.table[function],
            ScalarFunctions.table[function] == nil || aggregates != nil
        {
            return Self.name(signature, function, first, arguments)
        }
        guard let signature = ScalarFunctions.table[function] else { return nil }
        return Self.name(signature, function, first, arguments)
    }

    private static func name(
        _ signature: FunctionSignature,
        _ function: String,
        _ first: String?,
        _ arguments: [KQLNamedExpression]
    ) -> String? {
        switch signature.naming {
        case .none: return nil
        case .first: return function == "any" || function == "anyif" ? function + "_" + (first ?? "") : first
        case .only: return arguments.count == 1 ? first : nil
        case .suffix(let suffix): return (first ?? "array0") + suffix
        case .fixed(let name): return name
        case .prefix(let prefix):
            let base = prefix + "_" + (first ?? "")
            guard signature.name == "percentile" || signature.name == "percentilew",
                case .literal(let value)? = arguments.last?.value.kind
            else { return base }
            return base + "_" + suffix(value)
        }
    }

    private static func keyText(_ key: KQLExpression) -> String? {
        switch key.kind {
        case .literal(.string(let text)): text
        case .literal(.long(let number)): String(number)
        default: nil
        }
    }
}
