/// The pieces of a template, whole and by statement.
struct TemplateStatements: Sendable, Hashable {
    /// A `let` before the query.
    struct Definition: Sendable, Hashable {
        var pieces: [TemplatePiece]
        /// True when the value depends on the entity, also through another `let`.
        var dependsOnEntity: Bool
    }

    /// Everything as written, comments included.
    var pieces: [TemplatePiece]
    /// In order; empty for a template that is not shared.
    var definitions: [Definition] = []
    /// The one tabular statement without a closing `render`; empty for a template that is not shared.
    var body: [TemplatePiece] = []
}
