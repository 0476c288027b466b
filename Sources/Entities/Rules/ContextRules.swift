/// Reads the words before a candidate in the input: they can say that dotted numbers are a version or a section, and
/// that an address is the identifier of a message.
///
/// The rules look at most three words, or 64 bytes, back and 16 bytes ahead, and backwards never past a line break.
struct ContextRules {
    /// Where the last number that was dropped as a version ended; a list of versions goes on after it.
    private var lastVersionEnd = -1

    /// Notes that the number that ends at `end` is a version by its form, so that a list may go on after it.
    mutating func noteVersion(endingAt end: Int) {
        lastVersionEnd = end
    }

    /// The reason why the entity at `range` is none; nil when nothing speaks against it.
    mutating func doubt(_ kind: EntityKind, _ text: Span<UInt8>, _ range: Range<Int>) -> DropReason? {
        if kind == .email { return Self.isMessageID(text, range) ? .messageID : nil }
        let word = Self.words(text, before: range.lowerBound, limit: 1).first ?? ""
        if Self.numberWords.contains(word) { return .numbering }
        guard
            Self.isVersion(word) || Self.isLimit(word, text, range) || Self.isProductToken(text, range)
                || Self.isComparison(text, range)
                || goesOnVersions(text, range)
        else { return nil }
        lastVersionEnd = range.upperBound
        return .versionNumber
    }

    private static let versionWords: Set<String> = [
        "v", "ver", "vers", "version", "versions", "release", "releases", "build", "builds", "firmware", "revision",
    ]

    private static let numberWords: Set<String> = [
        "section", "sections", "chapter", "figure", "fig", "table", "appendix", "clause", "paragraph", "oid",
        "requirement",
    ]

    /// Whether the word before is one of `version 1.2.3.4` and `FileVersion: 1.2.3.4`.
    private static func isVersion(_ word: String) -> Bool {
        versionWords.contains(word) || word.hasSuffix("version")
    }

    /// Whether the words before are those of `versions before 1.2.3.4`, `prior to 1.2.3.4`, `older than 1.2.3.4`.
    private static func isLimit(_ word: String, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard ["than", "to", "before", "through", "until"].contains(word) else { return false }
        let words = words(text, before: range.lowerBound, limit: 3)
        guard words.count > 1 else { return false }
        let isComparison = ["earlier", "older", "lower", "newer", "later", "higher", "prior"].contains(words[1])
        switch word {
        case "than": return isComparison
        case "to": return isComparison || words[1] == "up" && words.count > 2 && isVersion(words[2])
        default: return isVersion(words[1])
        }
    }

    /// Whether it is `Chrome/1.2.3.4`, a word with a capital, then a slash, or a requirement, `numpy>=1.2.3.4`.
    ///
    /// Logs write `inside/1.2.3.4` for an address.
    private static func isProductToken(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if text.at(range.lowerBound - 1) == .equals, "<>~".utf8.contains(text.at(range.lowerBound - 2)) { return true }
        guard text.at(range.lowerBound - 1) == .slash else { return false }
        let start = text.start(before: range.lowerBound - 1, notBelow: max(0, range.lowerBound - 32)) {
            $0.isAlphanumeric
        }
        return text.at(start).isUppercase && text.at(start + 1).isLowercase
    }

    /// `1.2.3.4 and earlier`, `1.2.3.4 or later`.
    private static func isComparison(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = range.upperBound + 1
        guard text.at(range.upperBound).endsToken,
            let link = ["and ", "or "].first(where: { text.hasWord($0, at: start, before: text.count) })
        else { return false }
        let word = start + link.utf8.count
        return ["earlier", "later", "below", "prior", "newer", "older", "above", "higher", "lower"].contains {
            text.hasWord($0, at: word, before: text.count)
        }
    }

    /// Whether only commas and a conjunction lie between this number and the last version.
    private func goesOnVersions(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard lastVersionEnd >= 0, lastVersionEnd < range.lowerBound, range.lowerBound - lastVersionEnd <= 8 else {
            return false
        }
        let between = text.lowercasedString(lastVersionEnd..<range.lowerBound)
        return [", ", " and ", ", and ", " or ", ", or ", " to ", "-", " - "].contains(between)
    }

    private static func isMessageID(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        text.at(range.lowerBound - 1) == 0x3C
            && words(text, before: range.lowerBound, limit: 2).contains {
                $0 == "message-id" || $0 == "in-reply-to" || $0 == "references"
            }
    }

    /// The words before `end`, the nearest first, in lower case.
    private static func words(_ text: Span<UInt8>, before end: Int, limit: Int) -> [String] {
        let floor = max(0, end - 64)
        var words: [String] = []
        var position = end
        while words.count < limit {
            let wordEnd = text.start(before: position, notBelow: max(floor, position - 4), while: joinsWords)
            let start = text.start(before: wordEnd, notBelow: floor) {
                $0.isLetter || $0 == .hyphen || $0 == .underscore
            }
            guard start < wordEnd, wordEnd < end else { break }
            words.append(text.lowercasedString(start..<wordEnd))
            position = start
        }
        return words
    }

    private static func joinsWords(_ byte: UInt8) -> Bool {
        byte == .space || byte == 0x09 || ":=\"'(<`*#.[".utf8.contains(byte)
    }
}
