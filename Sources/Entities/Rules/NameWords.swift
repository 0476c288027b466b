/// The labels of a dotted name, as written and in lower case.
struct NameWords {
    /// As written; at least two.
    let written: [String]
    /// In lower case.
    let lower: [String]

    /// Splits the name at `range`.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        let labels = DomainName.labels(text, range)
        written = labels.map { text.string($0) }
        lower = labels.map { text.lowercasedString($0) }
    }

    /// The last label, in lower case.
    var topLevel: String { lower[lower.count - 1] }
    /// The label before the last, in lower case.
    var secondLevel: String { lower[lower.count - 2] }
    /// The last label as written.
    var writtenTopLevel: String { written[written.count - 1] }

    /// A capital, then small letters only: `Net`.
    static func isCapitalized(_ word: String) -> Bool {
        let bytes = word.utf8
        return bytes.first?.isUppercase == true && bytes.count > 1 && !bytes.dropFirst().contains { $0.isUppercase }
    }

    /// Capitals only, no small letter: `IO`.
    static func isUppercase(_ word: String) -> Bool {
        word.utf8.contains { $0.isUppercase } && !word.utf8.contains { $0.isLowercase }
    }

    /// A small letter directly before a capital: `webClient`, `PowerShell`.
    static func hasHump(_ word: String) -> Bool {
        zip(word.utf8, word.utf8.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    }
}
