/// What a call is counted and limited by.
package enum APIService: String, Sendable, Hashable, CaseIterable {
    /// The token endpoint.
    case login
    /// Microsoft Graph apart from hunting.
    case graph
    /// Hunting, which Graph limits on its own.
    case hunting
    /// Defender for Endpoint.
    case endpoint
}

/// What a token is for.
package enum TokenAudience: String, Sendable, Hashable, CaseIterable {
    /// Microsoft Graph, hunting included.
    case graph
    /// Defender for Endpoint.
    case endpoint
}

/// Whose calls go first when a quota is short.
package enum CallPriority: Int, Sendable, Hashable, CaseIterable {
    /// A person waits.
    case interactive
    /// Nobody waits: a batch, a screen change.
    case batch
}
