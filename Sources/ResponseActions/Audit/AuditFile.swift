import FoundationEssentials
import GRDB

/// A record, opened to be read and checked: nothing in it can be changed, and no file is made.
package struct AuditFile: Sendable {
    /// The file's path from the root.
    package let path: String
    private let queue: DatabaseQueue

    /// Opens a record, also one that another process writes to, or on a disk that cannot be written to.
    ///
    /// - Throws: ``AuditFailure`` when there is none, or the file is something else or a newer program's.
    package init(path: String) throws {
        let path = AuditPlace.absolute(path)
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw AuditFailure("There is no record of actions at \(path).")
        }
        queue = try AuditFailure.translating(path: path) {
            do {
                return try AuditFile.open(path)
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
            {
                return try AuditFile.open(unchanging: path)
            }
        }
        let kind = try AuditFailure.translating(path: path) {
            try queue.read { try AuditSchema.kind(of: $0, path: path) }
        }
        guard kind == .record else { throw AuditFailure("\(path) is empty: it holds no record of actions.") }
    }

    /// Checks every entry and the file.
    ///
    /// Takes time that grows with the record, and memory that does not.
    ///
    /// - Parameters:
    ///   - mark: A hash that must be in the record; without one, nobody can tell whether its end was cut off.
    ///   - visit: Is given each entry that holds, in order, before the end is known.
    /// - Returns: Whether it holds, and up to where.
    /// - Throws: ``AuditFailure`` when the file cannot be read at all; what `visit` throws.
    package func verify(
        expecting mark: AuditMark? = nil,
        visit: @escaping @Sendable (AuditEntry) throws -> Void = { _ in }
    ) async throws -> AuditVerification {
        // Without a transaction: its end would fail where the file is damaged. The record only grows meanwhile.
        do {
            return try await queue.unsafeRead { db in try AuditVerification(of: db, expecting: mark, visit: visit) }
        } catch let error as DatabaseError {
            throw AuditFailure(error, path: path)
        }
    }

    /// Writes each entry's ``AuditEntry/line`` into a new file, and checks the record meanwhile.
    ///
    /// - Returns: Whether the record holds; no file is left where it does not.
    /// - Throws: ``AuditFailure`` when the record cannot be read, or the file is there already or cannot be written.
    package func export(to path: String) async throws -> AuditVerification {
        let export = try AuditExport(path: path)
        let found = try await verify { try export.add($0) }
        if found.fault == nil { try export.finish() }
        return found
    }

    /// The entries that are meant, oldest first; of more than the limit, the newest.
    ///
    /// - Throws: ``AuditFailure`` when the file cannot be read, or an entry does not hold.
    package func entries(_ query: AuditQuery) async throws -> [AuditEntry] {
        do {
            return try await queue.read { db in
                guard try AuditSchema.isUnchanged(in: db) else { throw AuditSchema.changed(path) }
                return try AuditRows(db: db, path: path).entries(query)
            }
        } catch let error as DatabaseError {
            throw AuditFailure(error, path: path)
        }
    }

    private static func open(_ name: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        configuration.label = "audit"
        let queue = try DatabaseQueue(path: name, configuration: configuration)
        try queue.read { _ = try Int.fetchOne($0, sql: "PRAGMA schema_version") }
        return queue
    }

    /// Opens a file beside which SQLite cannot keep the files that it needs to share it with others.
    ///
    /// Nobody may write to it meanwhile, and its write-ahead log, if it has one, could not be read.
    static func open(unchanging path: String) throws -> DatabaseQueue {
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        guard (log ?? 0) == 0 else {
            throw AuditFailure(
                "The newest entries of the record of actions \(path) are in \(path)-wal, which can be read only in a "
                    + "folder that can be written to. Copy both files into one."
            )
        }
        let escaped = path.utf8.reduce(into: "") { text, byte in
            let isPlain = byte.isPlainInAddress
            text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        }
        return try open("file:\(escaped)?immutable=1")
    }
}

extension UInt8 {
    fileprivate var isPlainInAddress: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "/-._~".utf8.contains(self)
        }
    }
}
