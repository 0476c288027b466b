package import DefenderAPI
import FoundationEssentials
import GRDB

/// The record of actions in an SQLite file, which several processes may share.
///
/// Each entry is on the disk (`fsync`) before ``append(_:)`` returns. The format is described in `docs/audit.md`.
package struct AuditStore: AuditLog {
    /// The file's path from the root.
    package let path: String
    let pool: DatabasePool
    private let time: TimeSource

    /// Opens a record, or makes one where no file, or an empty one, is.
    ///
    /// - Parameters:
    ///   - path: The file; its folder is made when it is missing.
    ///   - time: The calendar that entries are dated by.
    ///   - patience: How many seconds to wait for another process that writes.
    /// - Throws: ``AuditFailure`` when the file is something else or cannot be written to.
    package init(path: String, time: TimeSource = TimeSource(), patience: Double = 10) throws {
        let path = AuditPlace.absolute(path)
        self.path = path
        self.time = time
        try AuditPlace.prepare(path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.maximumReaderCount = 2
        configuration.label = "audit"
        configuration.prepareDatabase { db in
            // Before anything is written to a file that is not ours.
            if !db.configuration.readonly { _ = try AuditSchema.kind(of: db, path: path) }
        }
        pool = try AuditFailure.translating(path: path) {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                // The pool chose NORMAL, which may lose the last entries when the power fails.
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            try pool.write { db in
                if try AuditSchema.kind(of: db, path: path) == .empty { try AuditSchema.create(in: db) }
                guard try AuditSchema.isUnchanged(in: db) else { throw AuditSchema.changed(path) }
            }
            return pool
        }
    }

    /// Adds entries, all or none; cancellation of the calling task does not stop it.
    package func append(
        _ decide: @escaping @Sendable (any AuditReading) throws -> [AuditDraft]
    ) async throws -> [AuditEntry] {
        try await withCheckedThrowingContinuation { continuation in
            pool.asyncWrite { db in
                let rows = AuditRows(db: db, path: path)
                return try rows.append(decide(rows), date: time.date)
            } completion: { _, result in
                continuation.resume(
                    with: result.mapError { error in
                        (error as? DatabaseError).map { AuditFailure($0, path: path) } ?? error
                    }
                )
            }
        }
    }

    /// Reads, while others may write; ends early with `CancellationError` when the calling task is cancelled.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any AuditReading) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.read { db in try body(AuditRows(db: db, path: path)) }
        } catch let error as DatabaseError {
            throw AuditFailure(error, path: path)
        }
    }
}
