extension Parser {
    /// Named expressions, or none when the operator ends here.
    mutating func parseOptionalList() -> [KQLNamedExpression] {
        kind.endsOperator ? [] : parseNamedList()
    }

    /// Columns and wildcards: `a, Device*, ['b c']`.
    mutating func parseColumnPatterns() -> [KQLNamedExpression] {
        var patterns: [KQLNamedExpression] = []
        repeat { patterns.append(KQLNamedExpression(parseColumnPattern())) } while accept(.comma)
        return patterns
    }

    /// Columns and wildcards, each with an order for what the wildcard stands for.
    mutating func parseReorderKeys() -> [KQLSortKey] {
        var keys: [KQLSortKey] = []
        repeat {
            let pattern = parseColumnPattern()
            let granny = acceptGranny()
            let ascending = granny ?? acceptDirection()
            var key = KQLSortKey(expression: KQLNamedExpression(pattern), ascending: ascending, nullsFirst: nil)
            key.takesNumbers = granny != nil
            keys.append(key)
        } while accept(.comma)
        return keys
    }

    private mutating func parseColumnPattern() -> KQLExpression {
        acceptWildcard() ?? parsePostfix()
    }

    /// `granny-asc` and `granny-desc`, which sort numbers inside names by value.
    private mutating func acceptGranny() -> Bool? {
        guard isWord("granny"), kind(after: 1) == .minus else { return nil }
        take()
        take()
        return acceptDirection()
    }

    /// `asc` or `desc`.
    mutating func acceptDirection() -> Bool? {
        if acceptWord("asc") { return true }
        return acceptWord("desc") ? false : nil
    }

    /// Reads `x desc nulls last, y`.
    mutating func parseSortKeys() -> [KQLSortKey] {
        var keys: [KQLSortKey] = []
        repeat {
            let expression = parseNamed()
            let ascending = acceptDirection()
            var nullsFirst: Bool?
            if acceptWord("nulls") {
                nullsFirst = acceptWord("first")
                if nullsFirst == false { expectWord("last") }
            }
            keys.append(KQLSortKey(expression: expression, ascending: ascending, nullsFirst: nullsFirst))
        } while accept(.comma)
        return keys
    }

    mutating func parseSort() -> KQLOperator.Form {
        expectWord("by")
        return .sort(parseSortKeys())
    }

    mutating func parseTop() -> KQLOperator.Form {
        let count = parseExpression()
        expectWord("by")
        return .top(count, parseSortKeys())
    }

    /// Reads `top-hitters 10 of x by y`.
    mutating func parseTopHitters() -> KQLOperator.Form {
        let count = parseExpression()
        expectWord("of")
        let value = KQLSortKey(expression: parseNamed(), ascending: nil, nullsFirst: nil)
        return .top(count, acceptWord("by") ? [value] + parseSortKeys() : [value])
    }

    mutating func parseSampleDistinct() -> KQLOperator.Form {
        let count = parseExpression()
        expectWord("of")
        return .top(count, [KQLSortKey(expression: parseNamed(), ascending: nil, nullsFirst: nil)])
    }

    mutating func parseSummarize() -> KQLOperator.Form {
        let aggregates = isWord("by") || kind.endsOperator ? [] : parseNamedList()
        let keys = acceptWord("by") ? parseNamedList() : []
        return .summarize(aggregates: aggregates, keys: keys)
    }

    mutating func parseCount() -> KQLOperator.Form {
        if acceptWord("as") { return .named(parseName("a name")) }
        return .bare
    }
}
