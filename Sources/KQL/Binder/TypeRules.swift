/// Which types meet, and what comes of it.
enum TypeRules {
    /// Order of the numeric types from narrow to wide; nil for other types.
    static func rank(_ type: KQLType) -> Int? {
        switch type {
        case .int: 0
        case .long: 1
        case .real: 2
        case .decimal: 3
        default: nil
        }
    }

    static func isNumeric(_ type: KQLType) -> Bool { rank(type) != nil }

    /// The widest of numeric types; nil when one is not numeric.
    static func widest(_ types: [KQLType]) -> KQLType? {
        var widest: (rank: Int, type: KQLType)?
        for type in types {
            guard let rank = rank(type) else { return nil }
            if rank > widest?.rank ?? -1 { widest = (rank, type) }
        }
        return widest?.type
    }

    /// The type that all fit into: the only one, the widest number, or dynamic.
    static func common(_ types: [KQLType]) -> KQLType {
        guard let first = types.first else { return .dynamic }
        if types.allSatisfy({ $0 == first }) { return first }
        if let widest = widest(types) { return widest }
        let known = types.filter { $0 != .dynamic }
        if known.count < types.count, let only = known.first, known.allSatisfy({ $0 == only }) { return .dynamic }
        return widest(known.filter { $0 != .bool }) ?? (known.contains(.string) ? .string : first)
    }

    /// Result of `+ - * / %`, or nil when the operands do not go together.
    static func arithmetic(_ operation: KQLBinaryOperator, _ left: KQLType, _ right: KQLType) -> KQLType? {
        if let widest = widest([left, right]) { return widest }
        switch (left, operation, right) {
        case (.dynamic, .subtract, .datetime), (.datetime, .subtract, .dynamic): return .timespan
        case (.dynamic, _, _), (_, _, .dynamic): return .dynamic
        case (.datetime, .subtract, .datetime): return .timespan
        case (.datetime, .add, .timespan), (.datetime, .subtract, .timespan), (.timespan, .add, .datetime),
            (.datetime, .add, .datetime), (.timespan, .subtract, .datetime):
            return .datetime
        case (.datetime, .remainder, .timespan), (.datetime, .remainder, .datetime): return .timespan
        case (.datetime, .divide, .timespan), (.datetime, .divide, .datetime): return .real
        case (.datetime, .divide, _), (.datetime, .multiply, _): return isNumeric(right) ? .datetime : nil
        case (.timespan, .add, .timespan), (.timespan, .subtract, .timespan), (.timespan, .remainder, .timespan):
            return .timespan
        case (.timespan, .divide, .timespan): return .real
        case (.timespan, .multiply, _), (.timespan, .divide, _): return isNumeric(right) ? .timespan : nil
        case (_, .multiply, .timespan): return isNumeric(left) ? .timespan : nil
        case (.bool, _, _) where right == .bool || isNumeric(right): return isNumeric(right) ? right : .long
        case (_, _, .bool) where isNumeric(left): return left
        default: return nil
        }
    }

    /// True when values of the two types can be compared.
    static func areComparable(_ left: KQLType, _ right: KQLType) -> Bool {
        if left == right || left == .dynamic || right == .dynamic { return true }
        let isLeftNumber = isNumeric(left) || left == .bool
        return isLeftNumber && (isNumeric(right) || right == .bool)
    }
}
