/// How tight an operator binds; higher binds tighter.
///
/// String operators bind tighter than arithmetic in Kusto: `a + b has "c"` is `a + (b has "c")`.
enum Precedence: Int, Comparable {
    case lowest, or, and, equality, relation, sum, product, text

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter level.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .text }
}

extension Parser {
    /// An operator between operands, as the next token or tokens give it.
    private enum Infix {
        case or, and
        case binary(KQLBinaryOperator, Precedence, tokens: Int)
        case list(KQLListOperator)
        case between(negated: Bool)
        case columnTerm

        var precedence: Precedence {
            switch self {
            case .or: .or
            case .and: .and
            case .binary(_, let precedence, _): precedence
            case .list, .between: .equality
            case .columnTerm: .text
            }
        }
    }

    /// A scalar expression.
    mutating func parseExpression(_ lowest: Precedence = .lowest) -> KQLExpression {
        var left = parseUnary()
        while let infix = nextInfix(), infix.precedence > lowest {
            left = parse(infix, after: left)
        }
        return left
    }

    private mutating func parse(_ infix: Infix, after left: KQLExpression) -> KQLExpression {
        let start = left.range.lowerBound
        switch infix {
        case .or: return chain(left, "or", .or) { .any($0) }
        case .and: return chain(left, "and", .and) { .all($0) }
        case .binary(let binary, let precedence, let tokens):
            for _ in 0..<tokens { take() }
            let right = parseExpression(precedence)
            return make(.binary(binary, left, right), from: start, over: max(left.depth, right.depth))
        case .list(let list):
            take()
            return nested { $0.parseList(list, left) }
        case .between(let negated):
            take()
            return nested { $0.parseBetween(left, negated: negated) }
        case .columnTerm:
            take()
            let term = parseUnary()
            return make(.columnTerm(left, term), from: start, over: max(left.depth, term.depth))
        }
    }

    /// `a and b and c` as one node.
    private mutating func chain(
        _ first: KQLExpression,
        _ word: String,
        _ precedence: Precedence,
        _ kind: ([KQLExpression]) -> KQLExpression.Kind
    ) -> KQLExpression {
        var operands = [first]
        var depth = first.depth
        while acceptWord(word) {
            let operand = parseExpression(precedence)
            depth = max(depth, operand.depth)
            operands.append(operand)
        }
        return make(kind(operands), from: first.range.lowerBound, over: depth)
    }

    private mutating func parseList(_ list: KQLListOperator, _ left: KQLExpression) -> KQLExpression {
        var items: [KQLExpression] = []
        var depth = left.depth
        expect(.openParenthesis, "`(`")
        while kind != .closeParenthesis, kind != .end {
            let item = parsePipelineExpression()
            depth = max(depth, item.depth)
            items.append(item)
            if !accept(.comma) { break }
        }
        expect(.closeParenthesis, "`)` or `,`")
        return make(.list(list, left, items), from: left.range.lowerBound, over: depth)
    }

    private mutating func parseBetween(_ left: KQLExpression, negated: Bool) -> KQLExpression {
        expect(.openParenthesis, "`(`")
        let low = parseExpression()
        expect(.dotDot, "`..`")
        let high = parseExpression()
        expect(.closeParenthesis, "`)`")
        let depth = max(left.depth, low.depth, high.depth)
        return make(.between(left, low, high, negated: negated), from: left.range.lowerBound, over: depth)
    }

    private func nextInfix() -> Infix? {
        switch kind {
        case .equal: .binary(.equal, .equality, tokens: 1)
        case .notEqual, .lessGreater: .binary(.notEqual, .equality, tokens: 1)
        case .less: .binary(.less, .relation, tokens: 1)
        case .lessOrEqual: .binary(.lessOrEqual, .relation, tokens: 1)
        case .greater: .binary(.greater, .relation, tokens: 1)
        case .greaterOrEqual: .binary(.greaterOrEqual, .relation, tokens: 1)
        case .plus: .binary(.add, .sum, tokens: 1)
        case .minus: .binary(.subtract, .sum, tokens: 1)
        case .star: .binary(.multiply, .product, tokens: 1)
        case .slash: .binary(.divide, .product, tokens: 1)
        case .percent: .binary(.remainder, .product, tokens: 1)
        case .equalTilde: .binary(.equalIgnoringCase, .text, tokens: 1)
        case .notTilde: .binary(.notEqualIgnoringCase, .text, tokens: 1)
        case .colon: isSearching ? .columnTerm : nil
        case .identifier, .wordOperator: wordInfix(word)
        default: nil
        }
    }

    private func wordInfix(_ word: String) -> Infix? {
        switch word {
        case "and": return .and
        case "or": return .or
        case "between": return .between(negated: false)
        case "!between": return .between(negated: true)
        case "matches": return isWord("regex", after: 1) ? .binary(.matchesRegex, .text, tokens: 2) : nil
        default: break
        }
        if let list = KQLListOperator(rawValue: word) { return .list(list) }
        return KQLBinaryOperator.byWord[word].map { .binary($0, .text, tokens: 1) }
    }

    private mutating func parseUnary() -> KQLExpression {
        guard kind == .minus || kind == .plus else { return parsePostfix() }
        let start = current.range.lowerBound
        return nested { parser in
            let isMinus = parser.take().kind == .minus
            let operand = parser.parseUnary()
            return isMinus ? parser.make(.negated(operand), from: start, over: operand.depth) : operand
        }
    }
}
