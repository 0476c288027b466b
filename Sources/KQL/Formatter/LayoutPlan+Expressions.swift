extension LayoutPlan {
    /// Lays out an expression.
    ///
    /// - Parameters:
    ///   - expression: The expression.
    ///   - isAlone: True when it has brackets to itself: conditions in it then need no indentation of their own.
    ///   - isStatement: True for a query whose operators always get a line each.
    mutating func lay(_ expression: KQLExpression, isAlone: Bool = false, isStatement: Bool = false) {
        switch expression.kind {
        case .all(let operands): layChain(expression, operands, "and", isAlone)
        case .any(let operands): layChain(expression, operands, "or", isAlone)
        case .binary(.add, _, _), .binary(.subtract, _, _): laySum(expression)
        case .binary(_, let left, let right):
            binarySigns.insert(place(at: left.range.upperBound))
            lay(left)
            lay(right)
        case .call(let name, let arguments): layCall(arguments, at: place(at: name.range.upperBound), of: name)
        case .method(let left, let name, let arguments):
            lay(left)
            layCall(arguments, at: place(at: name.range.upperBound), of: name)
        case .member(let inner, _), .negated(let inner): lay(inner)
        case .tables(of: let left, let right):
            lay(left)
            lay(right)
        case .element(let left, let key):
            lay(left)
            set(.none, at: place(at: left.range.upperBound))
            lay(key)
        case .list(_, let value, let items):
            lay(value)
            layItems(items, at: place(at: value.range.upperBound) + 1)
        case .between(let value, let low, let high, _):
            layBlock(at: place(at: value.range.upperBound) + 1)
            for part in [value, low, high] { lay(part) }
        case .columnTerm(let column, let term):
            lay(column)
            set(.none, at: place(at: column.range.upperBound) + 1)
            lay(term)
        case .parenthesized(let inner): layParenthesized(expression, inner)
        case .pipeline(let pipeline): lay(pipeline, isStatement: isStatement)
        default: laySource(expression)
        }
    }

    /// Sources, literals, and what has no parts.
    private mutating func laySource(_ expression: KQLExpression) {
        guard let places = places(in: expression.range) else { return }
        switch expression.kind {
        case .literal: layLiteral(places)
        case .wildcard: for place in places.dropFirst() { set(.none, at: place) }
        case .typeOf:
            if places.count > 1 { layList(at: places.lowerBound + 1) }
        case .foreign: keep(places)
        case .dataTable(let columns, let values):
            layDeclared(places, rowLength: columns.count)
            for value in values { lay(value) }
        case .externalData(_, let addresses, let settings):
            layDeclared(places, rowLength: 1)
            for address in addresses { lay(address) }
            lay(settings)
        default: break
        }
    }

    /// `a and b and c`: on one line, or each operand with its word on a line of its own.
    private mutating func layChain(
        _ expression: KQLExpression,
        _ operands: [KQLExpression],
        _ word: String,
        _ isAlone: Bool
    ) {
        guard let places = places(in: expression.range) else { return }
        var words: [Int] = []
        for operand in operands.dropFirst() {
            let first = place(at: operand.range.lowerBound)
            if let place = (places.lowerBound..<first).last(where: { isWord(word, at: $0) }) { words.append(place) }
        }
        let isBrokenUp = words.contains { trivia[$0].hasLineBreak || trivia[$0 + 1].hasLineBreak }
        let chain = group(places, indent: isAlone ? 0 : 1, isForced: isBrokenUp)
        for place in words { join(chain, at: place) }
        for operand in operands { lay(operand) }
    }

    /// `a + b - c`: on one line, or each operand with its sign on a line of its own.
    private mutating func laySum(_ expression: KQLExpression) {
        guard let places = places(in: expression.range) else { return }
        let sum = group(places)
        var rest = expression
        while case .binary(let sign, let left, let right) = rest.kind, sign == .add || sign == .subtract {
            let place = place(at: left.range.upperBound)
            binarySigns.insert(place)
            join(sum, at: place)
            lay(right)
            rest = left
        }
        lay(rest)
    }

    /// Functions whose operands belong together two by two, after which one may follow alone.
    private static let pairing: Set<String> = ["case", "bag_pack", "pack", "pack_dictionary"]

    private mutating func layCall(_ arguments: [KQLNamedExpression], at open: Int, of name: KQLName) {
        guard tokens[open].kind == .openParenthesis else { return }
        set(.none, at: open)
        if Self.pairing.contains(name.text), arguments.count > 3 {
            layPairs(at: open)
            for argument in arguments { lay(argument.value) }
        } else {
            layItems(arguments.map(\.value), at: open)
        }
    }

    /// Lays out expressions in brackets: a list, or one that fills its own brackets and is broken inside those.
    private mutating func layItems(_ items: [KQLExpression], at open: Int) {
        guard let close = partners[open] else { return }
        if items.count != 1 || !hugs(items[0], open...close) { layList(at: open) }
        for item in items { lay(item, isAlone: items.count == 1) }
    }

    /// True when a lone item that fills the brackets is broken inside its own.
    private func hugs(_ item: KQLExpression, _ places: ClosedRange<Int>) -> Bool {
        guard let inner = self.places(in: item.range), inner.upperBound + 1 == places.upperBound else { return false }
        switch item.kind {
        case .call, .method, .parenthesized: return true
        case .literal: return inner.count > 1 && partners[inner.upperBound] != nil
        default: return false
        }
    }

    private mutating func layParenthesized(_ expression: KQLExpression, _ inner: KQLExpression) {
        let open = place(at: expression.range.lowerBound)
        switch inner.kind {
        case .all, .any, .pipeline: layBlock(at: open)
        default: break
        }
        lay(inner, isAlone: true)
    }

    /// `datatable (columns) [values]`, `externaldata (columns) [addresses] with (settings)`.
    private mutating func layDeclared(_ places: ClosedRange<Int>, rowLength: Int) {
        let outer = outerPlaces(in: places)
        guard let open = outer.first(where: { tokens[$0].kind == .openParenthesis }) else { return }
        if open == places.lowerBound + 1 { set(.none, at: open) }
        for place in outer where place >= open {
            switch tokens[place].kind {
            case .openParenthesis: layList(at: place)
            case .openBracket: layList(at: place, rowLength: rowLength)
            default: break
            }
        }
    }

    /// `dynamic(…)` like a list; strings side by side as they stand.
    private mutating func layLiteral(_ places: ClosedRange<Int>) {
        guard places.count > 1 else { return }
        guard isWord("dynamic", at: places.lowerBound) else { return keep(places) }
        for place in places {
            switch tokens[place].kind {
            case .openBracket, .openBrace: layList(at: place)
            case .openParenthesis: set(.none, at: place)
            default: break
            }
        }
    }
}
