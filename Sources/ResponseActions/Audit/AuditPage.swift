/// A part of the record, as the HTTP API gives it out.
package struct AuditPage: Sendable, Hashable {
    /// Where the record ends.
    package let head: AuditHead
    /// Entries in order; empty behind the end.
    package let entries: [AuditEntry]

    /// Reads the entries that follow a number.
    ///
    /// - Parameters:
    ///   - log: The record.
    ///   - number: The last entry that is known already; 0 for none.
    ///   - limit: As many at most.
    /// - Throws: ``AuditFailure``.
    package init(of log: any AuditReading, after number: Int, limit: Int) throws {
        head = try log.head()
        entries = try log.entries(after: number, limit: limit)
    }

    /// `{"head":{"count","hash"},"entries":[…]}`; each entry is its ``AuditEntry/line``, byte by byte.
    package var json: String {
        "{\"head\":{\"count\":\(head.count),\"hash\":\"\(head.hash)\"},\"entries\":["
            + entries.map(\.line).joined(separator: ",") + "]}"
    }
}
