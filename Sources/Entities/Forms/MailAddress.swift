/// An e-mail address.
struct MailAddress: Equatable {
    /// All of it.
    let range: Range<Int>
    /// The part after the at sign.
    let domain: Range<Int>
    /// The stored form: all in lower case, the domain's international labels in Punycode.
    let value: String

    /// What stands around an at sign.
    enum Reading: Equatable {
        case address(MailAddress)
        case rejected(Range<Int>, DropReason)
        /// Nothing that is meant as an address.
        case other
    }

    /// Reads the address around the `@` at `sign`; it lies within `window`.
    static func read(_ text: Span<UInt8>, sign: Int, window: Range<Int>) -> Reading {
        let domain = domainRange(text, from: sign + 1, before: window.upperBound)
        let start = localStart(text, before: sign, notBelow: window.lowerBound, closing: text.at(domain.upperBound))
        guard !domain.isEmpty, start < sign else { return .other }
        let range = start..<domain.upperBound
        guard isLocalPart(text, start..<sign) else { return .rejected(range, .invalidLocalPart) }
        if isRepository(text, range, sign: sign) { return .rejected(range, .remoteRepository) }
        switch DomainRules.ending(text, domain) {
        case .known(let domain):
            guard let address = MailAddress(text, local: start..<sign, domain: domain) else {
                return .rejected(range, .invalidLabel)
            }
            return .address(address)
        case .number, .single: return .rejected(range, .notAMailDomain)
        case .unknown(let reason): return .rejected(range, reason)
        }
    }

    /// Reads the whole of `range`; any domain of two labels or more will do.
    static func whole(_ text: Span<UInt8>, _ range: Range<Int>) -> MailAddress? {
        guard let sign = text.firstPosition(of: .at, in: range) else { return nil }
        let local = range.lowerBound..<sign
        let domain = sign + 1..<range.upperBound
        guard local.allSatisfy({ isLocalCharacter(text[$0]) || "'=".utf8.contains(text[$0]) }),
            isLocalPart(text, local),
            DomainRules.isName(text, domain)
        else { return nil }
        return MailAddress(text, local: local, domain: domain)
    }

    private init?(_ text: Span<UInt8>, local: Range<Int>, domain: Range<Int>) {
        guard let host = DomainName.normalized(text, domain) else { return nil }
        range = local.lowerBound..<domain.upperBound
        self.domain = domain
        value = text.string(local).lowercased() + "@" + host
    }

    private static func isLocalCharacter(_ byte: UInt8) -> Bool {
        byte.isHostCharacter || byte == .plus || byte == 0x7E
    }

    /// Whether `range` can stand before the sign.
    ///
    /// RFC 5321 allows 64 bytes. Dots neither begin, nor end, nor follow one another (RFC 5322, `dot-atom`).
    private static func isLocalPart(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        !range.isEmpty && range.count <= 64 && text[range.upperBound - 1] != .dot && text[range.lowerBound] != .dot
            && !range.dropLast().contains { text[$0] == .dot && text[$0 + 1] == .dot }
    }

    /// The part before the sign may have letters, digits, `.`, `_`, `-`, `+`, `~`, and the apostrophe of `o'brien`.
    ///
    /// `=`, `/`, `&` and `%` are allowed by RFC 5322 but separate keys from values, and values from each other, in
    /// logs and URLs, where most text comes from.
    private static func localStart(_ text: Span<UInt8>, before sign: Int, notBelow floor: Int, closing: UInt8) -> Int {
        let floor = max(floor, sign - 65)
        var start = text.start(before: sign, notBelow: floor, while: isLocalCharacter)
        if let tagged = taggedStart(text, before: start, notBelow: floor) { start = tagged }
        if start - 2 >= floor, text[start - 1] == .apostrophe, text[start - 2].lowercased == 0x6F,
            !text.at(start - 3).isWordCharacter
        {
            start -= 2
        }
        if text.at(start - 1) == .percent, text.at(start).isHexDigit, text.at(start + 1).isHexDigit { start += 2 }
        for position in stride(from: sign - 2, to: start, by: -1)
        where text[position] == .dot && text[position - 1] == .dot {
            start = position + 1
            break
        }
        return text.end(from: min(start, sign), before: sign) { byte in
            byte == .dot || byte == .hyphen || byte == .plus || byte == 0x7E || byte == .underscore && closing == byte
        }
    }

    /// The start of a bounce address, which holds another address: `bounce+bob=one.example@`, `SRS0=…=bob@`.
    ///
    /// Those are the local parts in which `=` does not stand between a key and a value; nil for any other.
    private static func taggedStart(_ text: Span<UInt8>, before end: Int, notBelow floor: Int) -> Int? {
        guard end > floor, text[end - 1] == .equals else { return nil }
        let start = text.start(before: end, notBelow: floor) { isLocalCharacter($0) || $0 == .equals }
        let key = text.end(from: start, before: end, while: isLocalCharacter)
        let isTagged =
            text.firstPosition(of: .plus, in: start..<key) != nil
            || ["prvs", "srs0", "srs1", "btv1"].contains(text.lowercasedString(start..<key))
        return isTagged ? start : nil
    }

    private static func domainRange(_ text: Span<UInt8>, from start: Int, before limit: Int) -> Range<Int> {
        let end = text.end(from: start, before: min(limit, start + 1024)) { $0.isHostCharacter && $0 != .underscore }
        let stop = (start..<end).first { text[$0] == .dot && text.at($0 + 1) == .dot } ?? end
        return start..<text.start(before: stop, notBelow: start) { $0 == .dot || $0 == .hyphen }
    }

    /// `git@host:path` is how version control writes a remote repository.
    private static func isRepository(_ text: Span<UInt8>, _ range: Range<Int>, sign: Int) -> Bool {
        let next = text.at(range.upperBound + 1)
        return sign - range.lowerBound == 3 && text.hasWord("git", at: range.lowerBound, before: sign)
            && text.at(range.upperBound) == .colon && (next.isWordCharacter || next == .slash || next == 0x7E)
    }
}
