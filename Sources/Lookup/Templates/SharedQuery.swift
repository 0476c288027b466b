package import Entities
package import KQL

extension HuntTemplate {
    /// Names of the columns that tell rows of a shared query apart; no row shows them.
    enum SharedColumn {
        /// Position of the entity among those that share the query.
        static let entity = "LensEntity"
        /// Position of the row among those of its entity, from 1.
        static let order = "LensOrder"
    }

    /// One query for several entities, each row marked with the position of its entity.
    ///
    /// Only for a template without a ``reasonNotToShare``.
    package func sharedQuery(for entities: [Entity]) -> KQLText {
        precondition(reasonNotToShare == nil, "This template cannot be shared.")
        var statements: [KQLText] = []
        for definition in self.statements.definitions where !definition.dependsOnEntity {
            statements.append(text(of: definition.pieces, for: entities[0], at: nil))
        }
        for (index, entity) in entities.enumerated() {
            for definition in self.statements.definitions where definition.dependsOnEntity {
                statements.append(text(of: definition.pieces, for: entity, at: index))
            }
        }
        let legs = entities.enumerated().map { leg(for: $1, at: $0) }
        statements.append("union\n\(legs.joined(separator: ",\n"))")
        return statements.joined(separator: ";\n")
    }

    private func leg(for entity: Entity, at index: Int) -> KQLText {
        let body = text(of: statements.body, for: entity, at: index)
        return """
            (\(body)
            | serialize \(identifier: SharedColumn.order) = row_number()
            | extend \(identifier: SharedColumn.entity) = \(index))
            """
    }

    private func text(of pieces: [TemplatePiece], for entity: Entity, at index: Int?) -> KQLText {
        let prefix = index.map { "Lens\($0)_" } ?? ""
        return KQLText(verbatim: TemplateWriter(entity: entity, namePrefix: prefix).text(of: pieces))
    }
}
