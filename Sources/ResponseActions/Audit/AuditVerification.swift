import GRDB

/// What came of checking a record.
package struct AuditVerification: Sendable, Hashable {
    /// The end of the part that holds: of the whole record when there is no ``fault``.
    package let head: AuditHead
    /// The entry that has the expected hash; nil when none was expected, or it was not found.
    package let marked: Int?
    /// What is wrong; nil when the record holds.
    package let fault: AuditFault?

    /// Takes what was found.
    init(head: AuditHead, marked: Int? = nil, fault: AuditFault? = nil) {
        self.head = head
        self.marked = marked
        self.fault = fault
    }

    /// Checks every entry, then the file itself.
    ///
    /// - Parameters:
    ///   - db: The record.
    ///   - mark: A hash that must be in the record; without one, nobody can tell whether its end was cut off.
    ///   - visit: Is given each entry that holds, in order; what it throws is thrown on.
    /// - Throws: Otherwise only what has nothing to do with the content, such as a locked file.
    init(
        of db: Database,
        expecting mark: AuditMark?,
        visit: (AuditEntry) throws -> Void
    ) throws {
        var chain = AuditChain()
        var marked = mark.flatMap { $0.fits(.empty) ? 0 : nil }
        var fault: AuditFault?
        do {
            let rows = try AuditVerification.readable(chain.head) {
                try AuditRow.cursor(over: "ORDER BY number", in: db)
            }
            while let row = try AuditVerification.readable(chain.head, rows.next) {
                let entry = try chain.add(row)
                if marked == nil, let mark, mark.fits(chain.head) { marked = entry.number }
                try visit(entry)
            }
            fault = try AuditVerification.damage(of: db)
        } catch let found as AuditFault {
            fault = found
        }
        if fault == nil, let mark, marked == nil {
            fault = AuditFault(
                entry: nil,
                reason: "No entry has a hash that begins with \(mark.digits): the end of the record was cut off, "
                    + "or this is another record."
            )
        }
        self.init(head: chain.head, marked: marked, fault: fault)
    }

    /// Turns damage that SQLite meets into a fault of the entry that was to be read.
    private static func readable<Value>(_ head: AuditHead, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError where error.isDamage {
            throw AuditFault(entry: head.count + 1, reason: "cannot be read, nor can what follows: the file is damaged")
        }
    }

    /// What is wrong with the file though all entries hold: its tables, its indexes, its pages.
    private static func damage(of db: Database) throws -> AuditFault? {
        guard try AuditSchema.isUnchanged(in: db) else {
            return AuditFault(entry: nil, reason: "The tables of the file are not as this program made them.")
        }
        do {
            let answer = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer"
            return answer == "ok"
                ? nil
                : AuditFault(entry: nil, reason: "The entries hold, but the file is damaged. SQLite says: \(answer).")
        } catch let error as DatabaseError where error.isDamage {
            return AuditFault(entry: nil, reason: "The entries hold, but the file is damaged and cannot be read whole.")
        }
    }
}

extension DatabaseError {
    /// Whether the file's content is the reason, rather than rights, locks or memory.
    fileprivate var isDamage: Bool {
        switch resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_ERROR: true
        default: false
        }
    }
}
