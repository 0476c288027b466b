extension Parser {
    /// Reads `declare pattern name`, and what stands behind `=`.
    mutating func parsePattern() -> KQLStatement.Kind {
        take()
        take()
        let name = parseName("the name of a pattern")
        guard accept(.assign) else { return .pattern(name, []) }
        _ = parseParameterList()
        if accept(.openBracket) {
            skipBalanced { _ in false }
            expect(.closeBracket, "`]`")
        }
        expect(.openBrace, "`{`")
        var cases: [KQLPatternCase] = []
        while kind == .openParenthesis {
            cases.append(parsePatternCase())
            while accept(.semicolon) {}
        }
        expect(.closeBrace, "`}`")
        return .pattern(name, cases)
    }

    /// Reads `("x", "y").["z"] = { query }`.
    private mutating func parsePatternCase() -> KQLPatternCase {
        take()
        var arguments: [String] = []
        while kind == .string {
            arguments.append(parseText())
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)`")
        var path: String?
        if accept(.dot) {
            expect(.openBracket, "`[`")
            path = parseText()
            expect(.closeBracket, "`]`")
        }
        expect(.assign, "`=`")
        return KQLPatternCase(
            arguments: arguments,
            path: path,
            body: parseBody([], isView: false, start: current.range.lowerBound)
        )
    }

    private mutating func parseText() -> String {
        if case .literal(.string(let text)) = parseStrings().kind { return text }
        return ""
    }
}
