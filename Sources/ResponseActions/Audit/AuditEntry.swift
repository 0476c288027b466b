package import FoundationEssentials

/// One entry of the record.
package struct AuditEntry: Sendable, Hashable {
    /// Its place, from 1.
    package let number: Int
    /// When it was written.
    package let date: Date
    /// What it says.
    package let draft: AuditDraft
    /// SHA-256 of ``body``, 64 hexadecimal digits.
    package let hash: String
    /// The whole entry as one line of JSON, as it is kept: the hash of the entry before is the member `previous`.
    package let body: String

    /// Takes the parts of an entry.
    package init(number: Int, date: Date, draft: AuditDraft, hash: String, body: String) {
        self.number = number
        self.date = date
        self.draft = draft
        self.hash = hash
        self.body = body
    }
}

/// Where the record ends.
package struct AuditHead: Sendable, Hashable {
    /// How many entries there are.
    package let count: Int
    /// Hash of the last entry; 64 zeros for an empty record.
    package let hash: String

    /// Takes the end of a record.
    package init(count: Int, hash: String) {
        self.count = count
        self.hash = hash
    }

    /// The end of an empty record.
    package static let empty = AuditHead(count: 0, hash: String(repeating: "0", count: 64))
}
