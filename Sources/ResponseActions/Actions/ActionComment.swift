/// Why somebody does something, in a form that a record, a terminal and Defender can show.
struct ActionComment: Hashable, Sendable {
    /// 1 to 500 characters on one line, without spaces around.
    let text: String

    /// Most characters (Unicode scalars) of a comment.
    static let maxLength = 500

    /// Checks a comment.
    ///
    /// - Throws: ``ActionRefusal`` `invalidComment` when it is empty or too long, or holds a control character, a line
    ///   break or a mark that turns the direction of writing.
    init(_ text: String) throws(ActionRefusal) {
        // Bytes first: looking at every character of a very long text would take its time.
        guard text.utf8.count <= ActionComment.maxLength * 8 else { throw ActionComment.tooLong }
        let trimmed = String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        guard !trimmed.isEmpty else {
            throw ActionRefusal(.invalidComment, "A comment is needed: say why, for those who read the record later.")
        }
        guard trimmed.unicodeScalars.count <= ActionComment.maxLength else { throw ActionComment.tooLong }
        guard !trimmed.unicodeScalars.contains(where: \.isUnprintable) else {
            throw ActionRefusal(
                .invalidComment,
                "The comment holds a line break, a control character or a mark that turns the direction of writing."
            )
        }
        self.text = trimmed
    }

    /// What Defender is told: the comment, the person and the correlation id, by which the action is found again.
    func sent(by person: String, correlation: String) -> String {
        let name = String(String.UnicodeScalarView(person.unicodeScalars.filter { !$0.isUnprintable }.prefix(100)))
        return "\(text) [\(name) via Defender Lens; \(correlation)]"
    }

    /// Whether a comment in Defender's list is one that ``sent(by:correlation:)`` made with this correlation id.
    static func text(_ text: String?, carries correlation: String) -> Bool {
        text?.contains(" via Defender Lens; \(correlation)]") ?? false
    }

    private static var tooLong: ActionRefusal {
        ActionRefusal(.invalidComment, "The comment is longer than \(maxLength) characters.")
    }
}

extension Unicode.Scalar {
    /// True for control characters, line and paragraph separators, and invisible marks but those that join letters.
    fileprivate var isUnprintable: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        case .format: self != "\u{200C}" && self != "\u{200D}"
        default: false
        }
    }
}
