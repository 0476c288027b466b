/// Finds the tokens of a text that may hold an entity, and skips everything else as fast as it can.
///
/// A token is a stretch without white space, quotes, angle brackets, back-ticks and bars, which no entity reaches over
/// (see ``UInt8/endsToken``). Tokens are found by rare bytes, the anchors, and by probing every 32nd byte for a hash.
/// They do not overlap, and what was skipped is not read again, so a search takes time proportional to the text.
struct CandidateSearch {
    /// A stretch of the text to be scanned.
    struct Token: Equatable {
        let range: Range<Int>
        /// Whether it has to be cleaned first.
        let isSpecial: Bool
    }

    /// Longer tokens are cut after this many bytes; no entity worth a look is as long.
    static let longestToken = 1 << 18

    private let table = ByteTable()
    /// Everything below has been dealt with.
    private var position = 0
    private var nextAnchor = -1
    private var nextHexRun = -1

    /// The next token; nil at the end of the text.
    mutating func next(in text: Span<UInt8>) -> Token? {
        if nextAnchor < position { nextAnchor = anchor(in: text, from: position) }
        if nextHexRun < position { nextHexRun = hexRun(in: text, from: position) }
        let candidate = min(nextAnchor, nextHexRun)
        guard candidate < text.count else { return nil }
        let token = token(around: candidate, in: text)
        position = token.range.upperBound
        return token
    }

    /// The first anchor that has the right neighbours, or the end of the text.
    private func anchor(in text: Span<UInt8>, from start: Int) -> Int {
        let table = table
        let end = text.count
        var position = start
        while position < end {
            position = skipPlain(text, from: position)
            while position < end, table[text[position]] & ByteTable.anchor == 0 { position &+= 1 }
            guard position < end else { break }
            if isPromising(text, position, text[position]) { return position }
            position &+= 1
        }
        return end
    }

    /// Skips bytes that are no anchors, eight at a time: one branch for eight bytes doubles the speed on prose.
    private func skipPlain(_ text: Span<UInt8>, from start: Int) -> Int {
        let table = table
        var position = start
        while position &+ 8 <= text.count {
            let first =
                table[text[position]] | table[text[position &+ 1]] | table[text[position &+ 2]]
                | table[text[position &+ 3]]
            let second =
                table[text[position &+ 4]] | table[text[position &+ 5]] | table[text[position &+ 6]]
                | table[text[position &+ 7]]
            if (first | second) & ByteTable.anchor != 0 { break }
            position &+= 8
        }
        return position
    }

    /// Looks at the neighbours of an anchor, so that full stops and dashes of plain prose do not make tokens.
    private func isPromising(_ text: Span<UInt8>, _ position: Int, _ byte: UInt8) -> Bool {
        let next = text.at(position + 1)
        switch byte {
        case .dot, .colon: return !next.endsToken
        case .at: return true
        case .hyphen: return isHyphenOfIdentifier(text, position)
        case .openBracket, .openParenthesis, .openBrace:
            return next == .dot && byte == .openBracket || DefangForm(text, at: position, before: text.count) != nil
        case .ampersand, .backslash: return isEscapedSeparator(text, position)
        default: return isTelling(text, position)
        }
    }

    /// `CVE-`, or a hyphen between the pairs of a hardware address.
    private func isHyphenOfIdentifier(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let isPair =
            text.at(position + 3) == .hyphen && text.at(position + 1).isHexDigit && text.at(position + 2).isHexDigit
            && text.at(position - 1).isHexDigit && text.at(position - 2).isHexDigit
        return isPair || text.hasWord("cve", at: position - 3, before: position)
    }

    /// Whether a dot, colon, at sign or invisible character is written as `&#46;` or `\u002e`.
    private func isEscapedSeparator(_ text: Span<UInt8>, _ position: Int) -> Bool {
        let value =
            text[position] == .ampersand
            ? CharacterReference(text, at: position, before: text.count)?.value
            : UnicodeEscape(text, at: position, before: text.count)?.value
        guard let value else { return false }
        return value < 0x80 ? ".:@".utf8.contains(UInt8(value)) : ScalarClass(unlettered: value) == .invisible
    }

    /// Whether a character outside ASCII is one that hides or disguises an entity.
    private func isTelling(_ text: Span<UInt8>, _ position: Int) -> Bool {
        guard let scalar = text.scalar(at: position, before: text.count) else { return false }
        switch ScalarClass(unlettered: scalar.value) {
        case .invisible: return text.at(position - 1).isHostCharacter && !text.at(position + scalar.length).endsToken
        case .hyphen, .dash: return text.hasWord("cve", at: position - 3, before: position)
        case .dot: return text.at(position - 1).isAlphanumeric && text.at(position + scalar.length).isAlphanumeric
        default: return false
        }
    }

    /// The start of the first run of 32 hexadecimal digits or more, or the end of the text.
    private func hexRun(in text: Span<UInt8>, from start: Int) -> Int {
        var floor = start
        var probe = start + 31
        while probe < text.count {
            guard text[probe].isHexDigit else {
                floor = probe + 1
                probe += 32
                continue
            }
            let first = text.start(before: probe, notBelow: floor) { $0.isHexDigit }
            let end = text.end(from: probe, before: min(text.count, first + 32)) { $0.isHexDigit }
            if end - first >= 32 { return first }
            floor = end + 1
            probe = end + 32
        }
        return text.count
    }

    private func token(around candidate: Int, in text: Span<UInt8>) -> Token {
        let table = table
        let start = tokenStart(text, candidate)
        let limit = min(text.count, max(candidate + 1, start + Self.longestToken))
        var isSpecial = false
        var end = start
        while end < limit {
            let flags = table[text[end]]
            if flags & ByteTable.end != 0 {
                guard let next = DefangForm.spacedEnd(text, at: end, before: text.count) else { break }
                isSpecial = true
                end = min(next, limit)
                continue
            }
            isSpecial = isSpecial || flags & ByteTable.special != 0
            end &+= 1
        }
        return Token(range: start..<end, isSpecial: isSpecial)
    }

    private func tokenStart(_ text: Span<UInt8>, _ candidate: Int) -> Int {
        var start = candidate
        while true {
            start = text.start(before: start, notBelow: position) { !$0.endsToken }
            guard start - 2 >= position, DefangForm.spacedEnd(text, at: start - 1, before: text.count) != nil else {
                return start
            }
            start -= 1
        }
    }
}
