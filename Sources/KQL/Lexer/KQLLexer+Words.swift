extension KQLLexer {
    /// A name, a keyword, a string with `h`, or a literal that names its type.
    mutating func word() -> KQLTokenKind {
        let start = index
        if bytes[index] | 0x20 == UInt8(ascii: "h"), let kind = string() { return kind }
        skipIdentifier()
        switch peek() {
        case UInt8(ascii: "-"): joinHyphenated(from: start)
        case UInt8(ascii: "~"): if isIn(start) { return wordOperator() }
        case UInt8(ascii: "("), UInt8(ascii: " "): if let kind = typedLiteral(from: start) { return kind }
        default: break
        }
        return .identifier
    }

    /// Moves behind letters, digits, underscores and letters of other scripts.
    mutating func skipIdentifier() {
        while index < bytes.count {
            if ByteClass.isIdentifierPart(bytes[index]) {
                index += 1
            } else if bytes[index] >= 0x80, let scalar = scalar(), scalar.properties.isAlphabetic {
                index += UTF8.width(scalar)
            } else {
                return
            }
        }
    }

    /// Reads `!in`, `!has_cs`, `!in~`, or returns nil when no letter follows the `!`.
    mutating func negatedWord() -> KQLTokenKind? {
        guard ByteClass.isIdentifierStart(peek(1)) else { return nil }
        let start = index + 1
        index += 1
        skipIdentifier()
        if peek() == UInt8(ascii: "~"), isIn(start) { index += 1 }
        return .wordOperator
    }

    /// A letter of another script starts a name; anything else is unknown.
    mutating func nonASCII() -> KQLTokenKind {
        guard let scalar = scalar() else {
            index += 1
            return .unknown
        }
        index += UTF8.width(scalar)
        guard scalar.properties.isAlphabetic else { return .unknown }
        skipIdentifier()
        return .identifier
    }

    /// Length of the space character that starts here, or nil: no-break and narrow spaces, zero-width characters, BOM.
    func oddSpaceLength() -> Int? {
        guard let scalar = scalar() else { return nil }
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
            return UTF8.width(scalar)
        default: return nil
        }
    }

    /// The scalar at the current offset; nil in malformed text.
    private func scalar() -> Unicode.Scalar? {
        var decoder = UTF8()
        var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
        return nil
    }

    private func isIn(_ start: Int) -> Bool {
        index - start == 2 && bytes[start] == UInt8(ascii: "i") && bytes[start + 1] == UInt8(ascii: "n")
    }

    private mutating func wordOperator() -> KQLTokenKind {
        index += 1
        return .wordOperator
    }

    /// Moves on when the word and what follows its hyphens are one keyword, such as `project-away`.
    private mutating func joinHyphenated(from start: Int) {
        let end = index
        guard KQLKeywords.hyphenStarts.contains(text(start..<end)) else { return }
        while index < bytes.count, ByteClass.isIdentifierPart(bytes[index]) || bytes[index] == UInt8(ascii: "-") {
            index += 1
        }
        if !KQLKeywords.hyphenated.contains(text(start..<index)) { index = end }
    }

    /// Most bytes between the parentheses of a literal that names its type; more than any value needs.
    private static let longestTypedLiteral = 512

    /// Reads on to the `)` when the word names a type and `(` follows.
    private mutating func typedLiteral(from start: Int) -> KQLTokenKind? {
        guard index - start <= 8 else { return nil }
        var position = index
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "(") else { return nil }
        guard KQLKeywords.literalTypes[text(start..<index)] != nil else { return nil }
        let limit = min(position + Self.longestTypedLiteral, bytes.count)
        while position < limit, bytes[position] != UInt8(ascii: ")") {
            if bytes[position] == UInt8(ascii: "\n") { return nil }
            position += 1
        }
        guard position < limit else { return nil }
        index = position + 1
        return .typedLiteral
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
