import KQL

/// What must hold for any text, however broken.
enum Invariant {
    static func check(_ text: String, _ binder: KQLBinder, iteration: UInt64) {
        let parsed = KQLParser.parse(text)
        checkTokens(parsed, iteration)
        let binding = binder.bind(parsed)
        let length = text.utf8.count
        for diagnostic in binding.diagnostics {
            if diagnostic.range.upperBound > length { fail("\(diagnostic) lies outside of the text", text, iteration) }
            _ = diagnostic.rendered(in: text)
        }
        if !parsed.isValid, binding.query != nil { fail("an invalid query was bound", text, iteration) }
        if KQLLiteral.decodeString(KQLLiteral.string(text)).map({ Array($0.utf8) }) != Array(text.utf8) {
            fail("a literal did not give the text back", text, iteration)
        }
        let literal = KQLParser.parse("T | where b == \(KQLLiteral.string(text)) | take 1")
        if !literal.isValid { fail("a literal changed the form of a query", text, iteration) }
    }

    /// Tokens stand in order, and the bytes between them are spaces and comments.
    private static func checkTokens(_ parsed: ParsedQuery, _ iteration: UInt64) {
        var end = 0
        for token in parsed.tokens {
            if token.range.lowerBound < end || (token.range.isEmpty && token.kind != .end) {
                fail("the token at \(token.range) overlaps or is empty", parsed.text, iteration)
            }
            end = token.range.upperBound
        }
        if end != parsed.text.utf8.count || parsed.tokens.last?.kind != .end {
            fail("the tokens do not cover the text", parsed.text, iteration)
        }
    }

    static func fail(_ reason: String, _ text: String, _ iteration: UInt64) -> Never {
        fatalError("iteration \(iteration): \(reason)\n\(text.debugDescription)")
    }
}
