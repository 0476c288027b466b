package import Entities
package import KQL

/// The administrator's hunting query, taken apart so that a value can only ever come in as a literal.
///
/// `{{ENTITY}}` in a string literal stands for the value; outside a literal it stands for a whole literal. In comments
/// nothing is replaced. `{{ENTITY_REGEX}}` is the value quoted for a regular expression, `{{ENTITY_KIND}}` its kind.
package struct HuntTemplate: Sendable, Hashable {
    /// As the administrator wrote it.
    package let text: String
    /// False for a template that asks the same for every entity, and so runs once for all.
    package let usesEntity: Bool
    /// What is allowed but probably not meant.
    package let warnings: [TemplateRemark]
    /// Why entities cannot share a call of this template, as a clause; nil when they can.
    package let reasonNotToShare: String?
    /// The column that `withsource` names, or nil.
    package let sourceColumn: String?
    let statements: TemplateStatements

    /// A template that finds nothing; stands in where a template could not be read.
    static let nothing = HuntTemplate(
        text: "",
        usesEntity: false,
        warnings: [],
        reasonNotToShare: "there is no query",
        sourceColumn: nil,
        statements: TemplateStatements(pieces: [])
    )

    /// The query for one entity by itself; for a template without a placeholder, the query for all.
    package func query(for entity: Entity) -> KQLText {
        KQLText(verbatim: TemplateWriter(entity: entity).text(of: statements.pieces))
    }
}
