/// The state of one parse: the tokens, how far it has come, and what it found wrong.
///
/// The grammar is in the extensions, one file per area. After a mistake the parser reads on in silence up to the next
/// place that is certain, `|`, `;` or the closing bracket, and reports again from there.
struct Parser {
    /// Deepest nesting of parentheses and subqueries.
    static let maxNesting = 128
    /// Deepest tree of nodes, such as a chain of additions.
    static let maxDepth = 256

    let bytes: [UInt8]
    let tokens: [KQLToken]
    var position = 0
    var diagnostics: [KQLDiagnostic] = []
    /// True between a mistake and the next certain place.
    var isRecovering = false
    /// True inside the predicate of `search` and `find`, where `column: term` is allowed.
    var isSearching = false
    var nesting = 0
    /// Depth of the deepest node made since the current pipeline began.
    var deepest = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = KQLLexer.tokens(of: bytes)
    }

    var current: KQLToken { tokens[position] }
    var kind: KQLTokenKind { tokens[position].kind }

    /// Kind of the token a number of places on; `end` behind the last.
    func kind(after offset: Int) -> KQLTokenKind {
        position + offset < tokens.count ? tokens[position + offset].kind : .end
    }

    /// End of the token before the current one.
    var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }

    /// From a start to the end of what was read last; never negative.
    func range(from start: Int) -> Range<Int> { start..<max(start, previousEnd) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Text of the current token.
    var word: String { text(current.range) }

    /// True when the token a number of places on is exactly this word.
    func isWord(_ word: String, after offset: Int = 0) -> Bool {
        guard kind(after: offset) == .identifier else { return false }
        let range = tokens[position + offset].range
        return range.count == word.utf8.count && bytes[range].elementsEqual(word.utf8)
    }

    /// Moves on by one token, never past the end.
    @discardableResult
    mutating func take() -> KQLToken {
        let token = current
        if token.kind != .end { position += 1 }
        return token
    }

    mutating func accept(_ kind: KQLTokenKind) -> Bool {
        guard self.kind == kind else { return false }
        take()
        return true
    }

    mutating func acceptWord(_ word: String) -> Bool {
        guard isWord(word) else { return false }
        take()
        return true
    }

    /// Takes a token of this kind, or reports that it is missing.
    @discardableResult
    mutating func expect(_ kind: KQLTokenKind, _ description: String) -> Bool {
        if accept(kind) {
            if kind.closesBracket { isRecovering = false }
            return true
        }
        reportExpected(description)
        return false
    }

    @discardableResult
    mutating func expectWord(_ word: String) -> Bool {
        if acceptWord(word) { return true }
        reportExpected("`\(word)`")
        return false
    }

    /// Makes a node; refuses one that would make the tree too deep.
    mutating func make(_ kind: KQLExpression.Kind, from start: Int, over depth: Int = 0) -> KQLExpression {
        node(kind, range(from: start), over: depth)
    }

    mutating func node(_ kind: KQLExpression.Kind, _ range: Range<Int>, over depth: Int = 0) -> KQLExpression {
        guard depth < Self.maxDepth else {
            report(.nestedTooDeep, "the expression is nested deeper than \(Self.maxDepth) levels", range)
            return KQLExpression(.missing, range, depth: 1)
        }
        deepest = max(deepest, depth + 1)
        return KQLExpression(kind, range, depth: depth + 1)
    }

    /// Runs a part of the grammar one level of nesting further in, or reports that this is too deep.
    mutating func nested(_ parse: (inout Parser) -> KQLExpression) -> KQLExpression {
        guard nesting < Self.maxNesting else {
            let start = current.range.lowerBound
            report(.nestedTooDeep, "the query is nested deeper than \(Self.maxNesting) levels", current.range)
            skipBalanced { _ in false }
            return make(.missing, from: start)
        }
        nesting += 1
        defer { nesting -= 1 }
        return parse(&self)
    }
}
