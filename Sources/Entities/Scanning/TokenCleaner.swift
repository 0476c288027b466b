/// Takes the disguise off a token: refangs it, decodes escapes and character references, drops invisible characters.
struct TokenCleaner {
    /// The outcome for the last token.
    private(set) var clean = CleanToken()
    /// Whether escapes and character references are decoded.
    private let decodes: Bool
    /// Whether a Windows path is being read, in which a backslash is no escape.
    private var isInPath = false
    private var openSquares = 0
    /// Whether the last character is of a script that does not share a label with ASCII letters.
    private var isAfterIsolated = false

    /// Makes a cleaner; without `decodes` it leaves escapes and character references alone.
    init(decodes: Bool = true) {
        self.decodes = decodes
    }

    /// Cleans the token at `range`, replacing the last outcome.
    mutating func clean(_ text: Span<UInt8>, _ range: Range<Int>) {
        clean.removeAll()
        isInPath = false
        openSquares = 0
        isAfterIsolated = false
        clean.append(text.at(range.lowerBound - 1), for: range.lowerBound..<range.lowerBound)
        var position = range.lowerBound
        while position < range.upperBound {
            position = step(text, at: position, before: range.upperBound)
        }
        clean.append(text.at(range.upperBound), for: range.upperBound..<range.upperBound)
    }

    /// Reads what begins at `position`; returns where it ends.
    private mutating func step(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        let byte = text[position]
        switch byte {
        case .openBracket, .openParenthesis, .openBrace: return bracket(text, at: position, before: end)
        case .closeBracket: openSquares -= 1
        case .dot where text.at(position + 1) == .closeBracket && openSquares <= 0:
            // `evil.]example`
            if position + 2 < end, clean.last.isWordCharacter, text[position + 2].isWordCharacter {
                return refang(".", position..<position + 2)
            }
        case .backslash where decodes: return backslash(text, at: position, before: end)
        case .ampersand where decodes: return reference(text, at: position, before: end)
        case .space: return spaced(text, at: position, before: end)
        case 0x80...: return wide(text, at: position, before: end)
        default: break
        }
        return copy(byte, position..<position + 1)
    }

    private mutating func copy(_ byte: UInt8, _ source: Range<Int>) -> Int {
        if isAfterIsolated, byte.isAlphanumeric { appendBoundary(source) }
        isAfterIsolated = false
        clean.append(byte, for: source)
        return source.upperBound
    }

    private mutating func appendBoundary(_ source: Range<Int>) {
        clean.append(.scriptBoundary, for: source.lowerBound..<source.lowerBound)
    }

    private mutating func refang(_ replacement: String, _ source: Range<Int>) -> Int {
        isAfterIsolated = false
        clean.append(refanged: replacement, for: source)
        return source.upperBound
    }

    /// Refangs ` [.] ` with the spaces around it; any other space stays.
    private mutating func spaced(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        guard let next = DefangForm.spacedEnd(text, at: position, before: end),
            let form = DefangForm(text, at: position + 1, before: end)
        else { return copy(.space, position..<position + 1) }
        _ = refang(form.replacement, position..<next)
        return next
    }

    private mutating func bracket(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        if let form = DefangForm(text, at: position, before: end) {
            return refang(form.replacement, position..<position + form.length)
        }
        guard text[position] == .openBracket else { return copy(text[position], position..<position + 1) }
        // `evil[.example`
        if position + 2 < end, text[position + 1] == .dot, clean.last.isWordCharacter,
            text[position + 2].isWordCharacter
        {
            return refang(".", position..<position + 2)
        }
        openSquares += 1
        return copy(.openBracket, position..<position + 1)
    }

    private mutating func backslash(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        let pair = position..<min(position + 2, end)
        let next = position + 1 < end ? text[position + 1] : 0
        if startsPath(next) { isInPath = true }
        if next == .backslash { return copy(.backslash, pair) }
        guard !isInPath else { return copy(.backslash, position..<position + 1) }
        switch next {
        case .slash, .apostrophe, .dot, .ampersand, .at, .colon, .hyphen, .underscore: return copy(next, pair)
        case 0x6E, 0x72, 0x74: return copy(.space, pair)
        case 0x75: return unicodeEscape(text, at: position, before: end)
        default: return copy(.backslash, position..<position + 1)
        }
    }

    /// Whether a backslash, followed by `next`, goes on a Windows path.
    ///
    /// It does after a drive (`C:`), a variable (`%TEMP%`) or a leading dot, and as the first of two at the start
    /// (`\\server`). Elsewhere it may be an escape: `IOCs:\n1.2.3.4`.
    private func startsPath(_ next: UInt8) -> Bool {
        let written = clean.bytes.count - 1
        let before = written > 1 ? clean.bytes[written - 1] : 0
        return switch clean.last {
        case 0: next == .backslash
        case .dot: written == 1
        case .colon: before.isLetter && (written == 2 || !clean.bytes[written - 2].isWordCharacter)
        case .percent: before.isLetter
        default: false
        }
    }

    /// `\u0026` and its like.
    private mutating func unicodeEscape(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        guard let escape = UnicodeEscape(text, at: position, before: end) else {
            return copy(.backslash, position..<position + 1)
        }
        return append(escape.value, for: position..<position + UnicodeEscape.length)
    }

    private mutating func reference(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        guard let reference = CharacterReference(text, at: position, before: end) else {
            return copy(.ampersand, position..<position + 1)
        }
        return append(reference.value, for: position..<position + reference.length)
    }

    private mutating func wide(_ text: Span<UInt8>, at position: Int, before end: Int) -> Int {
        guard let scalar = text.scalar(at: position, before: end) else { return copy(.space, position..<position + 1) }
        let next = position + scalar.length < end ? text[position + scalar.length] : 0
        return append(scalar.value, for: position..<position + scalar.length, next: next)
    }

    /// Appends a scalar that was decoded from `source`, or what it stands for.
    private mutating func append(_ value: UInt32, for source: Range<Int>, next: UInt8 = 0) -> Int {
        if value < 0x80 {
            let byte = UInt8(value)
            return copy(byte.endsToken ? .space : byte, source)
        }
        switch ScalarClass(value) {
        case .invisible: return source.upperBound
        case .hyphen: return copy(.hyphen, source)
        case .dash: return copy(isInCVE ? .hyphen : .space, source)
        case .dot where clean.last.isAlphanumeric && next.isAlphanumeric: return refang(".", source)
        case .fullWidth(let byte): return copy(byte, source)
        case .letter: return letter(value, source, isIsolated: false)
        case .isolatedLetter: return letter(value, source, isIsolated: true)
        case .dot, .separator: return copy(.space, source)
        }
    }

    private mutating func letter(_ value: UInt32, _ source: Range<Int>, isIsolated: Bool) -> Int {
        if isIsolated, clean.last.isAlphanumeric { appendBoundary(source) }
        isAfterIsolated = isIsolated
        if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
            for byte in encoded { clean.append(byte, for: source) }
        }
        return source.upperBound
    }

    private var isInCVE: Bool {
        if clean.ends(with: "cve") { return true }
        let start = clean.bytes.count - 8
        return start >= 0 && clean.bytes[start + 3] == .hyphen && clean.bytes[(start + 4)...].allSatisfy(\.isDigit)
            && zip(clean.bytes[start...], "cve".utf8).allSatisfy { $0.lowercased == $1 }
    }
}
