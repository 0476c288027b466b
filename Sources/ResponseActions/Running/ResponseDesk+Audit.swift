extension ResponseDesk {
    /// Reads a part of the record; of all tenants that share it.
    ///
    /// - Parameters:
    ///   - number: The last entry that is known already; 0 for none.
    ///   - limit: As many entries at most.
    /// - Returns: The entries that follow, oldest first, and where the record ends.
    /// - Throws: ``AuditFailure`` when the record cannot be read, or an entry does not hold.
    package func audit(after number: Int, limit: Int) async throws -> AuditPage {
        try await log.read { log in try AuditPage(of: log, after: number, limit: limit) }
    }
}
