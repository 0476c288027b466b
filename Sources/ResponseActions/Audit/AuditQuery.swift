package import FoundationEssentials

/// Which entries of a record are meant; what is nil does not matter.
package struct AuditQuery: Sendable, Hashable {
    /// The device's id, its name, or the first label of its name; case does not matter.
    package var device: String?
    /// Who, exactly.
    package var person: String?
    /// The kind of action.
    package var kind: ActionKind?
    /// One action.
    package var action: ActionID?
    /// Not older than this.
    package var since: Date?
    /// As many at most.
    package var limit: Int

    /// All entries, the newest of them when there are more than the limit.
    package init(limit: Int) {
        self.limit = limit
    }
}
