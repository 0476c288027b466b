extension Parser {
    /// Adds a remark, unless the parser is on its way from a mistake to the next certain place.
    mutating func report(_ code: DiagnosticCode, _ message: String, _ range: Range<Int>) {
        guard !isRecovering else { return }
        diagnostics.append(KQLDiagnostic(code, message, range))
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
        case .unknown: report(.unknownCharacter, "unexpected character \(found)", current.range)
        default: report(.unexpected, "unexpected \(found)", current.range)
        }
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
            default: break
            }
            take()
        }
    }

    /// Position of the bracket that closes the one at a position, or nil.
    func closing(of open: Int) -> Int? {
        var depth = 0
        for index in open..<tokens.count {
            switch tokens[index].kind {
            case .openParenthesis, .openBracket, .openBrace: depth += 1
            case .closeParenthesis, .closeBracket, .closeBrace:
                depth -= 1
                if depth == 0 { return index }
            case .semicolon, .end: if depth == 0 || tokens[index].kind == .end { return nil }
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
