/// A statement of a query; statements are separated by `;`.
public struct KQLStatement: Sendable {
    /// What the statement does.
    public let kind: Kind
    /// Bytes of the query, without the `;`.
    public let range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// The forms of a statement.
    public indirect enum Kind: Sendable {
        /// `let name = expression;` whose value may be a scalar or a pipeline.
        case letValue(KQLName, KQLExpression)
        /// `let name = (parameters) { body };`
        case letFunction(KQLName, KQLFunctionBody)
        /// `set option = value;`
        case set(KQLName, KQLExpression?)
        /// `declare query_parameters (…);`
        case declare([KQLFunctionParameter])
        /// `declare pattern name = (a: string)[b: string] { ("x").["y"] = { … }; };`
        case pattern(KQLName, [KQLPatternCase])
        /// A query that yields rows, or a lone scalar expression.
        case query(KQLExpression)
        /// `alias`, `restrict` and directives: read over.
        case other
    }

    /// The name that a `let` gives, or nil for other statements.
    public var declaredName: KQLName? {
        switch kind {
        case .letValue(let name, _), .letFunction(let name, _): name
        default: nil
        }
    }
}

/// The value of `let f = (…) { … }`.
public struct KQLFunctionBody: Sendable {
    /// Parameters in order.
    public let parameters: [KQLFunctionParameter]
    /// Statements of the body; the last is the value, those before it are `let`s.
    public let statements: [KQLStatement]
    /// True after `view`: then wildcards of `union` and `search` find it.
    public let isView: Bool
    /// Bytes of the query, from the first parenthesis on.
    public let range: Range<Int>
}

/// What a pattern stands for when it is called with certain texts.
public struct KQLPatternCase: Sendable {
    /// The texts between the parentheses.
    public let arguments: [String]
    /// The text behind the dot; nil when there is none.
    public let path: String?
    /// The query that the pattern stands for.
    public let body: KQLFunctionBody
}

/// A parameter of a function or of `declare query_parameters`.
public struct KQLFunctionParameter: Sendable {
    /// The parameter's name.
    public let name: KQLName
    /// What may be given for it.
    public let type: ParameterType
    /// Its value when none is given; nil when one must be.
    public let fallback: KQLExpression?

    /// Type of a parameter: a scalar type, or columns that a table must have.
    public enum ParameterType: Sendable {
        /// A scalar; nil when the query names no type that the language knows.
        case scalar(KQLType?)
        /// `T: (a: long)`, or `T: (*)`, which has no columns here.
        case table([KQLColumnDeclaration])
    }
}
