import GRDB

/// The same rows in an SQLite database in memory.
///
/// `Events` has no index, as hunts filter on any column; `Users` is found by its primary key.
struct SQLitePeer {
    let version: String
    private let database: DatabaseQueue

    init(events: SampleEvents) throws {
        database = try DatabaseQueue()
        version = try database.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE Events (
                        Timestamp INTEGER NOT NULL, FileName TEXT NOT NULL, Account TEXT NOT NULL,
                        Command TEXT NOT NULL, Port INTEGER NOT NULL);
                    CREATE TABLE Users (Account TEXT PRIMARY KEY, Id INTEGER NOT NULL) WITHOUT ROWID;
                    """
            )
            let insertion = try database.makeStatement(sql: "INSERT INTO Events VALUES (?, ?, ?, ?, ?)")
            for event in events {
                try insertion.execute(
                    arguments: [event.timestamp, event.fileName, event.account, event.command, event.port]
                )
            }
            let user = try database.makeStatement(sql: "INSERT INTO Users VALUES (?, ?)")
            for (account, id) in SampleUsers.all { try user.execute(arguments: [account, id]) }
            try database.execute(sql: "ANALYZE")
            return try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "?"
        }
    }

    /// Steps through all rows of a prepared statement; only that is timed.
    func run(_ sql: String) throws -> (Answer, Duration) {
        try database.read { database in
            let statement = try database.cachedStatement(sql: sql)
            let start = ContinuousClock.now
            let cursor = try Row.fetchCursor(statement)
            var rows = 0
            var first: Int64 = 0
            while let row = try cursor.next() {
                if rows == 0 { first = Int64.fromDatabaseValue(row[0]) ?? 0 }
                rows += 1
            }
            return (Answer(rows: rows, first: first), ContinuousClock.now - start)
        }
    }
}
