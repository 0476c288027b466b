/// An operator between two operands; the raw value is its present form in the language.
public enum KQLBinaryOperator: String, Sendable, Hashable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equalIgnoringCase = "=~"
    case notEqualIgnoringCase = "!~"
    case has
    case notHas = "!has"
    case hasCS = "has_cs"
    case notHasCS = "!has_cs"
    case hasPrefix = "hasprefix"
    case notHasPrefix = "!hasprefix"
    case hasPrefixCS = "hasprefix_cs"
    case notHasPrefixCS = "!hasprefix_cs"
    case hasSuffix = "hassuffix"
    case notHasSuffix = "!hassuffix"
    case hasSuffixCS = "hassuffix_cs"
    case notHasSuffixCS = "!hassuffix_cs"
    case contains
    case notContains = "!contains"
    case containsCS = "contains_cs"
    case notContainsCS = "!contains_cs"
    case startsWith = "startswith"
    case notStartsWith = "!startswith"
    case startsWithCS = "startswith_cs"
    case notStartsWithCS = "!startswith_cs"
    case endsWith = "endswith"
    case notEndsWith = "!endswith"
    case endsWithCS = "endswith_cs"
    case notEndsWithCS = "!endswith_cs"
    case like
    case notLike = "notlike"
    case likeCS = "likecs"
    case notLikeCS = "notlikecs"
    case matchesRegex = "matches regex"

    /// Operators by every word that the language has for them, older words included.
    static let byWord: [String: KQLBinaryOperator] = {
        var words: [String: KQLBinaryOperator] = [
            "notcontains": .notContains, "notcontains_cs": .notContainsCS, "containscs": .containsCS,
            "notcontainscs": .notContainsCS, "nothas": .notHas,
        ]
        for each in allCases where each.isStringOperator && each != .matchesRegex { words[each.rawValue] = each }
        words["=~"] = nil
        words["!~"] = nil
        return words
    }()

    /// True for operators that compare the text of their operands; they bind tighter than arithmetic.
    public var isStringOperator: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .remainder, .equal, .notEqual, .less, .lessOrEqual, .greater,
            .greaterOrEqual:
            false
        default: true
        }
    }

    /// True for `+ - * / %`.
    public var isArithmetic: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .remainder: true
        default: false
        }
    }
}

/// An operator that compares a value with the members of a list; the raw value is its form in the language.
public enum KQLListOperator: String, Sendable, Hashable, CaseIterable {
    case `in`
    case notIn = "!in"
    case inIgnoringCase = "in~"
    case notInIgnoringCase = "!in~"
    case hasAny = "has_any"
    case hasAll = "has_all"
}
