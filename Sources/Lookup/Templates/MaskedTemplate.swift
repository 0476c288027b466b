import KQL

/// A template whose placeholders outside of literals are written as string literals of the same length, so that it is
/// a query and every position stays what it was.
struct MaskedTemplate {
    /// As the administrator wrote it.
    let original: String
    /// The text that can be parsed.
    let text: String
    /// The placeholders that were masked, by the offset of their first byte.
    let placeholders: [Int: TemplatePlaceholder]

    init(_ original: String) {
        let tokens = KQLParser.parse(original).tokens
        var bytes = Array(original.utf8)
        var placeholders: [Int: TemplatePlaceholder] = [:]
        for index in tokens.indices {
            guard let (placeholder, range) = Self.placeholder(at: index, in: tokens, of: original) else { continue }
            placeholders[range.lowerBound] = placeholder
            bytes.replaceSubrange(range, with: Self.mask(ofLength: range.count))
        }
        self.original = original
        self.text = String(decoding: bytes, as: UTF8.self)
        self.placeholders = placeholders
    }

    /// `{`, `{`, a known word, `}`, `}` without anything between them.
    private static func placeholder(
        at index: Int,
        in tokens: [KQLToken],
        of text: String
    ) -> (TemplatePlaceholder, Range<Int>)? {
        guard index + 4 < tokens.count else { return nil }
        let kinds = tokens[index...index + 4].map(\.kind)
        guard kinds == [.openBrace, .openBrace, .identifier, .closeBrace, .closeBrace] else { return nil }
        let range = tokens[index].range.lowerBound..<tokens[index + 4].range.upperBound
        let written = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
        return TemplatePlaceholder(rawValue: written.uppercased()).map { ($0, range) }
    }

    private static func mask(ofLength length: Int) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        return [quote] + [UInt8](repeating: UInt8(ascii: "x"), count: length - 2) + [quote]
    }
}
