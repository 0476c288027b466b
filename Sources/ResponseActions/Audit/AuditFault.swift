/// What is wrong with a record.
package struct AuditFault: Error, Sendable, Hashable {
    /// The first entry that does not hold; nil when it is the file, or its end.
    package let entry: Int?
    /// What is wrong; with an entry, the rest of a sentence that begins with it.
    let reason: String

    /// What is wrong, as one sentence or two.
    package var sentence: String { entry.map { "Entry \($0) \(reason)." } ?? reason }
}
