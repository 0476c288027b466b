/// Why the text of an entry cannot be what this program writes.
struct EntryFault: Error, Hashable {
    /// The rest of a sentence that begins with the entry.
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
