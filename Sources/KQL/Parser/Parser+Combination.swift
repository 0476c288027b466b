extension Parser {
    /// `join kind=inner (T) on a, $left.b == $right.c`; `lookup` alike.
    mutating func parseJoin() -> KQLOperator.Form {
        let right = parseTableOperand()
        var conditions: [KQLExpression] = []
        if acceptWord("on") {
            repeat { conditions.append(parseExpression()) } while accept(.comma)
        } else if acceptWord("where") {
            conditions.append(parseExpression())
        }
        return .join(right, on: conditions)
    }

    /// Reads `union A, (B | where …), Device*`.
    mutating func parseUnion() -> KQLOperator.Form {
        var tables: [KQLExpression] = []
        repeat { tables.append(parseTableOperand()) } while accept(.comma)
        return .union(tables)
    }

    /// A table: a name, a wildcard, a call, or a pipeline in parentheses.
    mutating func parseTableOperand() -> KQLExpression {
        if let wildcard = acceptWildcard() { return wildcard }
        let operand = parsePostfix()
        if case .missing = operand.kind { reportExpected("a table") }
        return operand
    }

    /// Reads `search in (A, B) "term"`.
    mutating func parseSearch() -> KQLOperator.Form {
        var tables: [KQLExpression] = []
        if isWord("in"), kind(after: 1) == .openParenthesis { tables = parseTableList() }
        return .search(tables: tables, parseSearchPredicate(), project: [])
    }

    /// Reads `find withsource=T in (A, B) where x == 1 project a, b`.
    mutating func parseFind() -> KQLOperator.Form {
        let tables = isWord("in") && kind(after: 1) == .openParenthesis ? parseTableList() : []
        _ = acceptWord("where")
        let predicate = parseSearchPredicate()
        guard isWord("project") || isWord("project-smart") || isWord("project-away") else {
            return .search(tables: tables, predicate, project: [])
        }
        let isList = take().range.count == "project".utf8.count || !kind.endsOperator
        return .search(tables: tables, predicate, project: isList ? parseFindColumns() : [])
    }

    private mutating func parseTableList() -> [KQLExpression] {
        take()
        take()
        var tables: [KQLExpression] = []
        while kind != .closeParenthesis, kind != .end {
            tables.append(parseTableOperand())
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)` or `,`")
        return tables
    }

    private mutating func parseSearchPredicate() -> KQLExpression {
        let before = isSearching
        isSearching = true
        defer { isSearching = before }
        return parseExpression()
    }

    /// Columns of `find … project`, each with a type if one stands there: `a, b: string, pack(*)`.
    private mutating func parseFindColumns() -> [KQLNamedExpression] {
        var columns: [KQLNamedExpression] = []
        repeat {
            columns.append(parseNamed())
            if accept(.colon) { _ = parseTypeName() }
        } while accept(.comma)
        return columns
    }

    /// Reads `range x from 1 to 10 step 2`.
    mutating func parseRange() -> KQLOperator.Form {
        let name = parseName("the name of a column")
        expectWord("from")
        let from = parseExpression()
        expectWord("to")
        let to = parseExpression()
        expectWord("step")
        return .range(name, from: from, to: to, step: parseExpression())
    }

    /// Reads `partition by x (top 1 by y)`.
    mutating func parsePartition() -> KQLOperator.Form {
        expectWord("by")
        let name = parseName("the name of a column")
        let column = node(.name(name), name.range)
        if acceptWord("in") { _ = parsePostfix() }
        return .partition(by: column, parseSubquery())
    }

    /// Reads `fork (count) name=(take 10)`.
    mutating func parseFork() -> KQLOperator.Form {
        var branches: [KQLNamedPipeline] = []
        while kind == .openParenthesis || kind == .identifier && kind(after: 1) == .assign {
            var name: KQLName?
            if kind == .identifier {
                name = acceptName()
                take()
            }
            branches.append(KQLNamedPipeline(name: name, pipeline: parseSubquery()))
            _ = accept(.comma)
        }
        if branches.isEmpty { reportExpected("`(`") }
        return .fork(branches)
    }

    /// Reads `facet by a, b with (take 10)`.
    mutating func parseFacet() -> KQLOperator.Form {
        expectWord("by")
        var columns: [KQLExpression] = []
        repeat { columns.append(parsePostfix()) } while accept(.comma)
        guard acceptWord("with") else { return .facet(by: columns, nil) }
        return .facet(by: columns, parseSubquery())
    }

    /// Reads `make-graph a --> b with Nodes on id, Others on id`.
    mutating func parseMakeGraph() -> KQLOperator.Form {
        _ = parseName("the column of the source")
        expect(.minus, "`-->`")
        expect(.minus, "`-->`")
        expect(.greater, "`-->`")
        _ = parseName("the column of the target")
        var nodes: [KQLExpression] = []
        if acceptWord("with") {
            repeat {
                nodes.append(parseTableOperand())
                expectWord("on")
                _ = parseName("the name of a column")
            } while accept(.comma)
        }
        // What may follow, such as `partitioned-by`, holds names of columns alone.
        _ = parseOpaque()
        return .graph(nodes: nodes)
    }
}
