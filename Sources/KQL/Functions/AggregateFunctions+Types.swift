extension AggregateFunctions {
    /// Type of the result of an aggregate over arguments of known types.
    static func resultType(of function: String, _ arguments: [BoundExpression]) -> KQLType {
        let first = arguments.first?.type ?? .dynamic
        switch function {
        case "sum", "sumif":
            switch first {
            case .int, .bool: return .long
            case .dynamic: return .real
            default: return first
            }
        case "avg", "avgif":
            switch first {
            case .int, .long, .dynamic, .bool: return .real
            default: return first
            }
        default: break
        }
        guard let signature = table[function] else { return .dynamic }
        switch signature.result {
        case .type(let type): return type
        case .argument(let index): return index < arguments.count ? arguments[index].type : .dynamic
        case .common(let from): return TypeRules.common(arguments.dropFirst(from).map(\.type))
        }
    }
}
