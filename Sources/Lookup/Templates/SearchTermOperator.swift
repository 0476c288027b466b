/// The string operator that means what a term of `search` means, and the literal without the term's own wildcards.
struct SearchTermOperator {
    let name: String
    let parts: [TemplateLiteral.Part]

    /// Nil when the term has a `*` that is neither its first nor its last character.
    init?(_ literal: TemplateLiteral, _ term: SearchTerms.Term) {
        var parts = literal.parts
        let startsOpen = Self.removeStars(from: &parts, at: parts.startIndex) { text in
            text.trimPrefix { $0 == "*" }
        }
        let endsOpen = Self.removeStars(from: &parts, at: parts.endIndex - 1) { text in
            while text.last == "*" { text.removeLast() }
        }
        let hasInnerStar = parts.contains { if case .text(let text) = $0 { text.contains("*") } else { false } }
        guard !hasInnerStar else { return nil }
        let name =
            switch (startsOpen, endsOpen) {
            case (false, false): "has"
            case (false, true): "hasprefix"
            case (true, false): "hassuffix"
            case (true, true): "contains"
            }
        self.name = term.isCaseSensitive ? name + "_cs" : name
        self.parts = parts
    }

    /// Takes the stars off a part of fixed text; true when there were some.
    private static func removeStars(
        from parts: inout [TemplateLiteral.Part],
        at index: Int,
        remove: (inout String) -> Void
    ) -> Bool {
        guard parts.indices.contains(index), case .text(var text) = parts[index] else { return false }
        let length = text.utf8.count
        remove(&text)
        parts[index] = .text(text)
        return text.utf8.count < length
    }
}
