/// Parses query text; never throws, never stops at the first mistake.
public enum KQLParser {
    /// Longest text that is parsed, in bytes; the service's own limit is far lower.
    static let maxBytes = 16_000_000

    /// Parses a text of any content into statements and remarks.
    ///
    /// Time grows with the length of the text. Expressions nested deeper than 128 parentheses are refused with a
    /// diagnostic.
    public static func parse(_ text: String) -> ParsedQuery {
        let bytes = text.utf8.count <= maxBytes ? Array(text.utf8) : []
        var parser = Parser(bytes)
        if bytes.count != text.utf8.count {
            parser.report(.tooLong, "the text is longer than \(maxBytes) bytes", 0..<0)
        }
        let statements = parser.parseQuery()
        return ParsedQuery(
            text: text,
            tokens: parser.tokens,
            statements: statements,
            diagnostics: parser.diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
        )
    }
}
