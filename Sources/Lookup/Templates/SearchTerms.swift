import KQL

/// Finds the string literals that `search` reads as terms, where a `*` is a wildcard.
struct SearchTerms {
    /// How a literal is read.
    struct Term {
        /// True for `column: "term"`; the colon then stands before the literal.
        var isInColumn: Bool
        var isCaseSensitive: Bool
    }

    /// A pair of brackets, or the query around them.
    private struct Frame {
        var isInSearch = false
        var isCaseSensitive = false
        /// True when an operator or a statement may start at the next token.
        var isAtStart = true
        /// True for the list of tables in `search in (…)`.
        var isTableList = false
    }

    private let tokens: TemplateTokens
    private var stack = [Frame()]
    /// True directly behind the list of tables in `search in (…)`.
    private var isBehindTableList = false
    private(set) var terms: [Int: Term] = [:]

    init(_ tokens: TemplateTokens) {
        self.tokens = tokens
        for index in tokens.indices { read(index) }
    }

    private mutating func read(_ index: Int) {
        let frame = stack[stack.count - 1]
        let wasBehindTableList = isBehindTableList
        isBehindTableList = false
        stack[stack.count - 1].isAtStart = false
        switch tokens.kind(index) {
        case .openParenthesis: open(index, behindTableList: wasBehindTableList)
        case .openBracket, .openBrace: stack.append(Frame())
        case .closeParenthesis, .closeBracket, .closeBrace: close()
        case .pipe, .semicolon: stack[stack.count - 1] = Frame()
        case .assign where !frame.isInSearch: stack[stack.count - 1].isAtStart = true
        case .identifier where frame.isAtStart && tokens.isWord(index, "search"):
            stack[stack.count - 1].isInSearch = true
        case .identifier where isValueOfKind(index):
            stack[stack.count - 1].isCaseSensitive = tokens.isWord(index, "case_sensitive")
        case .string where frame.isInSearch:
            if let term = term(at: index, behindTableList: wasBehindTableList) { terms[index] = term }
        default: break
        }
    }

    private mutating func open(_ index: Int, behindTableList: Bool) {
        let frame = stack[stack.count - 1]
        var inner = Frame()
        inner.isTableList = frame.isInSearch && tokens.isWord(index - 1, "in") && startsOperand(index - 1, false)
        inner.isInSearch = frame.isInSearch && startsOperand(index, behindTableList)
        inner.isCaseSensitive = frame.isCaseSensitive
        stack.append(inner)
    }

    private mutating func close() {
        isBehindTableList = stack[stack.count - 1].isTableList
        if stack.count > 1 { stack.removeLast() }
    }

    private func term(at index: Int, behindTableList: Bool) -> Term? {
        let isCaseSensitive = stack[stack.count - 1].isCaseSensitive
        if tokens.kind(index - 1) == .colon { return Term(isInColumn: true, isCaseSensitive: isCaseSensitive) }
        guard startsOperand(index, behindTableList), endsOperand(index + 1) else { return nil }
        return Term(isInColumn: false, isCaseSensitive: isCaseSensitive)
    }

    /// Whether an operand of `and`, `or` and `not` begins at a token.
    private func startsOperand(_ index: Int, _ behindTableList: Bool) -> Bool {
        let before = index - 1
        if behindTableList || isValueOfKind(before) || tokens.isWord(before, "search", "and", "or", "not") {
            return true
        }
        return tokens.kind(before) == .openParenthesis && stack[stack.count - 1].isInSearch
    }

    private func endsOperand(_ index: Int) -> Bool {
        switch tokens.kind(index) {
        case .closeParenthesis, .pipe, .semicolon, .end, nil: true
        default: tokens.isWord(index, "and", "or")
        }
    }

    private func isValueOfKind(_ index: Int) -> Bool {
        tokens.kind(index) == .identifier && tokens.kind(index - 1) == .assign && tokens.isWord(index - 2, "kind")
    }
}
