import HuntingSchema
import KQL

/// Decides whether entities can share one query made from a template, and prepares its statements for that.
struct TemplateSharing {
    /// Why they cannot, as a clause; nil when they can.
    private(set) var reason: String?
    private(set) var statements: TemplateStatements
    private let tokens: TemplateTokens
    private var found: [TemplateScanner.Found]

    init(_ scanner: TemplateScanner) {
        tokens = scanner.tokens
        found = scanner.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
        statements = TemplateStatements(pieces: [])
        statements.pieces = pieces(in: 0..<scanner.template.original.utf8.count, of: scanner.template.original)
        reason = reasonInStatements() ?? reasonInWords()
        guard reason == nil else { return }
        split(scanner.template.original)
    }

    // MARK: Reasons

    private func reasonInStatements() -> String? {
        var queries = 0
        for statement in tokens.query.statements {
            switch statement.kind {
            case .query: queries += 1
            case .letValue, .letFunction:
                if queries > 0 { return "a let stands behind the query" }
            case .set: return "it has a set statement"
            case .declare, .pattern: return "it has a declare statement"
            case .other: return "it has a statement that is not shared"
            }
        }
        return queries == 1 ? nil : "it has more than one tabular statement"
    }

    private func reasonInWords() -> String? {
        for index in tokens.indices where tokens.kind(index) == .identifier {
            if tokens.texts[index].hasPrefix("Lens") { return "it uses a name that begins with Lens" }
            guard tokens.kind(index - 1) == .pipe else { continue }
            if tokens.isWord(index, "fork", "facet", "as", "consume") {
                return "it uses the operator \(tokens.texts[index])"
            }
        }
        return nil
    }

    // MARK: Statements

    private mutating func split(_ original: String) {
        var dependent: Set<String> = []
        var definitions: [(range: Range<Int>, depends: Bool)] = []
        for statement in tokens.query.statements {
            guard let name = statement.declaredName?.text else { continue }
            let depends = dependsOnEntity(statement.range, dependent)
            if depends { dependent.insert(name) }
            definitions.append((statement.range, depends))
        }
        if let name = dependent.sorted().first(where: isAlsoColumn) {
            reason = "the name \(name) is used for a let and for something else"
            return
        }
        markNames(dependent)
        statements.definitions = definitions.map { range, depends in
            TemplateStatements.Definition(pieces: pieces(in: range, of: original), dependsOnEntity: depends)
        }
        statements.body = pieces(in: bodyRange, of: original)
    }

    private func dependsOnEntity(_ range: Range<Int>, _ dependent: Set<String>) -> Bool {
        let hasPlaceholder = found.contains { found in
            if case .literal = found.piece { range.contains(found.range.lowerBound) } else { false }
        }
        return hasPlaceholder
            || tokens.indices(in: range).contains {
                tokens.kind($0) == .identifier && dependent.contains(tokens.texts[$0])
            }
    }

    /// Whether a name could mean a column, a parameter or a setting somewhere, so that renaming it could go wrong.
    private func isAlsoColumn(_ name: String) -> Bool {
        if HuntingSchema.tables.contains(where: { $0.columns.contains { $0.name == name } }) { return true }
        return tokens.indices.contains { index in
            guard tokens.kind(index) == .identifier, tokens.texts[index] == name else { return false }
            if tokens.kind(index - 1) == .dot || tokens.kind(index + 1) == .colon { return true }
            return tokens.kind(index + 1) == .assign && !tokens.isWord(index - 1, "let")
        }
    }

    /// Makes pieces of the names that have to differ between entities.
    private mutating func markNames(_ names: Set<String>) {
        for index in tokens.indices where tokens.kind(index) == .identifier && names.contains(tokens.texts[index]) {
            found.append(TemplateScanner.Found(range: tokens.range(index), piece: .name(tokens.texts[index])))
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Bytes of the tabular statement without a closing `render`.
    private var bodyRange: Range<Int> {
        guard let statement = tokens.query.statements.last else { return 0..<0 }
        let inside = tokens.indices(in: statement.range)
        guard let first = inside.first, let last = inside.last else { return 0..<0 }
        var depth = 0
        var end = tokens.range(last).upperBound
        for index in inside {
            switch tokens.kind(index) {
            case .openParenthesis, .openBracket, .openBrace: depth += 1
            case .closeParenthesis, .closeBracket, .closeBrace: depth -= 1
            case .pipe where depth == 0 && tokens.isWord(index + 1, "render"): end = tokens.range(index).lowerBound
            default: break
            }
        }
        return tokens.range(first).lowerBound..<end
    }

    /// The text of a range, cut at what was found in it.
    private func pieces(in range: Range<Int>, of original: String) -> [TemplatePiece] {
        let bytes = Array(original.utf8)
        var pieces: [TemplatePiece] = []
        var position = range.lowerBound
        for item in found where item.range.lowerBound >= range.lowerBound && item.range.upperBound <= range.upperBound {
            if item.range.lowerBound > position {
                pieces.append(.verbatim(String(decoding: bytes[position..<item.range.lowerBound], as: UTF8.self)))
            }
            pieces.append(item.piece)
            position = item.range.upperBound
        }
        if position < range.upperBound {
            pieces.append(.verbatim(String(decoding: bytes[position..<range.upperBound], as: UTF8.self)))
        }
        return pieces
    }
}
