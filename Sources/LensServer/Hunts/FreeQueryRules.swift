import FoundationEssentials
import KQL

/// What a query of a caller's own may not do: leave the tenant's hunting tables, give commands, look back too far.
///
/// Words are looked for among the tokens, not only in the tree, so that nothing hides where the parser reads over;
/// strings and comments are no words. A look-back that only the service can work out passes, and is cut there by the
/// span of time that goes with every query.
struct FreeQueryRules: Sendable {
    private let query: ParsedQuery
    private let now: Date

    /// - Parameters:
    ///   - query: What is checked.
    ///   - now: What `now()` stands for.
    init(_ query: ParsedQuery, now: Date) {
        self.query = query
        self.now = now
    }

    /// Everything that is refused, by position; empty for a query that may run, if it is valid.
    var refusals: [KQLDiagnostic] {
        (commands + forbiddenWords + hiddenLines + LookbackRule(query, now: now).refusals)
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Statements that begin with a dot, and lines that begin with `#`.
    private var commands: [KQLDiagnostic] {
        var isAtStart = true
        var found: [KQLDiagnostic] = []
        for token in query.tokens {
            switch token.kind {
            case .dot where isAtStart:
                found.append(.refusal(.command, "a command that begins with a dot is no query", token.range))
            case .directive:
                found.append(.refusal(.command, "a line that begins with `#` is no part of a query", token.range))
            default: break
            }
            isAtStart = token.kind == .semicolon || token.kind == .directive
        }
        return found
    }

    private var forbiddenWords: [KQLDiagnostic] {
        let tokens = query.tokens
        return tokens.indices.dropLast().compactMap { index in
            let isCall = tokens[index + 1].kind == .openParenthesis
            guard tokens[index].kind == .identifier else {
                guard isCall, tokens[index].kind == .closeBracket, index >= 2, tokens[index - 1].kind == .string,
                    tokens[index - 2].kind == .openBracket
                else { return nil }
                return .refusal(.elsewhere, "a quoted name may not be called", tokens[index - 1].range)
            }
            guard let rule = ForbiddenWord.byWord[query.text(in: tokens[index].range).lowercased()],
                rule.form == .keyword || isCall
            else { return nil }
            return .refusal(
                .elsewhere,
                "`\(rule.word)` \(rule.reason), which a free query may not",
                tokens[index].range
            )
        }
    }

    /// Comments with a character that some readers of the language take for the end of the line.
    private var hiddenLines: [KQLDiagnostic] {
        var end = 0
        var found: [KQLDiagnostic] = []
        for token in query.tokens {
            let gap = end..<token.range.lowerBound
            if gap.count > 3, query.text(in: gap).unicodeScalars.contains(where: Self.endsLineForSome) {
                found.append(
                    .refusal(.hiddenLine, "a comment holds a line separator, behind which a query could hide", gap)
                )
            }
            end = token.range.upperBound
        }
        return found
    }

    private static func endsLineForSome(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
