/// Where a query may be broken: a gap before each token, and groups of gaps that break together.
///
/// The plan starts with the spacing that kinds of tokens ask for; the walk over the syntax tree, in the extensions,
/// adds groups and settles what kinds alone do not tell. A token can be neither lost nor moved.
struct LayoutPlan {
    /// The space before a token.
    struct Gap {
        enum Kind {
            case none, space
            /// As in the query: nothing, a space, or a new line.
            case kept
            /// A new line.
            case line
            /// A new line, and an empty one before it if the query has one.
            case statement
        }

        /// What stands there while the gap's group is flat.
        var kind: Kind
        /// The group whose breaking makes this gap a new line; nil for none.
        var group: Int?
        /// True when the new line goes back to where the group stands, for closing brackets.
        var isOutdented = false
    }

    /// Tokens that stand on one line, or break at all the gaps that belong to the group.
    struct Group {
        let first: Int
        let last: Int
        /// Levels that its new lines, and those inside it, are moved in by.
        let indent: Int
        /// True when it breaks even if it would fit.
        var isForced: Bool
    }

    let query: ParsedQuery
    let bytes: [UInt8]
    let tokens: [KQLToken]
    let trivia: [TokenTrivia]
    /// For each bracket the place of the other one.
    let partners: [Int?]
    var gaps: [Gap]
    var groups: [Group] = []
    /// Places of `+` and `-` that stand between operands.
    var binarySigns: Set<Int> = []

    init(_ query: ParsedQuery) {
        self.query = query
        bytes = Array(query.text.utf8)
        tokens = query.tokens
        var end = 0
        var trivia: [TokenTrivia] = []
        trivia.reserveCapacity(tokens.count)
        for token in tokens {
            trivia.append(TokenTrivia(end..<token.range.lowerBound, in: bytes))
            end = token.range.upperBound
        }
        self.trivia = trivia
        partners = Self.partners(of: tokens)
        gaps = query.tokens.indices.map { Gap(kind: Self.spacing(of: query.tokens, at: $0)) }
    }

    func word(_ index: Int) -> String {
        String(decoding: bytes[tokens[index].range], as: UTF8.self)
    }

    func isWord(_ word: String, at index: Int) -> Bool {
        tokens[index].kind == .identifier && bytes[tokens[index].range].elementsEqual(word.utf8)
    }

    /// Place of the first token that starts at an offset or behind it.
    func place(at offset: Int) -> Int {
        var low = 0
        var high = tokens.count - 1
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Places of the tokens in a range of bytes; nil when there are none.
    func places(in range: Range<Int>) -> ClosedRange<Int>? {
        let first = place(at: range.lowerBound)
        let last = place(at: range.upperBound) - 1
        return first <= last ? first...last : nil
    }

    /// Places in a range that are not inside brackets.
    func outerPlaces(in places: ClosedRange<Int>) -> [Int] {
        var found: [Int] = []
        var index = places.lowerBound
        while index <= places.upperBound {
            found.append(index)
            if let partner = partners[index], partner > index { index = partner }
            index += 1
        }
        return found
    }

    func outerPlace(of word: String, in places: ClosedRange<Int>) -> Int? {
        outerPlaces(in: places).first { isWord(word, at: $0) }
    }

    /// True when a line ends in the gap before one of these tokens, the first left out.
    func hasLineBreak(inside places: ClosedRange<Int>) -> Bool {
        places.dropFirst().contains { trivia[$0].hasLineBreak }
    }

    private static func partners(of tokens: [KQLToken]) -> [Int?] {
        var partners = [Int?](repeating: nil, count: tokens.count)
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .openParenthesis, .openBracket, .openBrace: open.append(index)
            case .closeParenthesis, .closeBracket, .closeBrace:
                guard let start = open.popLast() else { continue }
                partners[start] = index
                partners[index] = start
            default: break
            }
        }
        return partners
    }
}
