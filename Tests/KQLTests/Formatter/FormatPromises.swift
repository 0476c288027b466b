import KQL

/// What formatting must leave as it is.
struct FormatPromises {
    private let binder: KQLBinder

    init(schema: KQLSchema) {
        binder = KQLBinder(schema: schema)
    }

    /// The promises that are broken for a query; empty when all are kept, or the query is not valid.
    func broken(by text: String) -> [String] {
        let query = KQLParser.parse(text)
        guard let formatted = try? KQLFormatter.format(query) else { return query.isValid ? ["is formatted"] : [] }
        let again = KQLParser.parse(formatted)
        let promises: [(String, Bool)] = [
            ("tokens and gaps are the text", Array(rebuilt(query).utf8) == Array(text.utf8)),
            ("formatting twice changes nothing", (try? KQLFormatter.format(again)) == formatted),
            ("the tokens stay", tokens(query) == tokens(again)),
            ("the comments stay", comments(query) == comments(again)),
            ("the tree stays", StructureText(query.statements).text == StructureText(again.statements).text),
            ("it binds to the same", isBoundAlike(query, again)),
            ("lines end with one line feed", formatted.utf8.last == 0x0A && !formatted.hasSuffix("\n\n")),
        ]
        return promises.filter { !$0.1 }.map(\.0)
    }

    private func isBoundAlike(_ left: ParsedQuery, _ right: ParsedQuery) -> Bool {
        let (left, right) = (binder.bind(left), binder.bind(right))
        return StructureText(left.query as Any).text == StructureText(right.query as Any).text
            && left.diagnostics.map(\.code) == right.diagnostics.map(\.code)
            && left.diagnostics.map(\.message) == right.diagnostics.map(\.message)
            && left.tables == right.tables && left.functions == right.functions
    }

    private func rebuilt(_ query: ParsedQuery) -> String {
        gaps(query).map { query.text(in: $0.gap) + query.text(in: $0.token.range) }.joined()
    }

    private func tokens(_ query: ParsedQuery) -> [String] {
        query.tokens.map { "\($0.kind) \(query.text(in: $0.range))" }
    }

    /// What stands behind `//`, without the white space at its end.
    private func comments(_ query: ParsedQuery) -> [String] {
        gaps(query).flatMap { gap, _ in
            query.text(in: gap).split(whereSeparator: \.isNewline).compactMap { line in
                guard let start = line.firstRange(of: "//") else { return nil }
                return String(line[..<(line.lastIndex { !$0.isWhitespace } ?? line.endIndex)][start.lowerBound...])
            }
        }
    }

    private func gaps(_ query: ParsedQuery) -> [(gap: Range<Int>, token: KQLToken)] {
        var end = 0
        return query.tokens.map { token in
            defer { end = token.range.upperBound }
            return (end..<token.range.lowerBound, token)
        }
    }
}
