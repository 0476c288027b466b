extension Parser {
    /// One string literal, or several side by side, which are one string.
    mutating func parseStrings() -> KQLExpression {
        let start = current.range.lowerBound
        var value = ""
        while kind == .string { value += takeString() }
        return make(.literal(.string(value)), from: start)
    }

    /// Value of the current string token; reports an escape that the language does not know.
    private mutating func takeString() -> String {
        let token = take()
        guard let extent = StringLiteralDecoder.scan(bytes, at: token.range.lowerBound) else { return "" }
        if let value = StringLiteralDecoder.value(of: extent, in: bytes) { return value }
        report(.invalidEscape, "the string holds a `\\` that starts no escape: write `\\\\` or `@\"…\"`", token.range)
        return ""
    }

    /// A number, a timespan, or a literal that names its type.
    mutating func parseLiteralToken() -> KQLExpression {
        let token = take()
        let text = text(token.range)
        let read: (type: KQLType, value: KQLValue?)? =
            switch token.kind {
            case .long: (.long, TypedLiteral.integer(text).map { .long($0) })
            case .real: (.real, Double(text.last == "." ? String(text.dropLast()) : text).map { .real($0) })
            case .timespan: (.timespan, TimespanText.read(text).map { .timespan($0) })
            default: TypedLiteral.read(text)
            }
        if let value = read?.value { return node(.literal(value), token.range) }
        return node(.malformedLiteral(read?.type ?? .dynamic, TypedLiteral.content(of: text)), token.range)
    }

    /// Reads `dynamic(…)`.
    mutating func parseDynamic() -> KQLExpression {
        let start = take().range.lowerBound
        var value = KQLDynamic.null
        _ = nested { parser in
            parser.take()
            value = parser.parseDynamicValue()
            parser.expect(.closeParenthesis, "`)`")
            return parser.make(.missing, from: start)
        }
        return make(.literal(value == .null ? .null(.dynamic) : .dynamic(value)), from: start)
    }

    /// A JSON value, or a Kusto literal in its place.
    private mutating func parseDynamicValue() -> KQLDynamic {
        switch kind {
        case .string:
            var text = ""
            while kind == .string { text += takeString() }
            return .string(text)
        case .openBracket: return parseDynamicArray()
        case .openBrace: return parseDynamicObject()
        case .minus, .plus: return parseSignedNumber()
        case .long, .real, .timespan, .typedLiteral: return dynamicValue(of: parseLiteralToken())
        case .identifier: if let value = parseDynamicWord() { return value }
        default: break
        }
        reportExpected("a JSON value")
        return .null
    }

    private mutating func parseDynamicWord() -> KQLDynamic? {
        switch word {
        case "null": take()
        case "true", "True", "TRUE":
            take()
            return .bool(true)
        case "false", "False", "FALSE":
            take()
            return .bool(false)
        case "dynamic" where kind(after: 1) == .openParenthesis:
            if case .literal(.dynamic(let value)) = parseDynamic().kind { return value }
        default: return nil
        }
        return .null
    }

    private mutating func parseSignedNumber() -> KQLDynamic {
        let isMinus = take().kind == .minus
        guard kind == .long || kind == .real || kind == .timespan else {
            reportExpected("a number")
            return .null
        }
        // The magnitude of the least long alone does not fit, so the sign is read with the digits.
        if isMinus, kind == .long, let number = Int64("-" + word) {
            take()
            return .long(number)
        }
        let value = dynamicValue(of: parseLiteralToken())
        switch value {
        case .long(let number): return .long(isMinus ? 0 &- number : number)
        case .real(let number): return .real(isMinus ? -number : number)
        case .timespan(let ticks): return .timespan(isMinus ? 0 &- ticks : ticks)
        default: return value
        }
    }

    private func dynamicValue(of expression: KQLExpression) -> KQLDynamic {
        guard case .literal(let value) = expression.kind else { return .null }
        switch value {
        case .bool(let bool): return .bool(bool)
        case .int(let number): return .long(Int64(number))
        case .long(let number): return .long(number)
        case .real(let number): return .real(number)
        case .decimal(let number): return .real(Double(DecimalText.write(number)) ?? 0)
        case .string(let text): return .string(text)
        case .datetime(let ticks): return .datetime(ticks)
        case .timespan(let ticks): return .timespan(ticks)
        case .guid(let guid): return .guid(guid)
        case .dynamic(let dynamic): return dynamic
        case .null: return .null
        }
    }

    private mutating func parseDynamicArray() -> KQLDynamic {
        var elements: [KQLDynamic] = []
        parseDynamicList(.closeBracket, "`]` or `,`") { elements.append($0.parseDynamicValue()) }
        return .array(elements)
    }

    private mutating func parseDynamicObject() -> KQLDynamic {
        var members: [KQLDynamic.Member] = []
        var indexByName: [String: Int] = [:]
        parseDynamicList(.closeBrace, "`}` or `,`") { parser in
            let name = parser.parseMemberName()
            parser.expect(.colon, "`:`")
            let member = KQLDynamic.Member(name: name, value: parser.parseDynamicValue())
            if let index = indexByName[name] {
                members[index] = member
            } else {
                indexByName[name] = members.count
                members.append(member)
            }
        }
        return .object(members)
    }

    private mutating func parseMemberName() -> String {
        if kind == .string { return takeString() }
        if kind == .identifier { return text(take().range) }
        reportExpected("the name of a member")
        return ""
    }

    private mutating func parseDynamicList(
        _ end: KQLTokenKind,
        _ description: String,
        each: (inout Parser) -> Void
    ) {
        _ = nested { parser in
            parser.take()
            while parser.kind != end, parser.kind != .end {
                each(&parser)
                if !parser.accept(.comma) { break }
            }
            parser.expect(end, description)
            return parser.make(.missing, from: parser.previousEnd)
        }
    }
}
