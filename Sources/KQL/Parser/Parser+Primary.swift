extension Parser {
    /// An operand with the paths behind it: `a.b["c"][0]`.
    mutating func parsePostfix() -> KQLExpression {
        var left = parsePrimary()
        while true {
            switch kind {
            case .dot: left = parseMember(of: left)
            case .openBracket where canIndex(left): left = parseElement(of: left)
            default: return left
            }
        }
    }

    /// A bracket behind a literal starts something new, such as the next row of a `datatable`.
    private func canIndex(_ left: KQLExpression) -> Bool {
        switch left.kind {
        case .literal(.dynamic), .name, .call, .member, .method, .element, .parenthesized: true
        default: false
        }
    }

    private mutating func parseMember(of left: KQLExpression) -> KQLExpression {
        take()
        if let wildcard = acceptWildcard() {
            return make(.tables(of: left, wildcard), from: left.range.lowerBound, over: left.depth)
        }
        if kind == .openBracket, kind(after: 1) != .string || kind(after: 2) != .closeBracket {
            return parseElement(of: left)
        }
        let name = parseName("a name")
        guard kind == .openParenthesis, !name.isQuoted else {
            return make(.member(left, name), from: left.range.lowerBound, over: left.depth)
        }
        let (arguments, depth) = parseArguments()
        return make(.method(left, name, arguments), from: left.range.lowerBound, over: max(left.depth, depth))
    }

    private mutating func parseElement(of left: KQLExpression) -> KQLExpression {
        nested { parser in
            parser.take()
            let key = parser.parseExpression()
            parser.expect(.closeBracket, "`]`")
            return parser.make(.element(left, key), from: left.range.lowerBound, over: max(left.depth, key.depth))
        }
    }

    private mutating func parsePrimary() -> KQLExpression {
        let start = current.range.lowerBound
        switch kind {
        case .identifier: return parseWord()
        case .string: return parseStrings()
        case .long, .real, .timespan, .typedLiteral: return parseLiteralToken()
        case .openParenthesis: return nested { $0.parseParenthesized() }
        case .star:
            take()
            return make(.star, from: start)
        case .openBracket: if let name = acceptName() { return parseReference(name) }
        case .unterminatedString:
            report(.unterminatedString, "the string has no closing quote", take().range)
            return make(.missing, from: start)
        case .unknown:
            reportUnknownCharacter()
            take()
        default: break
        }
        reportExpected("an expression")
        return make(.missing, from: start)
    }

    private mutating func parseParenthesized() -> KQLExpression {
        let start = take().range.lowerBound
        let searching = isSearching
        let inner = parsePipelineExpression()
        isSearching = searching
        expect(.closeParenthesis, "`)`")
        return make(.parenthesized(inner), from: start, over: inner.depth)
    }

    /// A name, a call, or one of the forms that start with a word.
    private mutating func parseWord() -> KQLExpression {
        let start = current.range.lowerBound
        let text = word
        switch text {
        case "true", "True", "TRUE": return literal(.bool(true))
        case "false", "False", "FALSE": return literal(.bool(false))
        case "dynamic" where kind(after: 1) == .openParenthesis: return parseDynamic()
        case "datatable": return nested { $0.parseDataTable() }
        case "externaldata", "external_data": return nested { $0.parseExternalData() }
        case "typeof" where kind(after: 1) == .openParenthesis: return parseTypeOf()
        case "entity_group" where kind(after: 1) == .openBracket: return nested { $0.parseEntityGroup() }
        case "inline_external_table": return parseInlineTable()
        default: break
        }
        if KQLKeywords.infix.contains(text), kind(after: 1) != .openParenthesis {
            reportExpected("an expression")
            return make(.missing, from: start)
        }
        let token = take()
        return parseReference(KQLName(text, token.range))
    }

    private mutating func parseReference(_ name: KQLName) -> KQLExpression {
        guard kind == .openParenthesis, !name.isQuoted else { return node(.name(name), name.range) }
        let (arguments, depth) = parseArguments()
        return make(.call(name, arguments), from: name.range.lowerBound, over: depth)
    }

    /// `(a, b = c, *)`, and the depth of the deepest argument.
    private mutating func parseArguments() -> ([KQLNamedExpression], Int) {
        var arguments: [KQLNamedExpression] = []
        let searching = isSearching
        isSearching = false
        let wrapper = nested { parser in
            var depth = 0
            parser.take()
            while parser.kind != .closeParenthesis, parser.kind != .end {
                let argument = parser.parseNamed(asArgument: true)
                depth = max(depth, argument.value.depth)
                arguments.append(argument)
                if !parser.accept(.comma) { break }
            }
            parser.expect(.closeParenthesis, "`)` or `,`")
            return parser.make(.missing, from: parser.previousEnd, over: depth)
        }
        isSearching = searching
        return (arguments, wrapper.depth)
    }

    mutating func literal(_ value: KQLValue) -> KQLExpression {
        let range = take().range
        return node(.literal(value), range)
    }

    private mutating func parseTypeOf() -> KQLExpression {
        let start = take().range.lowerBound
        take()
        var type: KQLType?
        if kind == .identifier, kind(after: 1) == .closeParenthesis {
            type = parseTypeName()
        } else {
            skipBalanced { _ in false }
        }
        expect(.closeParenthesis, "`)`")
        return make(.typeOf(type), from: start)
    }
}
