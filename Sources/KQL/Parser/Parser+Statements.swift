extension Parser {
    /// All statements of the text.
    mutating func parseQuery() -> [KQLStatement] {
        var statements: [KQLStatement] = []
        while kind != .end {
            statements += parseStatements { $0 == .end }
            if kind != .end {
                report(.unexpected, "unexpected \(found)", current.range)
                while kind != .semicolon, kind != .end { take() }
                isRecovering = false
            }
        }
        return statements
    }

    /// Statements up to a closing brace or the end.
    mutating func parseStatements(until isEnd: (KQLTokenKind) -> Bool) -> [KQLStatement] {
        var statements: [KQLStatement] = []
        while !isEnd(kind), kind != .end {
            if accept(.semicolon) { continue }
            let before = position
            let isDirective = kind == .directive
            statements.append(parseStatement())
            if isDirective { continue }
            if position == before, kind.closesBracket { break }
            finishStatement(until: isEnd)
            if position == before { take() }
        }
        return statements
    }

    private mutating func finishStatement(until isEnd: (KQLTokenKind) -> Bool) {
        guard kind != .semicolon, !isEnd(kind), kind != .end else {
            isRecovering = false
            return
        }
        if kind == .identifier, startsLine, !isRecovering {
            report(.missingSeparator, "expected `;` before the next statement, found \(found)", current.range)
            isRecovering = false
            return
        }
        finish { $0 == .semicolon || isEnd($0) }
    }

    /// True when nothing but white space stands before the current token on its line.
    private var startsLine: Bool {
        bytes[previousEnd..<current.range.lowerBound].contains(UInt8(ascii: "\n"))
    }

    private mutating func parseStatement() -> KQLStatement {
        let start = current.range.lowerBound
        let kind = parseStatementKind()
        return KQLStatement(kind, range(from: start))
    }

    private mutating func parseStatementKind() -> KQLStatement.Kind {
        if kind == .directive {
            take()
            return .other
        }
        guard kind == .identifier, let next = statementWord() else { return .query(parsePipelineExpression()) }
        switch next {
        case .let: return parseLet()
        case .set: return parseSet()
        case .declare: return parseDeclare()
        case .pattern: return parsePattern()
        case .other:
            skipBalanced { $0 == .semicolon }
            return .other
        }
    }

    private enum StatementWord { case `let`, set, declare, pattern, other }

    /// What kind of statement the current word starts, or nil for a query.
    private func statementWord() -> StatementWord? {
        guard kind(after: 1) == .identifier || kind(after: 1) == .openBracket else { return nil }
        switch word {
        case "let": return .let
        case "set": return .set
        case "declare" where isWord("query_parameters", after: 1): return .declare
        case "declare": return isWord("pattern", after: 1) ? .pattern : .other
        case "alias" where isWord("database", after: 1): return .other
        case "restrict" where isWord("access", after: 1): return .other
        default: return nil
        }
    }

    private mutating func parseLet() -> KQLStatement.Kind {
        take()
        let name = parseName("a name")
        expect(.assign, "`=`")
        let start = current.range.lowerBound
        let isView = isWord("view") && kind(after: 1) == .openParenthesis && isFunction(at: position + 1)
        if isView { take() }
        guard isFunction(at: position) else { return .letValue(name, parsePipelineExpression()) }
        let parameters = parseParameterList()
        return .letFunction(name, parseBody(parameters, isView: isView, start: start))
    }

    /// True when a parameter list starts here and a body follows it.
    private func isFunction(at open: Int) -> Bool {
        guard open < tokens.count, tokens[open].kind == .openParenthesis, let close = closing(of: open) else {
            return false
        }
        return close + 1 < tokens.count && tokens[close + 1].kind == .openBrace
    }

    mutating func parseBody(_ parameters: [KQLFunctionParameter], isView: Bool, start: Int) -> KQLFunctionBody {
        var statements: [KQLStatement] = []
        let searching = isSearching
        isSearching = false
        _ = nested { parser in
            parser.expect(.openBrace, "`{`")
            statements = parser.parseStatements { $0 == .closeBrace }
            parser.expect(.closeBrace, "`}`")
            return parser.make(.missing, from: start)
        }
        isSearching = searching
        return KQLFunctionBody(
            parameters: parameters,
            statements: statements,
            isView: isView,
            range: range(from: start)
        )
    }

    private mutating func parseSet() -> KQLStatement.Kind {
        take()
        let name = parseName("the name of an option")
        return .set(name, accept(.assign) ? parseExpression() : nil)
    }

    private mutating func parseDeclare() -> KQLStatement.Kind {
        take()
        take()
        return .declare(parseParameterList())
    }

    /// Reads `(a: long, b: string = "x", T: (c: int))`.
    mutating func parseParameterList() -> [KQLFunctionParameter] {
        expect(.openParenthesis, "`(`")
        var parameters: [KQLFunctionParameter] = []
        while kind != .closeParenthesis, kind != .end {
            parameters.append(parseFunctionParameter())
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)`")
        return parameters
    }

    private mutating func parseFunctionParameter() -> KQLFunctionParameter {
        let name = parseName("the name of a parameter")
        expect(.colon, "`:` and a type")
        let type: KQLFunctionParameter.ParameterType =
            kind == .openParenthesis ? .table(parseColumnDeclarations()) : .scalar(parseTypeName())
        return KQLFunctionParameter(name: name, type: type, fallback: accept(.assign) ? parseExpression() : nil)
    }
}

extension KQLTokenKind {
    /// True for `)`, `]` and `}`.
    var closesBracket: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }
}
