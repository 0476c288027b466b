import GRDB

/// The tables of a record, and how a file is known to be one.
enum AuditSchema {
    /// Marks the file as ours (`DLAR`), in its bytes 68 to 71.
    static let applicationID = 0x444C_4152
    /// The form that this program writes.
    static let version = 1

    /// Everything that the file consists of.
    ///
    /// Only `number`, `body` and `hash` are kept; what is searched by is read out of `body` by SQLite itself. The first
    /// trigger also keeps `INSERT OR REPLACE` from removing anything.
    static let statements = [
        """
        CREATE TABLE entries (
            number INTEGER PRIMARY KEY,
            body TEXT NOT NULL,
            hash TEXT NOT NULL,
            at TEXT AS (json_extract(body, '$.at')),
            event TEXT AS (json_extract(body, '$.event')),
            state TEXT AS (json_extract(body, '$.state')),
            action TEXT AS (json_extract(body, '$.action')),
            kind TEXT AS (json_extract(body, '$.kind')),
            tenant TEXT AS (json_extract(body, '$.tenant')),
            person TEXT AS (json_extract(body, '$.person')),
            device TEXT AS (json_extract(body, '$.deviceId')),
            tokenDigest TEXT AS (json_extract(body, '$.details.tokenDigest'))
        ) STRICT
        """,
        "CREATE INDEX entriesByAction ON entries(action, number, state)",
        "CREATE INDEX entriesByEvent ON entries(event, tenant, device, number, action)",
        "CREATE INDEX entriesByKind ON entries(event, tenant, kind, person, at)",
        "CREATE INDEX entriesByToken ON entries(tokenDigest, action) WHERE tokenDigest IS NOT NULL",
        """
        CREATE TRIGGER noInsertBefore BEFORE INSERT ON entries
        WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entries)
        BEGIN SELECT RAISE(ABORT, 'entries are added at the end only'); END
        """,
        """
        CREATE TRIGGER noUpdate BEFORE UPDATE ON entries
        BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END
        """,
        """
        CREATE TRIGGER noDelete BEFORE DELETE ON entries
        BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END
        """,
    ]

    /// What a file says about itself.
    enum Kind {
        /// Nothing is in it yet.
        case empty
        /// It is a record that this program can use.
        case record
    }

    /// Looks at a file without changing it.
    ///
    /// - Throws: ``AuditFailure`` when it is something else, or a newer program's.
    static func kind(of db: Database, path: String) throws -> Kind {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, found == 0, try tables(of: db).isEmpty { return .empty }
        guard application == applicationID else {
            throw AuditFailure("\(path) is a database, but no record of actions. Name another file.")
        }
        guard found <= version else {
            throw AuditFailure("\(path) was written by a newer version of this program. Use that version.")
        }
        return .record
    }

    /// Whether the tables, indexes and triggers are exactly those that this program makes.
    static func isUnchanged(in db: Database) throws -> Bool {
        try tables(of: db) == Set(statements)
    }

    /// Why a record whose tables were changed is not used.
    static func changed(_ path: String) -> AuditFailure {
        AuditFailure(
            "The tables of the record of actions \(path) are not as this program made them: somebody changed them. "
                + "Keep the file as evidence, and restore a copy from before."
        )
    }

    /// Makes the tables in an empty file.
    static func create(in db: Database) throws {
        for statement in statements { try db.execute(sql: statement) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// What SQLite keeps of the statements that made the tables; its own tables are left out.
    private static func tables(of db: Database) throws -> Set<String> {
        try String.fetchSet(
            db,
            sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        )
    }
}
