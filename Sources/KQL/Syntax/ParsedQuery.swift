/// A query after parsing: its tokens, its statements, and what is wrong with its form.
public struct ParsedQuery: Sendable {
    /// The text, unchanged.
    public let text: String
    /// Tokens in order; the last has kind `end`.
    ///
    /// Comments and white space lie between them.
    public let tokens: [KQLToken]
    /// Statements in order, also of a query with mistakes.
    public let statements: [KQLStatement]
    /// Errors of syntax by position; empty for a valid query.
    public let diagnostics: [KQLDiagnostic]

    /// True when the query has no error of syntax.
    public var isValid: Bool { diagnostics.allSatisfy { !$0.isSyntaxError } }

    /// The text of a token, or of any other range of bytes that cuts no character.
    public func text(in range: Range<Int>) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
