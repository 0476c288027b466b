import KQL

/// The tokens of a template with their texts, and what stands around each.
struct TemplateTokens {
    let query: ParsedQuery
    /// For each token its text; for tokens other than names and strings it is not needed and empty.
    let texts: [String]

    init(_ query: ParsedQuery) {
        self.query = query
        let bytes = Array(query.text.utf8)
        texts = query.tokens.map { token in
            switch token.kind {
            case .identifier, .wordOperator, .string, .typedLiteral, .unterminatedString, .unknown:
                String(decoding: bytes[token.range], as: UTF8.self)
            default: ""
            }
        }
    }

    var indices: Range<Int> { 0..<query.tokens.count }

    func kind(_ index: Int) -> KQLTokenKind? {
        indices.contains(index) ? query.tokens[index].kind : nil
    }

    func range(_ index: Int) -> Range<Int> {
        query.tokens[index].range
    }

    /// Whether a token is one of some words, in any case; false for indices outside of the query.
    func isWord(_ index: Int, _ words: String...) -> Bool {
        guard kind(index) == .identifier || kind(index) == .wordOperator else { return false }
        return words.contains(texts[index].lowercased())
    }

    /// Indices of the tokens that lie in a range of bytes.
    func indices(in range: Range<Int>) -> [Int] {
        indices.filter {
            self.range($0).lowerBound >= range.lowerBound && self.range($0).upperBound <= range.upperBound
        }
        .filter { kind($0) != .end }
    }
}
