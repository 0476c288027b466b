import KQL

/// Choices and tests for missing values.
enum LogicFunctions {
    static let table: [String: ScalarBody] = [
        "iff": iff,
        "iif": iff,
        "case": choose,
        "coalesce": coalesce,
        "isnull": isNull,
        "isnotnull": isNotNull,
        "isempty": isEmpty,
        "isnotempty": isNotEmpty,
        "notempty": isNotEmpty,
        "notnull": isNotNull,
        "not": not,
        "column_ifexists": { $0[0] },
        "materialize": { $0[0] },
        "assert": assert,
    ]

    static func not(_ arguments: Arguments) -> KQLValue {
        arguments.bool(0).map { .bool(!$0) } ?? .null(.bool)
    }

    private static func iff(_ arguments: Arguments) -> KQLValue {
        arguments.bool(0) == true ? arguments[1] : arguments[2]
    }

    /// Pairs of a condition and a value, and at the end the value for none of them.
    private static func choose(_ arguments: Arguments) -> KQLValue {
        var index = 0
        while index + 1 < arguments.count {
            if arguments.bool(index) == true { return arguments[index + 1] }
            index += 2
        }
        return index < arguments.count ? arguments[index] : arguments.missing
    }

    private static func coalesce(_ arguments: Arguments) -> KQLValue {
        for value in arguments.values {
            if case .string("") = value.unwrapped { continue }
            if !value.isNull { return value }
        }
        return arguments.missing
    }

    private static func isNull(_ arguments: Arguments) -> KQLValue { .bool(arguments.isNull(0)) }

    private static func isNotNull(_ arguments: Arguments) -> KQLValue { .bool(!arguments.isNull(0)) }

    private static func isEmpty(_ arguments: Arguments) -> KQLValue { .bool(hasNoText(arguments[0])) }

    private static func isNotEmpty(_ arguments: Arguments) -> KQLValue { .bool(!hasNoText(arguments[0])) }

    private static func hasNoText(_ value: KQLValue) -> Bool {
        if case .string(let text) = value.unwrapped { text.isEmpty } else { value.isNull }
    }

    private static func assert(_ arguments: Arguments) throws(EngineError) -> KQLValue {
        if arguments.bool(0) == true { return .bool(true) }
        throw EngineError(.invalidArgument, "An assert() of the query does not hold.")
    }
}
