extension Parser {
    /// A name, bare or as `['…']`; reports and makes an empty one when none is there.
    mutating func parseName(_ description: String) -> KQLName {
        if let name = acceptName() { return name }
        reportExpected(description)
        return KQLName("", current.range.lowerBound..<current.range.lowerBound)
    }

    /// Takes a name when one is there.
    mutating func acceptName() -> KQLName? {
        if kind == .identifier {
            let token = take()
            return KQLName(text(token.range), token.range)
        }
        guard kind == .openBracket, kind(after: 1) == .string, kind(after: 2) == .closeBracket else { return nil }
        let start = take().range.lowerBound
        let name = KQLLiteral.decodeString(text(take().range)) ?? ""
        take()
        return KQLName(name, range(from: start), isQuoted: true)
    }

    /// A type by its name; nil when the language knows no such type.
    mutating func parseTypeName() -> KQLType? {
        guard kind == .identifier else {
            reportExpected("the name of a type")
            return nil
        }
        let token = take()
        let name = text(token.range)
        if let type = KQLKeywords.types[name] ?? KQLKeywords.types[name.lowercased()] { return type }
        let near = NameDistance.nearest(to: name, in: KQLKeywords.types.keys.sorted())
        report(.unknownType, "there is no type `\(name)`", token.range, suggestion: near)
        isRecovering = false
        return nil
    }

    /// `(a: long, b: string)`, with `*` for any columns.
    mutating func parseColumnDeclarations() -> [KQLColumnDeclaration] {
        expect(.openParenthesis, "`(`")
        var columns: [KQLColumnDeclaration] = []
        while kind != .closeParenthesis, kind != .end {
            if !accept(.star) { columns.append(parseColumnDeclaration()) }
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)`")
        return columns
    }

    private mutating func parseColumnDeclaration() -> KQLColumnDeclaration {
        let name = parseName("the name of a column")
        let type = accept(.colon) ? parseTypeName() : .string
        return KQLColumnDeclaration(name: name, type: type)
    }

    /// A name with stars in it, such as `Device*` or `*_CL`, as one wildcard; nil when none starts here.
    mutating func acceptWildcard() -> KQLExpression? {
        var index = position
        var hasStar = false
        while tokens[index].kind == .star || tokens[index].kind == .identifier || tokens[index].kind == .long {
            if index > position, tokens[index - 1].range.upperBound != tokens[index].range.lowerBound { break }
            hasStar = hasStar || tokens[index].kind == .star
            index += 1
        }
        guard hasStar, index > position else { return nil }
        let start = current.range.lowerBound
        position = index
        return make(.wildcard(text(range(from: start))), from: start)
    }

    /// `a = expression`, `(a, b) = expression`, or an expression alone; as an argument it may be a whole query.
    mutating func parseNamed(asArgument: Bool = false) -> KQLNamedExpression {
        let names = acceptNames()
        return KQLNamedExpression(asArgument ? parsePipelineExpression() : parseExpression(), names: names)
    }

    /// Takes the names before a `=` and the `=`, when they are there.
    private mutating func acceptNames() -> [KQLName] {
        if kind == .identifier, kind(after: 1) == .assign {
            let name = parseName("a name")
            take()
            return [name]
        }
        if kind == .openBracket, kind(after: 3) == .assign, let name = acceptName() {
            take()
            return [name]
        }
        if kind == .openParenthesis, let close = nameTupleEnd() { return takeTuple(until: close) }
        return []
    }

    /// Named expressions with commas between them.
    mutating func parseNamedList() -> [KQLNamedExpression] {
        var list: [KQLNamedExpression] = []
        repeat { list.append(parseNamed()) } while accept(.comma)
        return list
    }

    private func nameTupleEnd() -> Int? {
        var index = position + 1
        while index < tokens.count, tokens[index].kind == .identifier || tokens[index].kind == .comma { index += 1 }
        guard index + 1 < tokens.count, tokens[index].kind == .closeParenthesis else { return nil }
        return tokens[index + 1].kind == .assign ? index : nil
    }

    private mutating func takeTuple(until close: Int) -> [KQLName] {
        take()
        var names: [KQLName] = []
        while position < close {
            if let name = acceptName() { names.append(name) } else { take() }
        }
        take()
        expect(.assign, "`=`")
        return names
    }
}
