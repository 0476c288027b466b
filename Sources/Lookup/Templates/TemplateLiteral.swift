/// A stretch of a template: text that stays, a name that may have to change, or a literal that holds the entity.
enum TemplatePiece: Sendable, Hashable {
    case verbatim(String)
    /// The name of a `let` that depends on the entity; renamed where entities share a query.
    case name(String)
    case literal(TemplateLiteral)
}

/// A string literal with placeholders, decoded.
struct TemplateLiteral: Sendable, Hashable {
    /// A part of the literal's value.
    enum Part: Sendable, Hashable {
        case text(String)
        case value
        /// The value with all characters quoted that mean something in a regular expression.
        case pattern
        case kind
    }

    var parts: [Part]
    /// True for a literal with the prefix `h`, which Microsoft keeps out of its telemetry.
    var isHidden: Bool
    /// What stands before the literal instead of the `search` term that it was, such as `* has `; else empty.
    var prefix = ""
}
