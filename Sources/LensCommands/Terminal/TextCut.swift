/// Cuts and wraps plain text to columns, before it is styled.
enum TextCut {
    /// The text, or its beginning with `…` when it takes more columns.
    static func cut(_ text: String, to columns: Int) -> TerminalText {
        let whole = TerminalText(text)
        guard whole.width > columns else { return whole }
        var kept = ""
        var width = 0
        for character in whole.encoded {
            let next = DisplayWidth.of(character)
            guard width + next <= columns - 1 else { break }
            kept.append(character)
            width += next
        }
        return TerminalText(kept + "…")
    }

    /// The text in lines of at most so many columns, broken at spaces where there are any.
    static func wrap(_ text: String, to columns: Int) -> [TerminalText] {
        let limit = max(columns, 8)
        var lines: [String] = []
        for paragraph in text.split(whereSeparator: \.isNewline) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                append(String(word), to: &line, lines: &lines, limit: limit)
            }
            if !line.isEmpty { lines.append(line) }
        }
        return lines.map { TerminalText($0) }
    }

    private static func append(_ word: String, to line: inout String, lines: inout [String], limit: Int) {
        let joined = line.isEmpty ? word : line + " " + word
        guard width(joined) > limit else { return line = joined }
        if !line.isEmpty { lines.append(line) }
        line = word
        while width(line) > limit {
            let (head, tail) = split(line, at: limit)
            lines.append(head)
            line = tail
        }
    }

    private static func split(_ text: String, at limit: Int) -> (String, String) {
        var head = ""
        var width = 0
        var index = text.startIndex
        while index < text.endIndex {
            let next = self.width(String(text[index]))
            guard width + next <= limit || head.isEmpty else { break }
            head.append(text[index])
            width += next
            text.formIndex(after: &index)
        }
        return (head, String(text[index...]))
    }

    private static func width(_ text: String) -> Int { TerminalText(text).width }
}
