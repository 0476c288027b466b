/// What one source had to say about one entity.
package struct SourceOutcome: Sendable, Hashable {
    /// The four ways in which a source ends.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// There is something.
        case found
        /// The source was asked and has nothing.
        case clean
        /// Nothing usable came back; the message says why and what to do.
        case failed
        /// The source was not asked; the message says why.
        case skipped
    }

    /// What was left out of what the source has.
    package struct Missing: Sendable, Hashable {
        /// Hunting rows left out; nil when none were, or nobody knows how many.
        package var rows: Int?
        /// Incidents, alerts or devices left out; nil when none were, or nobody knows how many.
        package var items: Int?
        /// Why, as a sentence.
        package var reason: String
        /// True when an error is the reason and not a cap: the lookup is then only partly done.
        package var isError: Bool

        /// Says that something was left out, and why.
        package init(rows: Int? = nil, items: Int? = nil, reason: String, isError: Bool = false) {
            self.rows = rows
            self.items = items
            self.reason = reason
            self.isError = isError
        }
    }

    /// The source.
    package var source: LookupSource
    /// How the source ended.
    package var kind: Kind
    /// Sentences for a person; always there for `failed` and `skipped`.
    package var message: String?
    /// Microsoft's id of the request that failed, for a support case.
    package var requestID: String?
    /// What was left out; nil when nothing was.
    package var missing: Missing?
    /// Incidents or alerts that the ignore filters took away.
    package var ignored: Int

    /// Creates an outcome; `failed` and `skipped` need a message.
    package init(
        _ source: LookupSource,
        _ kind: Kind,
        message: String? = nil,
        requestID: String? = nil,
        missing: Missing? = nil,
        ignored: Int = 0
    ) {
        self.source = source
        self.kind = kind
        self.message = message
        self.requestID = requestID
        self.missing = missing
        self.ignored = ignored
    }

    /// True when an error kept the source from giving all it has.
    package var isAffectedByError: Bool { kind == .failed || missing?.isError == true }
}
