/// Reads literals that name their type, such as `datetime(2026-01-01)` or `int(null)`.
enum TypedLiteral {
    /// Type and value of a whole literal; the value is nil when the text between the parentheses has no such value.
    static func read(_ text: String) -> (type: KQLType, value: KQLValue?)? {
        guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
        guard let type = KQLKeywords.literalTypes[trimmed(text[..<open])] else { return nil }
        return (type, value(content(of: text), type))
    }

    /// The text between the parentheses, without quotation marks.
    static func content(of text: String) -> String {
        let open = text.firstIndex(of: "(") ?? text.startIndex
        let content = trimmed(text[open...].dropFirst().dropLast())
        return KQLLiteral.decodeString(content) ?? content
    }

    private static func value(_ content: String, _ type: KQLType) -> KQLValue? {
        if content == "null" || content.isEmpty { return .null(type) }
        switch type {
        case .bool: return bool(content)
        case .int: return integer(content).flatMap { Int32(exactly: $0) }.map { .int($0) }
        case .long: return integer(content).map { .long($0) }
        case .real: return real(content).map { .real($0) }
        case .decimal: return DecimalText.read(content.lowercased()).map { .decimal($0) }
        case .datetime: return DateTimeText.read(compactDate(content)).map { .datetime($0) }
        case .timespan: return TimespanText.read(content).map { .timespan($0) }
        case .guid: return GuidText.read(content).map { .guid($0) }
        case .string, .dynamic: return nil
        }
    }

    /// `2026 - 01 - 31` and `2026, 1, 31` as `2026-01-31`.
    private static func compactDate(_ text: String) -> String {
        guard text.contains(" - ") || text.contains(",") else { return text }
        return text.replacing(",", with: "-").filter { $0 != " " }
    }

    private static func bool(_ content: String) -> KQLValue? {
        switch content.lowercased() {
        case "true": .bool(true)
        case "false": .bool(false)
        default: integer(content).map { .bool($0 != 0) }
        }
    }

    /// A whole number in decimal or hexadecimal digits.
    static func integer(_ text: String) -> Int64? {
        let lowered = text.lowercased()
        guard lowered.hasPrefix("0x") else { return Int64(text) }
        return UInt64(lowered.dropFirst(2), radix: 16).map { Int64(bitPattern: $0) }
    }

    private static func real(_ text: String) -> Double? {
        switch text.lowercased() {
        case "nan": .nan
        case "+inf", "inf": .infinity
        case "-inf": -.infinity
        default: integer(text).map { Double($0) } ?? Double(text)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
