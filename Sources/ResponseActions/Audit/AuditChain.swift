/// Checks that entries follow one another without a gap or a change.
struct AuditChain {
    /// The last entry that holds.
    private(set) var head = AuditHead.empty

    /// Checks the next row.
    ///
    /// - Returns: The row's entry, which is the head now.
    /// - Throws: ``AuditFault`` with the number of the first entry that is missing, changed or out of place; nothing
    ///   after it can be trusted.
    mutating func add(_ row: AuditRow) throws(AuditFault) -> AuditEntry {
        let expected = head.count + 1
        guard row.number == expected else {
            throw AuditFault(entry: expected, reason: "is missing: entry \(row.number) stands in its place")
        }
        do throws(EntryFault) {
            let (entry, previous) = try row.entry()
            guard previous == head.hash else {
                throw EntryFault("does not follow the entry before: it names another hash than that entry has")
            }
            head = AuditHead(count: entry.number, hash: entry.hash)
            return entry
        } catch {
            throw AuditFault(entry: expected, reason: error.reason)
        }
    }
}
