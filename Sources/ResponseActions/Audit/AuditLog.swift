package import DefenderAPI
package import FoundationEssentials

/// The record of actions: entries can be added, and nothing else.
package protocol AuditLog: Sendable {
    /// Adds entries, all or none; no other process can add one between what `decide` reads and what it adds.
    ///
    /// The entries are on the disk when this returns.
    ///
    /// - Parameter decide: Looks at the record and says what to add; what it throws is thrown on, and nothing is added.
    /// - Returns: The entries, in order.
    /// - Throws: What `decide` throws; ``AuditFailure`` when the record cannot be read or written.
    func append(
        _ decide: @escaping @Sendable (any AuditReading) throws -> [AuditDraft]
    ) async throws -> [AuditEntry]

    /// Reads, while others may write.
    ///
    /// - Throws: What `body` throws; ``AuditFailure``.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any AuditReading) throws -> Value) async throws -> Value
}

/// What can be asked of the record; all methods throw ``AuditFailure``.
package protocol AuditReading {
    /// Everything about one action, oldest first; empty when there is no such action.
    func entries(of action: ActionID) throws -> [AuditEntry]
    /// Entries with greater numbers, oldest first, `limit` at most.
    func entries(after number: Int, limit: Int) throws -> [AuditEntry]
    /// The action whose preview holds this digest of its token; nil when none does.
    func action(ofTokenDigest digest: String) throws -> ActionID?
    /// Actions, the one begun last first.
    func actions(_ filter: AuditFilter) throws -> [ActionID]
    /// How many actions of a kind a person has begun to send since an instant.
    func sends(of kind: ActionKind, by person: String, tenant: String, since: Date) throws -> Int
    /// The end of the record.
    func head() throws -> AuditHead
}

/// Which actions of the record are meant.
package struct AuditFilter: Sendable, Hashable {
    /// Only those of this tenant.
    package var tenant: String
    /// Only those on this device; nil for all.
    package var device: DeviceID?
    /// Only those whose last state is one of these; nil for all.
    package var states: Set<ActionState>?
    /// As many at most.
    package var limit = 100

    /// All actions of a tenant.
    package init(tenant: String) {
        self.tenant = tenant
    }
}

/// Why the record cannot be read or written.
package struct AuditFailure: Error, Sendable, Hashable {
    /// What is wrong and what to do; names the file.
    package let message: String

    /// Creates a failure.
    package init(_ message: String) {
        self.message = message
    }
}
