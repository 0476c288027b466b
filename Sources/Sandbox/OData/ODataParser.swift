/// Reads `$filter`: `or`, `and`, `not`, parentheses, comparisons, `in (…)` and, where offered, `startswith`.
struct ODataParser {
    private let tokens: [ODataToken]
    private var index = 0
    private var depth = 0
    private let functions: Set<String>

    private static let maxDepth = 100

    private init(tokens: [ODataToken], functions: Set<String>) {
        self.tokens = tokens
        self.functions = functions
    }

    /// Reads a whole filter, or throws for everything else than the grammar above.
    ///
    /// Functions are those that the service offers, in lower case.
    static func parse(_ text: String, functions: Set<String> = []) throws(ODataError) -> ODataExpression {
        var parser = ODataParser(tokens: try ODataToken.tokens(of: text), functions: functions)
        let expression = try parser.disjunction()
        guard parser.index == parser.tokens.count else { throw parser.unexpected() }
        return expression
    }

    private mutating func disjunction() throws(ODataError) -> ODataExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw ODataError("The filter is nested too deeply.") }
        var left = try conjunction()
        while take(word: "or") { left = .or(left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(ODataError) -> ODataExpression {
        var left = try negation()
        while take(word: "and") { left = .and(left, try negation()) }
        return left
    }

    private mutating func negation() throws(ODataError) -> ODataExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw ODataError("The filter is nested too deeply.") }
        if take(word: "not") { return .not(try negation()) }
        guard take(.open) else { return try comparison() }
        let inner = try disjunction()
        try expect(.close)
        return inner
    }

    private mutating func comparison() throws(ODataError) -> ODataExpression {
        guard case .word(let name)? = next() else { throw unexpected(back: 1) }
        if peek() == .open { return try call(name.lowercased()) }
        guard case .word(let word)? = next() else { throw unexpected(back: 1) }
        if word == "in" { return .oneOf(property: name, try list()) }
        guard let comparison = ODataComparison(rawValue: word) else {
            throw ODataError("Operator '\(word)' is not supported in the filter.")
        }
        return .comparison(property: name, comparison, try literal())
    }

    private mutating func call(_ function: String) throws(ODataError) -> ODataExpression {
        guard functions.contains(function) else {
            throw ODataError("An unknown function with name '\(function)' was found in the filter.")
        }
        try expect(.open)
        guard case .word(let property)? = next() else { throw unexpected(back: 1) }
        try expect(.comma)
        guard case .string(let prefix)? = next() else { throw unexpected(back: 1) }
        try expect(.close)
        // `startswith(…) eq true` is the long form of the same.
        if take(word: "eq"), !take(word: "true") { throw unexpected() }
        return .startsWith(property: property, prefix)
    }

    private mutating func list() throws(ODataError) -> [ODataLiteral] {
        try expect(.open)
        var values = [try literal()]
        while take(.comma) { values.append(try literal()) }
        try expect(.close)
        return values
    }

    private mutating func literal() throws(ODataError) -> ODataLiteral {
        switch next() {
        case .string(let text): return .string(text)
        case .word("null"): return .null
        case .word("true"): return .bool(true)
        case .word("false"): return .bool(false)
        case .word(let word):
            if let number = Double(word), word.first?.isLetter == false { return .number(number) }
            if let ticks = WireTime.parse(word) { return .date(ticks) }
            throw ODataError("'\(word)' is not a literal; strings and enum members stand in single quotes.")
        default: throw unexpected(back: 1)
        }
    }

    private func peek() -> ODataToken? {
        index < tokens.count ? tokens[index] : nil
    }

    private mutating func next() -> ODataToken? {
        defer { index += 1 }
        return peek()
    }

    private mutating func take(_ token: ODataToken) -> Bool {
        guard peek() == token else { return false }
        index += 1
        return true
    }

    private mutating func take(word: String) -> Bool {
        take(.word(word))
    }

    private mutating func expect(_ token: ODataToken) throws(ODataError) {
        guard take(token) else { throw unexpected() }
    }

    private func unexpected(back: Int = 0) -> ODataError {
        ODataError("Syntax error at word \(index - back + 1) of the filter.")
    }
}
