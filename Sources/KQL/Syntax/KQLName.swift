/// A name as it stands in a query.
public struct KQLName: Sendable, Hashable {
    /// The name itself; of `['a b']` what stands between the quotes.
    public let text: String
    /// Bytes of the query, brackets and quotes included.
    public let range: Range<Int>
    /// True for the form `['…']`.
    public let isQuoted: Bool

    init(_ text: String, _ range: Range<Int>, isQuoted: Bool = false) {
        self.text = text
        self.range = range
        self.isQuoted = isQuoted
    }
}

/// A column in a declaration, such as `Name: string` of `datatable`.
public struct KQLColumnDeclaration: Sendable {
    /// The column's name.
    public let name: KQLName
    /// The column's type; nil when the query names none that the language knows.
    public let type: KQLType?
}
