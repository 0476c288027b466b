/// A token of a query: what it is, and its bytes.
///
/// White space and comments lie between tokens, so that tokens and gaps together are the whole text.
public struct KQLToken: Sendable, Hashable {
    /// What the token is.
    public let kind: KQLTokenKind
    /// UTF-8 bytes of the query, half-open; empty for the end alone.
    public let range: Range<Int>

    /// Makes a token.
    public init(kind: KQLTokenKind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
