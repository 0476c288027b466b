/// Identifiers of the form `CVE-year-number`.
enum CVEIdentifier {
    /// What stands at a place where `CVE-` does.
    enum Reading: Equatable {
        /// An identifier, which ends there.
        case identifier(end: Int)
        /// Meant as one, but malformed; it ends there.
        case malformed(end: Int)
    }

    /// Reads the identifier at `start`, where `CVE-` stands in any case.
    ///
    /// The year is 1999 or later; the number has 4 to 19 digits. Source: the CVE record format, `cveId`.
    static func read(_ text: Span<UInt8>, at start: Int, before end: Int) -> Reading {
        let year = start + 4
        let yearEnd = text.end(from: year, before: end) { $0.isDigit }
        let number = yearEnd + 1
        guard yearEnd - year == 4, text.at(yearEnd) == .hyphen, number < end, isYear(text, year) else {
            return .malformed(end: wordEnd(text, from: year, before: end))
        }
        let numberEnd = text.end(from: number, before: end) { $0.isDigit }
        let isTerminated = numberEnd == end || !text[numberEnd].isWordCharacter
        guard (4...19).contains(numberEnd - number), isTerminated else {
            return .malformed(end: wordEnd(text, from: number, before: end))
        }
        return .identifier(end: numberEnd)
    }

    /// Whether `CVE-` stands at `position`, not as the end of another word.
    static func starts(_ text: Span<UInt8>, at position: Int, before end: Int, notBelow floor: Int) -> Bool {
        text.hasWord("cve-", at: position, before: end)
            && (position == floor || !text[position - 1].isWordCharacter)
    }

    private static func isYear(_ text: Span<UInt8>, _ start: Int) -> Bool {
        text.string(start..<start + 4) >= "1999" && text[start] <= .zero + 2
    }

    private static func wordEnd(_ text: Span<UInt8>, from start: Int, before end: Int) -> Int {
        text.end(from: start, before: end) { $0.isAlphanumeric || $0 == .hyphen }
    }
}
