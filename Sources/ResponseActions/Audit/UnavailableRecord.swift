/// The record of a program that could not open its own: nothing can be read from it or done with it.
///
/// Devices and actions stay out of reach, and every action is refused before it is sent; everything else goes on.
package struct UnavailableRecord: AuditLog {
    private let failure: AuditFailure

    /// Remembers why the record cannot be opened.
    package init(_ failure: AuditFailure) {
        self.failure = failure
    }

    /// Throws why the record cannot be opened.
    package func append(
        _ decide: @escaping @Sendable (any AuditReading) throws -> [AuditDraft]
    ) async throws -> [AuditEntry] {
        throw failure
    }

    /// Throws why the record cannot be opened.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any AuditReading) throws -> Value
    ) async throws -> Value {
        throw failure
    }
}
