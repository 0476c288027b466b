import GRDB

extension AuditFailure {
    /// Says in plain words why SQLite could not do something with a file.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_FULL:
            self.init("The disk with the record of actions \(path) is full. Free some space, then try again.")
        case .SQLITE_READONLY:
            self.init(
                "The record of actions \(path) may not be written to. Check the rights of the file and its folder."
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init("Another process keeps the record of actions \(path) locked. Try again, or end that process.")
        case .SQLITE_CORRUPT:
            self.init(
                "The record of actions \(path) is damaged. Keep the file as evidence, look at it with "
                    + "`defender-lens audit verify`, and restore a copy."
            )
        case .SQLITE_NOTADB:
            self.init("\(path) is no record of actions. Name another file.")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(
                "The record of actions \(path) cannot be opened. Check that the folder exists, and the rights of both."
            )
        case .SQLITE_IOERR:
            self.init(
                "The disk with the record of actions \(path) does not work: \(error.message ?? "no reason given")."
            )
        default:
            self.init("The record of actions \(path) cannot be used: \(error.message ?? "no reason given").")
        }
    }

    /// Runs SQLite calls; what SQLite throws comes out as ``AuditFailure``, everything else as it is.
    static func translating<Value>(path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw AuditFailure(error, path: path)
        } catch is RowDecodingError {
            throw AuditFailure(DatabaseError(resultCode: .SQLITE_CORRUPT), path: path)
        }
    }

    /// Refuses to go on with an entry that does not hold.
    init(_ fault: AuditFault, path: String) {
        self.init(
            "The record of actions \(path) does not hold. \(fault.sentence) Keep the file as evidence, look at it with "
                + "`defender-lens audit verify`, and restore a copy."
        )
    }
}
