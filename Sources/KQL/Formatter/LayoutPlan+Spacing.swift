extension LayoutPlan {
    /// The space before a token as its kind and that of the token before it ask for.
    static func spacing(of tokens: [KQLToken], at index: Int) -> Gap.Kind {
        guard index > 0 else { return .none }
        let before = tokens[index - 1].kind
        if before == .directive { return .statement }
        switch tokens[index].kind {
        case .directive: return .statement
        case .comma, .semicolon, .closeParenthesis, .closeBracket, .colon: return .none
        case .dot: return canTakeDot(before) ? .none : .kept
        case .end: return .statement
        default: break
        }
        switch before {
        case .openParenthesis, .openBracket: return .none
        // `1.` and `.5` are numbers: a dot is pulled up only to what it was already read as a path of.
        case .dot: return index > 1 && canTakeDot(tokens[index - 2].kind) ? .none : .kept
        default: return .space
        }
    }

    private static func canTakeDot(_ kind: KQLTokenKind) -> Bool {
        switch kind {
        case .identifier, .closeParenthesis, .closeBracket, .string: true
        default: false
        }
    }

    /// Settles what the walk over the tree leaves open.
    mutating func finish() {
        for index in tokens.indices.dropLast() {
            switch tokens[index].kind {
            case .plus, .minus:
                let isSign = !binarySigns.contains(index) && gaps[index + 1].kind == .space
                if isSign, gaps[index + 1].group == nil { gaps[index + 1].kind = .none }
            case .openParenthesis:
                if index > 0, isWord("typeof", at: index - 1) { set(.none, at: index) }
                if followsTypeName(index) { breakLine(at: index + 1) }
            default: break
            }
        }
    }

    /// Leaves the space between tokens as it is, but for one behind each comma.
    mutating func keep(_ places: ClosedRange<Int>) {
        for index in places.dropFirst() {
            let touchesComma = tokens[index - 1].kind == .comma && trivia[index].isEmpty
            gaps[index] = Gap(kind: touchesComma ? .space : .kept)
        }
    }

    mutating func set(_ kind: Gap.Kind, at index: Int) {
        gaps[index] = Gap(kind: kind)
    }

    /// Takes the space from around a `=`, but for that beside another symbol, as in `kv_delimiter= =`.
    mutating func tighten(at equals: Int) {
        switch tokens[equals - 1].kind {
        case .identifier, .closeBracket: set(.none, at: equals)
        default: return
        }
        switch tokens[equals + 1].kind {
        case .identifier, .string, .long, .real, .timespan, .typedLiteral, .openBracket, .openParenthesis, .minus:
            set(.none, at: equals + 1)
        default: break
        }
    }

    /// `int` and `(` are one literal on one line; where they are not, only a line end keeps them apart.
    private func followsTypeName(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].kind == .identifier && KQLKeywords.literalTypes[word(index - 1)] != nil
    }

    private mutating func breakLine(at index: Int) {
        if let group = gaps[index].group { groups[group].isForced = true } else { gaps[index].kind = .line }
    }
}
