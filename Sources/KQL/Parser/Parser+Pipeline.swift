extension Parser {
    /// An expression, or a whole query where one may stand: `T | where …`, `union A, B`, `print 1`.
    mutating func parsePipelineExpression() -> KQLExpression {
        if startsWithOperator { return parsePipeline(after: nil) }
        let source = parseExpression()
        if isWord("datascope"), kind(after: 1) == .assign { _ = parseParameters(.find) }
        guard kind == .pipe, !isSearching else { return source }
        return parsePipeline(after: source)
    }

    /// Words that make rows by themselves.
    private static let sourceOperators: Set<String> = [
        "union", "search", "find", "print", "range", "evaluate", "macro-expand",
    ]

    /// True when an operator that makes rows itself starts here, not a column or a function of that name.
    private var startsWithOperator: Bool {
        guard kind == .identifier, Self.sourceOperators.contains(word) else { return false }
        switch kind(after: 1) {
        case .assign, .dot, .comma, .closeParenthesis, .closeBracket, .semicolon, .pipe, .end, .equal, .notEqual, .less,
            .greater, .equalTilde, .plus, .slash:
            return false
        case .openParenthesis: return !isWord("range")
        case .identifier, .wordOperator:
            if isWord("range") { return isWord("from", after: 2) }
            return isWord("in", after: 1) || !KQLKeywords.infix.contains(text(tokens[position + 1].range))
        default: return !isWord("range") || isWord("from", after: 4)
        }
    }

    /// Operators behind a source, or from the first word on when there is none.
    mutating func parsePipeline(after source: KQLExpression?) -> KQLExpression {
        let start = source?.range.lowerBound ?? current.range.lowerBound
        return nested { parser in
            let outer = parser.deepest
            parser.deepest = source?.depth ?? 0
            let searching = parser.isSearching
            parser.isSearching = false
            var operators: [KQLOperator] = []
            if source == nil { operators.append(parser.parseOperator()) }
            while parser.accept(.pipe) { operators.append(parser.parseOperator()) }
            parser.isSearching = searching
            let pipeline = KQLPipeline(source: source, operators: operators, range: parser.range(from: start))
            let result = parser.make(.pipeline(pipeline), from: start, over: parser.deepest)
            parser.deepest = max(parser.deepest, outer)
            return result
        }
    }

    /// A subquery in parentheses or braces that goes on with the rows of an outer operator.
    mutating func parseSubquery() -> KQLPipeline {
        let start = current.range.lowerBound
        let close: KQLTokenKind = kind == .openBrace ? .closeBrace : .closeParenthesis
        if !accept(.openBrace) { expect(.openParenthesis, "`(`") }
        var pipeline = KQLPipeline(source: nil, operators: [], range: start..<start)
        let inner = startsSubquery ? parsePipeline(after: nil) : parsePipelineExpression()
        if case .pipeline(let parsed) = inner.kind {
            pipeline = parsed
        } else {
            pipeline = KQLPipeline(source: inner, operators: [], range: inner.range)
        }
        expect(close, close == .closeBrace ? "`}`" : "`)`")
        return pipeline
    }

    /// True when an operator starts here; false when a source does, as in `(T | where …)`.
    private var startsSubquery: Bool {
        kind == .identifier && OperatorRule.rules[word] != nil && kind(after: 1) != .dot
    }

    /// One operator with its operands, up to the `|` or whatever ends the pipeline.
    private mutating func parseOperator() -> KQLOperator {
        let token = current
        let name = kind == .identifier ? word : ""
        guard let rule = OperatorRule.rules[name], !startsHyphenatedMistake else { return parseUnknownOperator(name) }
        take()
        var parameters = rule.parameters.isEmpty ? [] : parseParameters(rule.parameters)
        skipUnknownParameters(of: rule, &parameters)
        let form = rule.parse(&self)
        if !kind.endsOperator || isRecovering { finish { $0.endsOperator && $0 != .comma } }
        return KQLOperator(
            name: rule.name,
            nameRange: token.range,
            parameters: parameters,
            form: form,
            range: range(from: token.range.lowerBound)
        )
    }

    /// Bytes of a word and what hangs on it with hyphens, such as `project-awy`.
    private var hyphenatedRange: Range<Int> {
        var end = position
        while end + 2 < tokens.count, tokens[end + 1].kind == .minus, tokens[end + 2].kind == .identifier,
            tokens[end].range.upperBound == tokens[end + 1].range.lowerBound,
            tokens[end + 1].range.upperBound == tokens[end + 2].range.lowerBound
        {
            end += 2
        }
        return current.range.lowerBound..<tokens[end].range.upperBound
    }

    /// True for `project-awy`, which is near a keyword with a hyphen; `project -a` is no such mistake.
    private var startsHyphenatedMistake: Bool {
        guard kind(after: 1) == .minus, KQLKeywords.hyphenStarts.contains(word) else { return false }
        let range = hyphenatedRange
        return range != current.range && NameDistance.nearest(to: text(range), in: KQLKeywords.hyphenated) != nil
    }

    private mutating func parseUnknownOperator(_ name: String) -> KQLOperator {
        let token = KQLToken(kind: kind, range: name.isEmpty ? current.range : hyphenatedRange)
        let name = name.isEmpty ? name : text(token.range)
        if name.isEmpty {
            reportExpected("an operator")
        } else {
            let near = NameDistance.nearest(to: name, in: OperatorRule.names)
            report(.unknownOperator, "there is no operator `\(name)`", token.range, suggestion: near)
            while kind != .end, current.range.lowerBound < token.range.upperBound { take() }
        }
        finish { $0 == .pipe || $0 == .semicolon || $0 == .end }
        return KQLOperator(
            name: name,
            nameRange: token.range,
            parameters: [],
            form: .opaque,
            range: range(from: token.range.lowerBound)
        )
    }

    /// Settings such as `kind=inner hint.strategy=shuffle`, as far as the operator knows them.
    mutating func parseParameters(_ known: ParameterNames) -> [KQLParameter] {
        var parameters: [KQLParameter] = []
        while kind == .identifier, let length = parameterLength(known) {
            let start = current.range.lowerBound
            var name = ""
            for _ in 0..<length {
                name += word
                take()
            }
            take()
            let value = parseParameterValue()
            parameters.append(KQLParameter(name: name, value: value, range: range(from: start)))
            if known.contains(.commas) { _ = accept(.comma) }
        }
        return parameters
    }

    /// Reports `kindd=inner` where only a setting can stand, and reads over it.
    private mutating func skipUnknownParameters(of rule: OperatorRule, _ parameters: inout [KQLParameter]) {
        while rule.takesSettingsOnly, kind == .identifier, kind(after: 1) == .assign {
            let near = NameDistance.nearest(to: word, in: rule.parameters.names)
            report(.unknownParameter, "`\(rule.name)` has no parameter \(found)", current.range, suggestion: near)
            take()
            take()
            _ = parseParameterValue()
            isRecovering = false
            parameters += parseParameters(rule.parameters)
        }
    }

    /// Tokens of the name when a known setting and `=` stand here.
    private func parameterLength(_ known: ParameterNames) -> Int? {
        if isWord("hint"), kind(after: 1) == .dot, kind(after: 3) == .assign { return 3 }
        guard kind(after: 1) == .assign else { return nil }
        return known.allows(word) ? 1 : nil
    }

    /// A single word or literal: `kind=inner (T)` is no call of `inner`.
    private mutating func parseParameterValue() -> KQLExpression {
        switch kind {
        case .identifier where !["true", "false"].contains(word):
            let name = parseName("a value")
            return node(.name(name), name.range)
        case .openBracket:
            let name = parseName("a value")
            return node(.name(name), name.range)
        default: return parsePostfix()
        }
    }
}
