import DefenderAPI
import FoundationEssentials
import GRDB

/// The record as one transaction sees it.
struct AuditRows: AuditReading {
    let db: Database
    let path: String

    func entries(of action: ActionID) throws -> [AuditEntry] {
        try entries("WHERE action = ? ORDER BY number", [action.text])
    }

    func entries(after number: Int, limit: Int) throws -> [AuditEntry] {
        try entries("WHERE number > ? ORDER BY number LIMIT ?", [number, max(limit, 0)])
    }

    func action(ofTokenDigest digest: String) throws -> ActionID? {
        try translating {
            try String.fetchOne(
                db,
                sql: "SELECT action FROM entries WHERE tokenDigest = ? AND event = 'previewed'",
                arguments: [digest]
            )
            .flatMap(ActionID.init)
        }
    }

    func actions(_ filter: AuditFilter) throws -> [ActionID] {
        var sql = "SELECT action FROM entries AS first WHERE event = 'previewed' AND tenant = ? AND action IS NOT NULL"
        var arguments: StatementArguments = [filter.tenant]
        if let device = filter.device {
            sql += " AND device = ?"
            arguments += [device.text]
        }
        if let states = filter.states {
            sql += """
                 AND (SELECT state FROM entries AS last WHERE last.action = first.action AND state IS NOT NULL
                 ORDER BY number DESC LIMIT 1) IN (\(states.map { "'\($0.rawValue)'" }.joined(separator: ",")))
                """
        }
        sql += " ORDER BY number DESC LIMIT ?"
        arguments += [max(filter.limit, 0)]
        return try translating { try String.fetchAll(db, sql: sql, arguments: arguments).compactMap(ActionID.init) }
    }

    func sends(of kind: ActionKind, by person: String, tenant: String, since: Date) throws -> Int {
        try translating {
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM entries
                    WHERE event = 'sending' AND tenant = ? AND kind = ? AND person = ? AND at >= ?
                    """,
                arguments: [tenant, kind.rawValue, person, AuditInstant.text(of: since)]
            ) ?? 0
        }
    }

    func head() throws -> AuditHead {
        try entries("ORDER BY number DESC LIMIT 1", []).first.map { AuditHead(count: $0.number, hash: $0.hash) }
            ?? .empty
    }

    /// Adds entries after the last one.
    func append(_ drafts: [AuditDraft], date: Date) throws -> [AuditEntry] {
        var head = try head()
        return try drafts.map { draft in
            let entry: AuditEntry
            do {
                entry = try AuditEntry(draft, number: head.count + 1, after: head.hash, date: date)
            } catch let fault as EntryFault {
                throw AuditFailure("The entry cannot be added to the record of actions \(path): it \(fault.reason).")
            }
            try translating {
                try db.execute(
                    sql: "INSERT INTO entries (number, body, hash) VALUES (?, ?, ?)",
                    arguments: [entry.number, entry.body, entry.hash]
                )
            }
            head = AuditHead(count: entry.number, hash: entry.hash)
            return entry
        }
    }

    /// Reads whole entries; one whose text does not have its hash is refused rather than believed.
    func entries(_ condition: String, _ arguments: StatementArguments) throws -> [AuditEntry] {
        try translating {
            var entries: [AuditEntry] = []
            let cursor = try AuditRow.cursor(over: condition, arguments, in: db)
            while let row = try cursor.next() {
                do {
                    entries.append(try row.entry().entry)
                } catch let error as EntryFault {
                    throw AuditFailure(AuditFault(entry: row.number, reason: error.reason), path: path)
                }
            }
            return entries
        }
    }

    private func translating<Value>(_ body: () throws -> Value) throws -> Value {
        try AuditFailure.translating(path: path, body)
    }
}
