import KQL

/// What lexer, parser and formatter promise for any text.
enum Promises {
    /// The first promise that is broken for `input`; nil when all are kept.
    static func fault(_ input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        let parsed = KQLParser.parse(text)
        return tokenFault(parsed) ?? diagnosticFault(parsed) ?? FormatPromises.fault(parsed) ?? literalFault(text)
    }

    /// Tokens stand in order, and tokens and gaps together are the text.
    private static func tokenFault(_ parsed: ParsedQuery) -> String? {
        var end = 0
        for token in parsed.tokens {
            if token.range.lowerBound < end || (token.range.isEmpty && token.kind != .end) {
                return "the token at \(token.range) overlaps or is empty"
            }
            end = token.range.upperBound
        }
        let isWhole = end == parsed.text.utf8.count && parsed.tokens.last?.kind == .end
        return isWhole ? nil : "the tokens do not cover the text"
    }

    /// Diagnostics lie inside the text and can be shown.
    private static func diagnosticFault(_ parsed: ParsedQuery) -> String? {
        let length = parsed.text.utf8.count
        for diagnostic in parsed.diagnostics {
            if diagnostic.range.upperBound > length { return "\(diagnostic) lies outside of the text" }
            if diagnostic.rendered(in: parsed.text).isEmpty { return "\(diagnostic) shows nothing" }
        }
        return nil
    }

    /// A text as a literal is that text again, and changes nothing around it.
    private static func literalFault(_ text: String) -> String? {
        let literal = KQLLiteral.string(text)
        if KQLLiteral.decodeString(literal).map({ Array($0.utf8) }) != Array(text.utf8) {
            return "the literal \(literal) is another text"
        }
        let isValid = KQLParser.parse("T | where b == \(literal) | take 1").isValid
        return isValid ? nil : "the literal \(literal) changes the form of a query"
    }
}
