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
        if acceptWord("with") { _ = parseSettings() }
        return .parseKeyValues(value, columns)
    }

    /// Reads `evaluate plugin(a, b): (x: long)`.
    mutating func parseEvaluate() -> KQLOperator.Form {
        let call = parsePostfix()
        guard accept(.colon) else { return .call(call, nil) }
        return .call(call, parseColumnDeclarations())
    }

    /// Reads `scan with_match_id=id declare (x: long = 0) with (step s: condition => x = 1;)`.
    mutating func parseScan() -> KQLOperator.Form {
        if acceptWord("order") {
            expectWord("by")
            _ = parseSortKeys()
        }
        if acceptWord("partition") {
            expectWord("by")
            repeat { _ = parseName("the name of a column") } while accept(.comma)
        }
        let declared = acceptWord("declare") ? parseScanDeclarations() : []
        expectWord("with")
        expect(.openParenthesis, "`(`")
        var steps: [KQLScanStep] = []
        while acceptWord("step") {
            steps.append(parseScanStep())
            _ = accept(.semicolon)
        }
        expect(.closeParenthesis, "`)` or `step`")
        return .scan(steps, declare: declared)
    }

    private mutating func parseScanDeclarations() -> [KQLNamedExpression] {
        expect(.openParenthesis, "`(`")
        var declared: [KQLNamedExpression] = []
        while kind != .closeParenthesis, kind != .end {
            let name = parseName("the name of a column")
            expect(.colon, "`:`")
            _ = parseTypeName()
            let start = previousEnd
            let value = accept(.assign) ? parseExpression() : make(.missing, from: start)
            declared.append(KQLNamedExpression(value, names: [name]))
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)`")
        return declared
    }

    private mutating func parseScanStep() -> KQLScanStep {
        let name = parseName("the name of a step")
        _ = acceptWord("optional")
        if acceptWord("output") {
            expect(.assign, "`=`")
            take()
        }
        expect(.colon, "`:`")
        let condition = parseExpression()
        let assignments = accept(.arrow) ? parseNamedList() : []
        return KQLScanStep(name: name, condition: condition, assignments: assignments)
    }
}
