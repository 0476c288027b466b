/// A string operator of the language, taken apart: what it tests, whether case counts, whether it is negated.
struct StringOperator {
    enum Test {
        case equals, contains, startsWith, endsWith
        /// The needle stands as a whole term (or several), at the beginning, or at the end of one.
        case has, hasPrefix, hasSuffix
    }

    let test: Test
    let isCaseSensitive: Bool
    let isNegated: Bool

    /// - Parameter name: Such as `!has_cs` or `=~`; nil for anything else.
    init?(_ name: String) {
        guard let row = Self.table[name] else { return nil }
        self = row
    }

    init(_ test: Test, isCaseSensitive: Bool, isNegated: Bool = false) {
        self.test = test
        self.isCaseSensitive = isCaseSensitive
        self.isNegated = isNegated
    }

    private static let table: [String: StringOperator] = {
        var table: [String: StringOperator] = [
            "==": StringOperator(.equals, isCaseSensitive: true),
            "!=": StringOperator(.equals, isCaseSensitive: true, isNegated: true),
            "=~": StringOperator(.equals, isCaseSensitive: false),
            "!~": StringOperator(.equals, isCaseSensitive: false, isNegated: true),
        ]
        let names: [(String, Test)] = [
            ("contains", .contains), ("startswith", .startsWith), ("endswith", .endsWith),
            ("has", .has), ("hasprefix", .hasPrefix), ("hassuffix", .hasSuffix),
        ]
        for (name, test) in names {
            for (negation, isNegated) in [("", false), ("!", true)] {
                table[negation + name] = StringOperator(test, isCaseSensitive: false, isNegated: isNegated)
                table[negation + name + "_cs"] = StringOperator(test, isCaseSensitive: true, isNegated: isNegated)
            }
        }
        return table
    }()
}
