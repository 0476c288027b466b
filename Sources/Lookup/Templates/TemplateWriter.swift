import Entities
import KQL

/// Writes pieces of a template for one entity; what it puts in is never scanned again.
struct TemplateWriter {
    let entity: Entity
    /// Comes before names that depend on the entity; empty unless entities share a query.
    var namePrefix = ""

    func text(of pieces: [TemplatePiece]) -> String {
        pieces.map(text).joined()
    }

    private func text(of piece: TemplatePiece) -> String {
        switch piece {
        case .verbatim(let text): text
        case .name(let name): namePrefix + name
        case .literal(let literal):
            literal.prefix + KQLLiteral.string(value(of: literal), hidden: literal.isHidden)
        }
    }

    private func value(of literal: TemplateLiteral) -> String {
        literal.parts.map { part in
            switch part {
            case .text(let text): text
            case .value: entity.value
            case .pattern: RegexQuoting.quoted(entity.value)
            case .kind: entity.kind.rawValue
            }
        }.joined()
    }
}
