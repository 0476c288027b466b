import KQL

/// What the formatter promises for any text.
enum FormatPromises {
    /// The first promise that is broken for a query; nil when all are kept.
    static func fault(_ parsed: ParsedQuery) -> String? {
        guard let formatted = try? KQLFormatter.format(parsed) else {
            return parsed.isValid ? "a valid query was not formatted" : nil
        }
        let again = KQLParser.parse(formatted)
        if again.diagnostics.map(\.message) != parsed.diagnostics.map(\.message) {
            return "other diagnostics in the formatted text\n\(formatted)"
        }
        if words(of: parsed) != words(of: again) { return "other tokens in the formatted text\n\(formatted)" }
        if !isTidy(again) { return "no tidy lines in the formatted text\n\(formatted)" }
        let twice = try? KQLFormatter.format(again)
        return twice.map { Array($0.utf8) } == Array(formatted.utf8)
            ? nil : "formatted anew:\n\(formatted)\n\(twice ?? "")"
    }

    private struct Word: Equatable {
        let kind: KQLTokenKind
        let bytes: ArraySlice<UInt8>
    }

    private static func words(of query: ParsedQuery) -> [Word] {
        let bytes = Array(query.text.utf8)
        return query.tokens.map { Word(kind: $0.kind, bytes: bytes[$0.range]) }
    }

    /// Between tokens stand spaces, line feeds and comments, and the text ends with one line feed.
    private static func isTidy(_ query: ParsedQuery) -> Bool {
        let bytes = Array(query.text.utf8)
        var end = 0
        for token in query.tokens {
            let gap = bytes[end..<token.range.lowerBound]
            let isPlain = gap.contains(UInt8(ascii: "/")) || gap.allSatisfy { $0 == 0x20 || $0 == 0x0A }
            if !isPlain || gap.contains(UInt8(ascii: "\r")) { return false }
            end = token.range.upperBound
        }
        return bytes.isEmpty || (bytes.last == 0x0A && bytes.dropLast().last != 0x0A)
    }
}
