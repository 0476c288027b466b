extension Parser {
    /// Adds a remark, unless the parser is on its way from a mistake to the next certain place.
    mutating func report(
        _ code: DiagnosticCode,
        _ message: String,
        _ range: Range<Int>,
        suggestion: String? = nil
    ) {
        guard !isRecovering else { return }
        diagnostics.append(KQLDiagnostic(code, message, range, suggestion: suggestion))
        isRecovering = true
    }

    mutating func reportExpected(_ description: String) {
        report(.expected, "expected \(description), found \(found)", current.range)
    }

    /// The current token in words.
    var found: String {
        switch kind {
        case .end: return "the end of the query"
        case .unterminatedString: return "a string without its closing quote"
        default:
            let text = word
            return text.count <= 40 ? "`\(text)`" : "`\(text.prefix(37))…`"
        }
    }

    /// Reports tokens that are left over, then reads on to the next token at this level that ends the part.
    mutating func finish(at isEnd: (KQLTokenKind) -> Bool) {
        if !isEnd(kind) {
            reportLeftover()
            skipBalanced(until: isEnd)
        }
        // A bracket that closes nothing here may belong to an outer part, which then goes on in silence up to its end.
        if !kind.closesBracket { isRecovering = false }
    }

    private mutating func reportLeftover() {
        switch kind {
        case .unterminatedString: report(.unterminatedString, "the string has no closing quote", current.range)
        case .unknown: reportUnknownCharacter()
        case .assign: report(.unexpected, "unexpected `=`", current.range, suggestion: isBehindLet ? nil : "==")
        case .identifier: reportLeftoverWord()
        default: report(.unexpected, "unexpected \(found)", current.range)
        }
    }

    /// True for the `=` of `let = 1`, which lacks a name.
    private var isBehindLet: Bool {
        position > 0 && text(tokens[position - 1].range) == "let"
    }

    /// Names the operator of Kusto when the character belongs to one of another language.
    mutating func reportUnknownCharacter() {
        let isDoubled = current.range.count == 1 && kind(after: 1) == .unknown
        let suggestion: String? =
            switch word {
            case "&" where isDoubled: "and"
            case "!": "not()"
            case "“", "”", "„": "\""
            case "‘", "’": "'"
            default: nil
            }
        report(.unknownCharacter, "unexpected character \(found)", current.range, suggestion: suggestion)
    }

    /// A word behind a whole operand: an operator without its `|`, or something like `hass`.
    private mutating func reportLeftoverWord() {
        guard OperatorRule.rules[word] == nil else {
            return report(.unexpected, "unexpected \(found): a `|` stands before each operator", current.range)
        }
        let near = NameDistance.nearest(to: word, in: KQLKeywords.binaryWords)
        report(.unexpected, "unexpected \(found)", current.range, suggestion: near)
    }

    /// Reads over tokens, brackets as a whole, up to one that ends the part or closes an outer bracket.
    mutating func skipBalanced(until isEnd: (KQLTokenKind) -> Bool) {
        var depth = 0
        while kind != .end {
            if depth == 0, isEnd(kind) { return }
            switch kind {
            case .openParenthesis, .openBracket, .openBrace: depth += 1
            case .closeParenthesis, .closeBracket, .closeBrace:
                if depth == 0 { return }
                depth -= 1
            case .unterminatedString, .unknown: reportLeftover()
            default: break
            }
            take()
        }
    }

    /// Position of the bracket that closes the one at a position, or nil when the statement ends before.
    func closing(of open: Int) -> Int? {
        var depth = 0
        for index in open..<tokens.count {
            switch tokens[index].kind {
            case .openParenthesis, .openBracket, .openBrace: depth += 1
            case .closeParenthesis, .closeBracket, .closeBrace:
                depth -= 1
                if depth == 0 { return index }
            case .semicolon, .end: return nil
            default: break
            }
        }
        return nil
    }
}

extension KQLTokenKind {
    /// True for tokens that end a tabular operator.
    var endsOperator: Bool {
        switch self {
        case .pipe, .semicolon, .end, .closeParenthesis, .closeBrace, .closeBracket, .comma: true
        default: false
        }
    }
}
