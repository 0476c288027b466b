extension Parser {
    /// Reads `datatable (a: long, b: string) [1, "x", 2, "y"]`.
    mutating func parseDataTable() -> KQLExpression {
        let start = take().range.lowerBound
        _ = parseParameters(.hints)
        let columns = parseColumnDeclarations()
        let (values, depth) = parseBracketedValues()
        return make(.dataTable(columns, values), from: start, over: depth)
    }

    /// Reads `externaldata (a: long) [@"https://…"] with (format="csv")`.
    mutating func parseExternalData() -> KQLExpression {
        let start = take().range.lowerBound
        _ = parseParameters(.hints)
        let columns = parseColumnDeclarations()
        let (addresses, depth) = parseBracketedValues()
        let settings = acceptWord("with") ? parseSettings() : []
        return make(.externalData(columns, addresses, settings), from: start, over: depth)
    }

    /// Reads `entity_group [cluster("a").database("b"), …]`.
    mutating func parseEntityGroup() -> KQLExpression {
        let start = take().range.lowerBound
        let (databases, depth) = parseBracketedValues()
        return make(.foreign(databases), from: start, over: depth)
    }

    /// Reads `inline_external_table (a: long) kind=storage dataformat=csv (@"https://…") with (…)`.
    mutating func parseInlineTable() -> KQLExpression {
        let start = take().range.lowerBound
        skipBalanced { $0.endsOperator }
        return make(.foreign([]), from: start)
    }

    /// Reads `(format = "csv", ignoreFirstRecord = true)`.
    mutating func parseSettings() -> [KQLParameter] {
        expect(.openParenthesis, "`(`")
        var settings: [KQLParameter] = []
        while kind != .closeParenthesis, kind != .end {
            let start = current.range.lowerBound
            let name = parseName("the name of a setting").text
            expect(.assign, "`=`")
            let value = parseSettingValue()
            settings.append(KQLParameter(name: name, value: value, range: range(from: start)))
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)`")
        return settings
    }

    private mutating func parseSettingValue() -> KQLExpression {
        let value = parseExpression()
        // `kv_delimiter = =` and the like hold bare symbols in old queries: read over to the next setting.
        if kind != .comma, kind != .closeParenthesis { skipBalanced { $0 == .comma } }
        return value
    }

    private mutating func parseBracketedValues() -> ([KQLExpression], Int) {
        var values: [KQLExpression] = []
        var depth = 0
        expect(.openBracket, "`[`")
        while kind != .closeBracket, kind != .end {
            let value = parseExpression()
            depth = max(depth, value.depth)
            values.append(value)
            if !accept(.comma) { break }
        }
        expect(.closeBracket, "`]` or `,`")
        return (values, depth)
    }
}
