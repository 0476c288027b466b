import KQL

/// Finds the placeholders of a template and says how each comes into the query.
struct TemplateScanner {
    /// A piece and the bytes of the template that it stands for.
    struct Found {
        var range: Range<Int>
        var piece: TemplatePiece
    }

    let template: MaskedTemplate
    let tokens: TemplateTokens
    private let terms: [Int: SearchTerms.Term]
    private(set) var found: [Found] = []
    private(set) var errors: [TemplateRemark] = []

    init(_ template: MaskedTemplate, _ tokens: TemplateTokens) {
        self.template = template
        self.tokens = tokens
        terms = SearchTerms(tokens).terms
        for index in tokens.indices { scan(index) }
    }

    private mutating func scan(_ index: Int) {
        guard tokens.kind(index) == .string else { return refuseStrays(in: index) }
        guard var literal = literal(at: index) else { return }
        if let mistake = mistake(at: index, literal) {
            errors.append(remark(index, mistake.problem, mistake.remedy))
        } else if let term = terms[index] {
            replaceTerm(index, &literal, term)
        }
        found.append(Found(range: tokens.range(index), piece: .literal(literal)))
    }

    /// The literal that a token stands for, when it has a placeholder.
    private func literal(at index: Int) -> TemplateLiteral? {
        if let placeholder = template.placeholders[tokens.range(index).lowerBound] {
            return TemplateLiteral(parts: [placeholder.part], isHidden: false)
        }
        let text = tokens.texts[index]
        guard let value = KQLLiteral.decodeString(text), let parts = TemplatePlaceholder.parts(of: value) else {
            return nil
        }
        return TemplateLiteral(parts: parts, isHidden: text.first == "h" || text.first == "H")
    }

    /// Why a literal with the entity cannot stand where it does.
    private func mistake(at index: Int, _ literal: TemplateLiteral) -> (problem: String, remedy: String)? {
        if isQuotedName(index) || isJoinedToName(index) {
            return (
                "{{ENTITY}} cannot be, or be part of, the name of a table or column.",
                "Put it into a string literal: \"{{ENTITY}}\"."
            )
        }
        let isPattern = tokens.isWord(index - 1, "regex") && tokens.isWord(index - 2, "matches")
        if isPattern, literal.parts.contains(.value) {
            return (
                "In a regular expression the characters of the entity would mean something else.",
                "Write {{ENTITY_REGEX}}, which quotes them."
            )
        }
        if let term = terms[index], SearchTermOperator(literal, term) == nil {
            return (
                "A search term with {{ENTITY}} can have a * at its beginning and its end only.",
                "Write the comparison as a where operator, for example * matches regex with {{ENTITY_REGEX}}."
            )
        }
        return nil
    }

    /// A term becomes a comparison, in which a `*` of the value is only a `*`.
    private mutating func replaceTerm(_ index: Int, _ literal: inout TemplateLiteral, _ term: SearchTerms.Term) {
        guard let comparison = SearchTermOperator(literal, term) else { return }
        literal.parts = comparison.parts
        if term.isInColumn {
            found.append(Found(range: tokens.range(index - 1), piece: .verbatim(" " + comparison.name + " ")))
        } else {
            literal.prefix = "* " + comparison.name + " "
        }
    }

    /// Notes a placeholder in a token that can hold none, such as `datetime({{ENTITY}})`.
    private mutating func refuseStrays(in index: Int) {
        guard TemplatePlaceholder.first(in: tokens.texts[index].utf8[...]) != nil else { return }
        errors.append(
            remark(
                index,
                "{{ENTITY}} cannot stand inside a literal that is not a string.",
                "Convert a string instead, for example todatetime(\"{{ENTITY}}\")."
            )
        )
    }

    /// `['…']` where a name stands; `bag["…"]`, and elements of `dynamic` and `datatable` are none.
    private func isQuotedName(_ index: Int) -> Bool {
        guard tokens.kind(index - 1) == .openBracket, tokens.kind(index + 1) == .closeBracket else { return false }
        switch tokens.kind(index - 2) {
        case .closeParenthesis, .closeBracket: return false
        case .openParenthesis, .openBracket, .comma: return !isElement(index - 1)
        case .identifier: return tokens.range(index - 2).upperBound < tokens.range(index - 1).lowerBound
        default: return true
        }
    }

    /// Whether a bracket opens inside of another one or of `dynamic(…)`, and so holds elements, not a name.
    private func isElement(_ bracket: Int) -> Bool {
        var depth = 0
        for index in (0..<bracket).reversed() {
            switch tokens.kind(index) {
            case .closeParenthesis, .closeBracket, .closeBrace: depth += 1
            case .openBracket where depth == 0: return true
            case .openParenthesis where depth == 0: return tokens.isWord(index - 1, "dynamic")
            case .openBrace where depth == 0: return false
            case .openParenthesis, .openBracket, .openBrace: depth -= 1
            default: break
            }
        }
        return false
    }

    /// A placeholder outside of a literal, directly beside a name or a number.
    private func isJoinedToName(_ index: Int) -> Bool {
        guard template.placeholders[tokens.range(index).lowerBound] != nil else { return false }
        let joins: Set<KQLTokenKind> = [.identifier, .long, .real, .timespan, .dot, .string]
        let before = tokens.kind(index - 1).map(joins.contains) ?? false
        let after = tokens.kind(index + 1).map(joins.contains) ?? false
        return (before && tokens.range(index - 1).upperBound == tokens.range(index).lowerBound)
            || (after && tokens.range(index + 1).lowerBound == tokens.range(index).upperBound)
    }

    private func remark(_ index: Int, _ problem: String, _ remedy: String) -> TemplateRemark {
        let diagnostic = KQLDiagnostic(
            code: "LENS01",
            severity: .error,
            message: problem,
            range: tokens.range(index)
        )
        return TemplateRemark(diagnostic.rendered(in: template.original), remedy: remedy)
    }
}
