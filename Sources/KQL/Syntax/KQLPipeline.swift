/// A source of rows and the operators behind it: `T | where … | take 10`.
public struct KQLPipeline: Sendable {
    /// What stands before the first `|`: a name, a call, a pipeline in parentheses, a `datatable`.
    ///
    /// Nil when the first operator makes the rows itself (`union`, `search`, `print`, `range`, …), or in a subquery
    /// that goes on with the rows of an outer operator (`mv-apply … on (…)`).
    public let source: KQLExpression?
    /// The operators in order.
    public let operators: [KQLOperator]
    /// Bytes of the query.
    public let range: Range<Int>

    init(source: KQLExpression?, operators: [KQLOperator], range: Range<Int>) {
        self.source = source
        self.operators = operators
        self.range = range
    }
}

/// A setting of an operator, such as `kind=inner` or `hint.strategy=shuffle`.
public struct KQLParameter: Sendable {
    /// Its name; dots included.
    public let name: String
    /// Its value.
    public let value: KQLExpression
    /// Bytes of name and value.
    public let range: Range<Int>

    /// The value when it is a single word or a string, in lower case.
    public var word: String? {
        switch value.kind {
        case .name(let name): name.text.lowercased()
        case .literal(.string(let text)): text.lowercased()
        case .literal(.bool(let bool)): String(bool)
        default: nil
        }
    }
}
