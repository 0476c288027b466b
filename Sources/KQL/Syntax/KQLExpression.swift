/// An expression as it stands in a query, without knowledge of tables and types.
public struct KQLExpression: Sendable {
    /// What the expression is, and its parts.
    public let kind: Kind
    /// Bytes of the query; parentheses around it belong to a `parenthesized` node.
    public let range: Range<Int>
    /// Nodes on the longest way down; the parser keeps it under its limit, so that walks may recurse.
    let depth: Int

    init(_ kind: Kind, _ range: Range<Int>, depth: Int) {
        self.kind = kind
        self.range = range
        self.depth = depth
    }

    /// The forms of an expression.
    public indirect enum Kind: Sendable {
        case name(KQLName)
        /// A literal of any type; several string literals side by side are one.
        case literal(KQLValue)
        /// A literal whose type is named but whose text has no such value, like `datetime(tomorrow)`.
        case malformedLiteral(KQLType, String)
        /// `*`
        case star
        /// A table name with stars, such as `Device*`.
        case wildcard(String)
        case call(KQLName, [KQLNamedExpression])
        /// `a.b`
        case member(KQLExpression, KQLName)
        /// `a.f(b)`, such as `database("x").table("T")`
        case method(KQLExpression, KQLName, [KQLNamedExpression])
        /// `database("x").T*`
        case tables(of: KQLExpression, KQLExpression)
        /// `entity_group [a, b]`, `inline_external_table (…) …`: a source that is not looked into.
        case foreign([KQLExpression])
        /// `a[b]`
        case element(KQLExpression, KQLExpression)
        /// `-a`, or `+a`, which is `a`.
        case negated(KQLExpression)
        case binary(KQLBinaryOperator, KQLExpression, KQLExpression)
        /// `a and b and c`, with any number of operands.
        case all([KQLExpression])
        /// `a or b or c`, with any number of operands.
        case any([KQLExpression])
        /// `a in (b, c)`, `a has_any (b, c)`
        case list(KQLListOperator, KQLExpression, [KQLExpression])
        /// `a between (b .. c)`
        case between(KQLExpression, KQLExpression, KQLExpression, negated: Bool)
        /// `column: "term"`, in `search` only; the column may be `*`.
        case columnTerm(KQLExpression, KQLExpression)
        case parenthesized(KQLExpression)
        /// A query inside an expression, such as the operand of `toscalar`.
        case pipeline(KQLPipeline)
        /// `datatable (…) […]`
        case dataTable([KQLColumnDeclaration], [KQLExpression])
        /// `externaldata (…) […] with (…)`
        case externalData([KQLColumnDeclaration], [KQLExpression], [KQLParameter])
        /// `typeof(long)`; nil for a list of columns or an unknown name.
        case typeOf(KQLType?)
        /// Stands where an expression should be.
        case missing
    }
}

/// An expression with the name or names that it was given: `a = 1`, `(x, y) = f()`, or none.
public struct KQLNamedExpression: Sendable {
    /// The names before `=`; empty when there are none.
    public let names: [KQLName]
    /// What the names stand for.
    public let value: KQLExpression
    /// Bytes of names and value.
    public var range: Range<Int> {
        min(names.first?.range.lowerBound ?? .max, value.range.lowerBound)..<value.range.upperBound
    }

    init(_ value: KQLExpression, names: [KQLName] = []) {
        self.names = names
        self.value = value
    }
}
