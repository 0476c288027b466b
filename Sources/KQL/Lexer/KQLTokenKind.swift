/// What a token is.
public enum KQLTokenKind: Sendable, Hashable, CaseIterable {
    /// A name or a keyword, hyphenated keywords such as `mv-expand` included.
    case identifier
    /// A word that can only be an operator: `!in`, `in~`, `!contains_cs`.
    case wordOperator
    /// A whole string literal of any form, its `h` or `@` included.
    case string
    /// A string literal without its end.
    case unterminatedString
    /// A whole number: `42` or `0x2A`.
    case long
    /// A number with a point or an exponent.
    case real
    /// A number with a unit of time: `1.5h`.
    case timespan
    /// A literal that names its type, with its parentheses: `datetime(2026-01-01)`, `int(null)`.
    case typedLiteral
    /// A line that starts with `#`.
    case directive
    /// Bytes that no token starts with.
    case unknown

    case openParenthesis
    case closeParenthesis
    case openBracket
    case closeBracket
    case openBrace
    case closeBrace
    case comma
    case semicolon
    case colon
    case dot
    case dotDot
    case pipe
    case plus
    case minus
    case star
    case slash
    case percent
    case assign
    case equal
    case notEqual
    case lessGreater
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case equalTilde
    case notTilde
    case arrow
    case at
    case question
    /// Stands once, behind the last byte.
    case end
}
