/// Where the path, query and fragment of a URL end in running text.
enum WebPath {
    /// Whether a slash and the first character of a path stand at `position`; `evil.example/` alone has no path.
    static func starts(_ text: Span<UInt8>, at position: Int) -> Bool {
        guard text.at(position) == .slash else { return false }
        let first = text.at(position + 1)
        let isMark = "-._~%?#=&@$*+!".utf8.contains(first)
        return first.isWordCharacter || isMark && text.at(position + 2).isWordCharacter
    }

    /// The end of the path that begins at `from`, of a URL that begins at `start`.
    ///
    /// It ends before white space, a quote, an angle bracket, a bar, a backslash, a closing bracket that was not
    /// opened in the URL, and before sentence punctuation at its end. In a list of values separated by commas it ends
    /// before the comma: when the URL stands at the start of a line or after a comma, or when another URL follows. The
    /// same goes for semicolons, except at the start of a line.
    static func end(_ text: Span<UInt8>, from: Int, start: Int, before limit: Int) -> Int {
        let before = text.at(start - 1)
        let startsLine = before == 0x0A || before == 0x0D || before == 0
        let isQuoted = before == .apostrophe
        var brackets = OpenBrackets()
        var isQuery = false
        var position = from
        while position < limit {
            let byte = text[position]
            if byte.endsToken || byte == .backslash || byte == 0x5E || byte == .scriptBoundary { break }
            if byte == .apostrophe, isQuoted { break }
            if byte == .comma || byte == .semicolon {
                if byte == before || byte == .comma && startsLine || startsURL(text, position + 1, limit) { break }
            }
            if byte == .openBracket, !isQuery || text.at(position + 1) == .slash { break }
            if byte == .question { isQuery = true }
            guard brackets.accept(byte) else { break }
            position += 1
        }
        return text.start(before: position, notBelow: from, while: isTrailing)
    }

    private static func startsURL(_ text: Span<UInt8>, _ position: Int, _ limit: Int) -> Bool {
        guard let colon = (position + 2..<position + 7).first(where: { text.at($0) == .colon }) else { return false }
        return text.hasWord("://", at: colon, before: limit)
            && WebScheme(text, endingAt: colon, notBelow: position)?.start == position
    }

    /// Punctuation that belongs to the sentence when it stands last, and brackets that nothing follows.
    private static func isTrailing(_ byte: UInt8) -> Bool {
        switch byte {
        case .dot, .comma, .semicolon, .colon, .question, .apostrophe, 0x21, 0x2A, .openParenthesis, .openBracket,
            .openBrace:
            true
        default: false
        }
    }
}

/// The brackets that are open within a URL.
private struct OpenBrackets {
    private var round = 0
    private var square = 0
    private var curly = 0

    /// Counts `byte` when it is a bracket; false when it closes one that is not open.
    mutating func accept(_ byte: UInt8) -> Bool {
        switch byte {
        case .openParenthesis: round += 1
        case .openBracket: square += 1
        case .openBrace: curly += 1
        case .closeParenthesis: round -= 1
        case .closeBracket: square -= 1
        case .closeBrace: curly -= 1
        default: break
        }
        return min(round, square, curly) >= 0
    }
}
