import DefenderAPI
import FoundationEssentials
import GRDB
import Testing

@testable import ResponseActions

struct AuditFaultTests {
    let record = TemporaryRecord()

    @Test(arguments: [
        "UPDATE entries SET body = body", "UPDATE entries SET hash = ''", "DELETE FROM entries",
        "DELETE FROM entries WHERE number = 3", "INSERT INTO entries VALUES (9, '{}', '')",
        "INSERT INTO entries (body, hash) VALUES ('{}', '')",
        "INSERT OR REPLACE INTO entries (number, body, hash) SELECT 2, body, hash FROM entries WHERE number = 1",
    ])
    func `the file itself refuses to change what it holds`(sql: String) async throws {
        let store = try record.store()
        _ = try await store.append { _ in [.sample(), .sample(), .sample()] }
        #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
        #expect(try await AuditFile(path: record.path).verify().head.count == 3)
    }

    @Test
    func `a full disk refuses the entries, and none of them is written`() async throws {
        let store = try record.store()
        _ = try await store.append { _ in [.sample()] }
        try await store.pool.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
        }
        let large = (0..<8).map { _ in AuditDraft.sample(details: ["comment": String(repeating: "x", count: 4_000)]) }
        let failure = await #expect(throws: AuditFailure.self) { try await store.append { _ in large } }
        #expect(failure?.message.contains("full") == true)
        #expect(failure?.message.contains(record.path) == true)
        #expect(try await AuditFile(path: record.path).verify().head.count == 1)
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try await store.append { _ in large }.map(\.number) == Array(2...9))
        #expect(try await AuditFile(path: record.path).verify().fault == nil)
    }

    @Test
    func `another process that keeps the record locked is told of`() async throws {
        let store = try AuditStore(path: record.path, patience: 0.05)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: record.path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let failure = await #expect(throws: AuditFailure.self) { try await store.append { _ in [.sample()] } }
        #expect(failure?.message.contains("locked") == true)
        try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try await store.append { _ in [.sample()] }.count == 1)
    }

    @Test
    func `stores on one file add at once, and each decides on the latest`() async throws {
        let stores = try (0..<4).map { _ in try record.store() }
        let decided = try await withThrowingTaskGroup(of: [Int].self) { group in
            for store in stores {
                for _ in 0..<25 {
                    group.addTask {
                        let entries = try await store.append { log in
                            let count = try log.head().count
                            return [.sample(details: ["seen": "\(count)"]), .sample(details: ["seen": "\(count + 1)"])]
                        }
                        return entries.map(\.number)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(decided.sorted() == Array(1...200))
        let entries = try await stores[0].read { try $0.entries(after: 0, limit: 1_000) }
        #expect(entries.allSatisfy { $0.draft.details["seen"] == .string("\($0.number - 1)") })
        #expect(try await AuditFile(path: record.path).verify().head.count == 200)
    }

    @Test
    func `a new record that several open at once is made once`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { [record] in
                    let store = try record.store()
                    _ = try await store.append { _ in [.sample()] }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await AuditFile(path: record.path).verify().head.count == 8)
    }

    @Test
    func `whoever is cancelled while it is written still has it written`() async throws {
        let store = try record.store()
        let added = try await withThrowingTaskGroup(of: [AuditEntry].self) { group in
            group.cancelAll()
            group.addTask {
                #expect(Task.isCancelled)
                return try await store.append { _ in [.sample()] }
            }
            return try await group.next()
        }
        #expect(added?.count == 1)
    }

    @Test
    func `what a killed process left in the write-ahead log is there afterwards`() async throws {
        let store = try record.store()
        _ = try await store.append { _ in [.sample(), .sample()] }
        let left = TemporaryRecord()
        try left.write(record.bytes())
        try left.write(record.bytes(of: "-wal"), to: "-wal")
        #expect(try await AuditFile(path: left.path).verify().head.count == 2)
        let entries = try await left.store().append { _ in [.sample()] }
        #expect(entries.first?.number == 3)
        #expect(try await AuditFile(path: left.path).verify().fault == nil)
    }

    @Test
    func `a log that was cut off in the middle of an entry loses that entry alone`() async throws {
        let store = try record.store()
        for _ in 0..<3 { _ = try await store.append { _ in [.sample()] } }
        let log = try record.bytes(of: "-wal")
        let left = TemporaryRecord()
        try left.write(record.bytes())
        try left.write(log.dropLast(100), to: "-wal")
        let found = try await AuditFile(path: left.path).verify()
        #expect(found.fault == nil)
        #expect(found.head.count == 2)
    }

    @Test
    func `a file that was cut off never holds`() async throws {
        try await record.fill(40)
        let bytes = try record.bytes()
        for length in stride(from: 0, to: bytes.count, by: 2_048) {
            try record.write(Array(bytes.prefix(length)))
            let found = try? await AuditFile(path: record.path).verify()
            #expect(found == nil || found?.fault != nil, "\(length) of \(bytes.count) bytes")
        }
    }

    @Test
    func `damage that hides entries names the first that cannot be read`() async throws {
        try await record.fill(60)
        let entries = try await AuditFile(path: record.path).entries(AuditQuery(limit: 60))
        var bytes = try record.bytes()
        let place = try #require(bytes.firstRange(of: Array(entries[30].body.utf8))).lowerBound
        let page = place / 4096 * 4096
        for offset in page..<(page + 4096) { bytes[offset] = 0xA5 }
        try record.write(bytes)
        let found = try await AuditFile(path: record.path).verify()
        let first = try #require(found.fault?.entry)
        #expect((20...31).contains(first))
        #expect(found.head.count == first - 1)
        #expect(found.fault?.sentence.contains("cannot be read") == true)
    }

    @Test(arguments: ["garbage", String(repeating: "garbage\n", count: 2_000), "SQLite format 3\0 and no more"])
    func `a file that is something else is left alone`(text: String) throws {
        try record.write(Array(text.utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: record.path)
        let failures = [
            #expect(throws: AuditFailure.self) { try record.store() },
            #expect(throws: AuditFailure.self) { try AuditFile(path: record.path) },
        ]
        #expect(failures.allSatisfy { $0?.message.contains(record.path) == true })
        #expect(try record.bytes() == Array(text.utf8))
    }

    @Test(arguments: ["CREATE TABLE notes (text)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"])
    func `another program's database is left alone`(sql: String) throws {
        try FileManager.default.createDirectory(atPath: record.folder, withIntermediateDirectories: true)
        try DatabaseQueue(path: record.path).write { try $0.execute(sql: sql) }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: record.path)
        let before = try record.bytes()
        #expect(throws: AuditFailure.self) { try record.store() }
        #expect(throws: AuditFailure.self) { try AuditFile(path: record.path) }
        #expect(try record.bytes() == before)
    }

    @Test
    func `a newer program's record is left alone`() async throws {
        try await record.fill(1)
        try await DatabaseQueue(path: record.path).write { try $0.execute(sql: "PRAGMA user_version = 2") }
        for open in [{ _ = try record.store() }, { _ = try AuditFile(path: record.path) }] {
            let failure = #expect(throws: AuditFailure.self) { try open() }
            #expect(failure?.message.contains("newer version") == true)
        }
    }

    @Test
    func `a place where no record can be is told of`() throws {
        try record.write(Array("a file".utf8))
        for path in [record.folder, record.path + "/audit.sqlite", "/proc/audit.sqlite"] {
            #expect(throws: AuditFailure.self) { try AuditStore(path: path) }
            #expect(throws: AuditFailure.self) { try AuditFile(path: path) }
        }
    }

    @Test
    func `to read makes no file, and says that there is none or nothing in it`() throws {
        let missing = #expect(throws: AuditFailure.self) { try AuditFile(path: record.path) }
        #expect(missing?.message == "There is no record of actions at \(record.path).")
        #expect(!FileManager.default.fileExists(atPath: record.folder))
        try record.write([])
        let empty = #expect(throws: AuditFailure.self) { try AuditFile(path: record.path) }
        #expect(empty?.message.contains("is empty") == true)
    }

    @Test
    func `a file that others may write to is refused`() async throws {
        try await record.fill(1)
        try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: record.path)
        let failure = #expect(throws: AuditFailure.self) { try record.store() }
        #expect(failure?.message.contains("chmod 600") == true)
    }

    @Test
    func `a record is read where nothing can be written, unless its newest entries would be missing`() async throws {
        let strange = TemporaryRecord()
        let store = try record.store()
        _ = try await store.append { _ in [.sample()] }
        #expect(throws: AuditFailure.self) { try AuditFile.open(unchanging: record.path) }
        try await strange.fill(2)
        let path = strange.folder + "/a?b#c%41é.sqlite"
        try FileManager.default.moveItem(atPath: strange.path, toPath: path)
        let queue = try AuditFile.open(unchanging: path)
        #expect(try await queue.read { try AuditRows(db: $0, path: path).head() }.count == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: strange.folder).count == 1)
    }

    @Test(arguments: [1, 2, 3, 4])
    func `whatever is added comes back, and holds`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        let drafts = (0..<50).map { _ in AuditDraft.random(using: &dice) }
        let store = try record.store()
        var rest = drafts[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(Int.random(in: 1...7, using: &dice)))
            _ = try await store.append { _ in part }
            rest = rest.dropFirst(part.count)
        }
        #expect(try await store.read { try $0.entries(after: 0, limit: 100) }.map(\.draft) == drafts)
        #expect(try await AuditFile(path: record.path).verify().head == store.read { try $0.head() })
    }
}

extension AuditDraft {
    /// A draft with texts from all over Unicode.
    fileprivate static func random(using dice: inout Dice) -> AuditDraft {
        AuditDraft(
            .allCases.randomElement(using: &dice) ?? .sending,
            state: Bool.random(using: &dice) ? ActionState.allCases.randomElement(using: &dice) : nil,
            action: Bool.random(using: &dice) ? ActionID() : nil,
            kind: Bool.random(using: &dice) ? ActionKind.allCases.randomElement(using: &dice) : nil,
            tenant: .random(using: &dice),
            actor: Actor(name: .random(using: &dice), face: .server, mayAct: true),
            deviceID: Bool.random(using: &dice) ? .random(using: &dice) : nil,
            deviceName: Bool.random(using: &dice) ? .random(using: &dice) : nil,
            details: JSONObject(
                (0..<Int.random(in: 0...4, using: &dice)).map { _ in
                    JSONObject.Member(
                        .random(using: &dice),
                        [
                            .null, .bool(true), .integer(.random(in: .min ... .max, using: &dice)),
                            .number(Double.random(in: -1e30...1e30, using: &dice)), .string(.random(using: &dice)),
                            .array([.object(JSONObject()), .array([]), .string(.random(using: &dice))]),
                        ].randomElement(using: &dice) ?? .null
                    )
                }
            )
        )
    }
}

extension String {
    fileprivate static func random(using dice: inout Dice) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &dice) {
            let limit: UInt32 = Bool.random(using: &dice) ? 0x80 : 0x11_0000
            text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 1..<limit, using: &dice)) ?? "\"")
        }
        return text
    }
}
