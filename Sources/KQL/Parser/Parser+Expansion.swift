extension Parser {
    /// Reads `mv-expand a, b = c to typeof(long) limit 10`.
    mutating func parseExpand() -> KQLOperator.Form {
        let items = parseExpandItems()
        return .expand(items, limit: acceptWord("limit") ? parseExpression() : nil)
    }

    /// Reads `mv-apply x = a to typeof(string) on (where x == "b")`.
    mutating func parseApply() -> KQLOperator.Form {
        let items = parseExpandItems()
        let limit = acceptWord("limit") ? parseExpression() : nil
        expectWord("on")
        return .apply(items, limit: limit, on: parseSubquery())
    }

    private mutating func parseExpandItems() -> [KQLExpandItem] {
        var items: [KQLExpandItem] = []
        repeat {
            let expression = parseNamed()
            var type: KQLType?
            if acceptWord("to") {
                let start = current.range.lowerBound
                guard case .typeOf(let named) = parsePostfix().kind else {
                    report(.expected, "expected `typeof(…)`", start..<max(start, previousEnd))
                    continue
                }
                type = named
            }
            items.append(KQLExpandItem(expression: expression, type: type))
        } while accept(.comma)
        return items
    }

    /// Reads `parse x with * "a=" a: long "," *`.
    mutating func parseParse() -> KQLOperator.Form {
        let value = parseExpression()
        expectWord("with")
        var parts: [KQLParsePart] = []
        while !kind.endsOperator, let part = parsePart() { parts.append(part) }
        if parts.isEmpty { reportExpected("a pattern") }
        return .parse(value, parts)
    }

    private mutating func parsePart() -> KQLParsePart? {
        switch kind {
        case .star:
            take()
            return .star
        case .string: return .text(parseStrings())
        case .identifier, .openBracket:
            guard let name = acceptName() else { return nil }
            return .column(name, accept(.colon) ? parseTypeName() : nil)
        default: return nil
        }
    }

    /// Reads `parse-kv x as (a: long, b: string) with (pair_delimiter=",")`.
    mutating func parseKeyValues() -> KQLOperator.Form {
        let value = parseExpression()
        expectWord("as")
        let columns = parseColumnDeclarations()
        return .parseKeyValues(value, columns, acceptWord("with") ? parseSettings() : [])
    }

    /// Reads `evaluate plugin(a, b): (*, x: long)`.
    mutating func parseEvaluate() -> KQLOperator.Form {
        let call = parsePostfix()
        guard accept(.colon) else { return .call(call, nil) }
        let keepsInput = kind == .openParenthesis && kind(after: 1) == .star
        return .call(call, KQLOutputSchema(keepsInput: keepsInput, columns: parseColumnDeclarations()))
    }
}
