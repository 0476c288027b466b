/// Decides whether a run of labels and dots in running text is a domain.
///
/// The rules, in order; the first that applies decides:
/// 1. The last label must be a top-level domain. A word with a capital after `.com` and its like starts a sentence.
/// 2. Every label must be valid (``DomainName/normalized(_:_:)``); the last two have no underscore.
/// 3. Who defangs a name says that it is one: no further rule applies.
/// 4. A name right after a slash or backslash of a path is part of the path.
/// 5. Names of malware detections and of products are listed in ``NameRules``.
/// 6. What a path follows is a host.
/// 7. What is written like a member of a program is one (``CodeRules``).
/// 8. What is written like a file is one (``FileRules``).
enum DomainRules {
    /// What the last label says.
    enum Ending: Equatable {
        /// A top-level domain; the range is that of the name, without a sentence that follows without a space.
        case known(Range<Int>)
        /// Not a top-level domain.
        case unknown(DropReason)
        /// Decimal digits.
        case number
        /// There is no dot.
        case single
    }

    /// What the whole run is.
    enum Verdict: Equatable {
        case domain(Range<Int>, value: String)
        case rejected(Range<Int>, DropReason)
        /// Nothing that is meant as a domain.
        case other
    }

    /// Judges `range`, a run of host characters that neither begins nor ends with a dot or a hyphen.
    static func judge(_ text: Span<UInt8>, _ range: Range<Int>, isDefanged: Bool) -> Verdict {
        let name: Range<Int>
        switch ending(text, range) {
        case .number, .single: return .other
        case .unknown(let reason): return isNoise(text, range) ? .other : .rejected(range, reason)
        case .known(let known): name = known
        }
        guard let value = DomainName.normalized(text, name), !hasUnderscoreAtEnd(text, name) else {
            return .rejected(name, .invalidLabel)
        }
        if !isDefanged, let reason = doubt(text, name) { return .rejected(name, reason) }
        return .domain(name, value: value)
    }

    /// Looks at the last label of `range`.
    static func ending(_ text: Span<UInt8>, _ range: Range<Int>) -> Ending {
        let last = DomainName.lastLabel(text, range)
        guard last.lowerBound > range.lowerBound else { return .single }
        if last.allSatisfy({ text[$0].isDigit }) { return .number }
        if isTopLevel(text, last) { return .known(range) }
        let rest = range.lowerBound..<last.lowerBound - 1
        if startsSentence(text, last), DomainName.lastLabel(text, rest).lowerBound > rest.lowerBound,
            TopLevelDomains.unmistakable.contains(text.lowercasedString(DomainName.lastLabel(text, rest)))
        {
            return .known(rest)
        }
        return .unknown(FileRules.isExtension(text.lowercasedString(last)) ? .fileName : .unknownTopLevelDomain)
    }

    /// Whether `range`, as a whole, is a name that someone may call a domain.
    ///
    /// It has two labels or more, and the last is not a number.
    static func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.allSatisfy({ text[$0].isHostCharacter }) else { return false }
        let last = DomainName.lastLabel(text, range)
        return last.lowerBound > range.lowerBound && !last.allSatisfy { text[$0].isDigit }
            && !hasUnderscoreAtEnd(text, last.lowerBound..<last.upperBound)
    }

    private static func doubt(_ text: Span<UInt8>, _ name: Range<Int>) -> DropReason? {
        if FileRules.isInPath(text, name) { return .pathComponent }
        if isBeyondDoubt(text, name) { return nil }
        let words = NameWords(text, name)
        if let reason = NameRules.doubt(words) { return reason }
        if WebPath.starts(text, at: name.upperBound) { return nil }
        return CodeRules.doubt(words, text, name) ?? FileRules.doubt(words)
    }

    /// Small letters only, under a top-level domain that is nothing else: most names, and no rule below touches them.
    private static func isBeyondDoubt(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard !name.contains(where: { text[$0].isUppercase }) else { return false }
        let topLevel = text.string(DomainName.lastLabel(text, name))
        return topLevel != "com" && TopLevelDomains.unmistakable.contains(topLevel)
    }

    private static func isTopLevel(_ text: Span<UInt8>, _ label: Range<Int>) -> Bool {
        if TopLevelDomains.contains(text.lowercasedString(label)) { return true }
        guard label.contains(where: { text[$0] >= 0x80 }) else { return false }
        return TopLevelDomains.contains(text.string(label).lowercased())
    }

    private static func startsSentence(_ text: Span<UInt8>, _ label: Range<Int>) -> Bool {
        text[label.lowerBound].isUppercase && label.dropFirst().allSatisfy { !text[$0].isUppercase }
    }

    private static func hasUnderscoreAtEnd(_ text: Span<UInt8>, _ name: Range<Int>) -> Bool {
        var dots = 0
        for position in name.reversed() {
            if text[position] == .dot { dots += 1 }
            if dots == 2 { return false }
            if text[position] == .underscore { return true }
        }
        return false
    }

    /// Abbreviations (`e.g`, `U.S`) and decimal numbers with a unit (`3.5k`, `1.2.3-rc1`) are not worth a word.
    private static func isNoise(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let last = DomainName.lastLabel(text, range)
        return last.count < 2 || text[last.lowerBound].isDigit
            || DomainName.labels(text, range).allSatisfy { $0.count < 2 }
    }
}
