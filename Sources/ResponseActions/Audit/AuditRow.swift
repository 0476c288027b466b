import FoundationEssentials
import GRDB

/// One row of the table as it is kept, which may be damaged.
struct AuditRow {
    /// The row's number.
    let number: Int
    /// Bytes of the text, and of the text of its hash; nil where the damage left nothing.
    private let body: [UInt8]?
    private let hash: [UInt8]?

    /// Creates a row; for rows that come from elsewhere than the table.
    init(number: Int, body: [UInt8]?, hash: [UInt8]?) {
        self.number = number
        self.body = body
        self.hash = hash
    }

    /// The entry, and the hash of the one before.
    ///
    /// - Throws: ``EntryFault`` when the row cannot be what this program wrote.
    func entry() throws(EntryFault) -> (entry: AuditEntry, previous: String) {
        guard let body, let hash = hash.flatMap({ String(validating: $0, as: UTF8.self) }) else {
            throw EntryFault("has no text or no hash")
        }
        let read = try AuditEntry.read(body, hash: hash)
        guard read.entry.number == number else {
            throw EntryFault("says of itself that it is entry \(read.entry.number)")
        }
        return read
    }

    /// The rows that meet a condition.
    ///
    /// Text is read as bytes: as text, what is no UTF-8 would be repaired, and what follows a zero byte left out.
    static func cursor(
        over condition: String,
        _ arguments: StatementArguments = [],
        in db: Database
    ) throws -> some Cursor<AuditRow> {
        try Row.fetchCursor(
            db,
            sql: "SELECT number, CAST(body AS BLOB), CAST(hash AS BLOB) FROM entries " + condition,
            arguments: arguments
        )
        .map { row in
            AuditRow(number: row[0], body: (row[1] as Data?).map(Array.init), hash: (row[2] as Data?).map(Array.init))
        }
    }
}
