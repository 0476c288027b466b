import DefenderAPI
import FoundationEssentials
import GRDB
import Synchronization
import Testing

@testable import ResponseActions

struct AuditVerificationTests {
    let record = TemporaryRecord()

    @Test
    func `a record holds, and is found again by each of its heads`() async throws {
        try await record.fill(5)
        let file = try AuditFile(path: record.path)
        var query = AuditQuery(limit: 100)
        let entries = try await file.entries(query)
        let head = AuditHead(count: 5, hash: entries[4].hash)
        #expect(try await file.verify() == AuditVerification(head: head))
        for entry in entries {
            let mark = try #require(AuditMark(String(entry.hash.prefix(16)).uppercased()))
            #expect(try await file.verify(expecting: mark) == AuditVerification(head: head, marked: entry.number))
        }
        let correlation = "lens-7c1d8f6e-2b0f-4f0e-9a55-0d6d3c9a1b20-" + entries[2].hash.prefix(16)
        let mark = try #require(AuditMark(correlation))
        #expect(try await file.verify(expecting: mark).marked == 3)
        query.limit = 2
        #expect(try await file.entries(query).map(\.number) == [4, 5])
    }

    @Test(arguments: ["", "0123456789abcde", String(repeating: "0", count: 65), "0123456789abcdeg", "lens-x", "🔒"])
    func `a text that is no hash is no mark`(text: String) {
        #expect(AuditMark(text) == nil)
    }

    @Test
    func `a changed byte of an entry is found in that entry`() async throws {
        try await record.fill(2)
        let entries = try await AuditFile(path: record.path).entries(AuditQuery(limit: 2))
        let bytes = try record.bytes()
        for entry in entries {
            let start = try #require(bytes.firstRange(of: Array((entry.body + entry.hash).utf8))).lowerBound
            for offset in 0..<(entry.body.utf8.count + 64) {
                var changed = bytes
                changed[start + offset] ^= 1 << UInt8(offset % 8)
                try record.write(changed)
                let found = try await AuditFile(path: record.path).verify()
                #expect(found.fault?.entry == entry.number, "byte \(offset) of entry \(entry.number)")
            }
        }
    }

    @Test
    func `a flipped bit anywhere in the file is found, or changes nothing that counts`() async throws {
        try await record.fill(12)
        let original = try await lines()
        let bytes = try record.bytes()
        var random = Dice(seed: 20_260_820)
        for _ in 0..<250 {
            var changed = bytes
            let offset = Int.random(in: 0..<bytes.count, using: &random)
            changed[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try record.write(changed)
            if let lines = try? await lines() { #expect(lines == original, "byte \(offset)") }
        }
    }

    /// The entries of a record that holds; nil when it does not.
    private func lines() async throws -> [String]? {
        let file = try AuditFile(path: record.path)
        let lines = Lines()
        guard try await file.verify(visit: { lines.add($0.body) }).fault == nil else { return nil }
        let listed = try await file.entries(AuditQuery(limit: 100)).map(\.body)
        #expect(listed == lines.all)
        return lines.all
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        let sql: String
        let entry: Int?
        let reason: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        Change(name: "deleted", sql: "DELETE FROM entries WHERE number = 3", entry: 3, reason: "is missing"),
        Change(name: "first deleted", sql: "DELETE FROM entries WHERE number = 1", entry: 1, reason: "is missing"),
        Change(
            name: "deleted and closed up",
            sql: "DELETE FROM entries WHERE number = 3; UPDATE entries SET number = number - 1 WHERE number > 3",
            entry: 3,
            reason: "says of itself that it is entry 4"
        ),
        Change(
            name: "swapped",
            sql: """
                UPDATE entries SET number = -1 WHERE number = 2; UPDATE entries SET number = 2 WHERE number = 3;
                UPDATE entries SET number = 3 WHERE number = -1
                """,
            entry: 2,
            reason: "says of itself that it is entry 3"
        ),
        Change(
            name: "inserted before the first",
            sql: "INSERT INTO entries (number, body, hash) SELECT 0, body, hash FROM entries WHERE number = 1",
            entry: 1,
            reason: "is missing: entry 0"
        ),
        Change(
            name: "appended by hand",
            sql: "INSERT INTO entries (number, body, hash) SELECT 7, body, hash FROM entries WHERE number = 6",
            entry: 7,
            reason: "says of itself that it is entry 6"
        ),
        Change(
            name: "rewritten text",
            sql: "UPDATE entries SET body = replace(body, 'kim', 'bob') WHERE number = 4",
            entry: 4,
            reason: "does not have the hash"
        ),
        Change(
            name: "text behind a zero byte",
            sql: "UPDATE entries SET body = body || char(0) || 'x' WHERE number = 4",
            entry: 4,
            reason: "does not have the hash"
        ),
        Change(
            name: "hash behind a zero byte",
            sql: "UPDATE entries SET hash = hash || char(0) || 'x' WHERE number = 4",
            entry: 4,
            reason: "does not have the hash"
        ),
        Change(name: "index dropped", sql: "DROP INDEX entriesByKind", entry: nil, reason: "tables of the file"),
        Change(name: "nothing changed", sql: "", entry: nil, reason: "tables of the file"),
    ])
    func `whoever removes the triggers and changes something is found out`(_ change: Change) async throws {
        try await record.fill(6)
        try sql("DROP TRIGGER noUpdate; DROP TRIGGER noDelete; DROP TRIGGER noInsertBefore;" + change.sql)
        let found = try await AuditFile(path: record.path).verify()
        let fault = try #require(found.fault)
        #expect(fault.entry == change.entry)
        #expect(fault.sentence.contains(change.reason), "\(fault.sentence)")
        #expect(found.head.count == (change.entry.map { $0 - 1 } ?? 6))
        #expect(throws: AuditFailure.self) { try record.store() }
    }

    @Test
    func `an entry with a hash of its own that does not follow is found`() async throws {
        try await record.fill(4)
        let forged = try AuditEntry(.sample(), number: 3, after: AuditHead.empty.hash, date: Date())
        try sql(
            "DROP TRIGGER noUpdate; UPDATE entries SET body = '\(forged.body)', hash = '\(forged.hash)' WHERE number = 3"
        )
        let fault = try await AuditFile(path: record.path).verify().fault
        #expect(fault?.sentence.hasPrefix("Entry 3 does not follow the entry before") == true)
    }

    @Test
    func `a tail that was cut off is found by the head that was known`() async throws {
        try await record.fill(6)
        let known = try #require(try await AuditFile(path: record.path).entries(AuditQuery(limit: 1)).first?.hash)
        let trigger = try #require(AuditSchema.statements.first { $0.contains("noDelete") })
        try sql("DROP TRIGGER noDelete; DELETE FROM entries WHERE number > 4; \(trigger)")
        let file = try AuditFile(path: record.path)
        #expect(try await file.verify().fault == nil)
        let mark = try #require(AuditMark(known))
        let found = try await file.verify(expecting: mark)
        #expect(found.head.count == 4)
        #expect(found.fault?.entry == nil)
        #expect(found.fault?.sentence.contains("the end of the record was cut off") == true)
    }

    @Test
    func `a damaged index is found though all entries hold`() async throws {
        try await record.fill(6)
        let bytes = try record.bytes()
        // The last entry's index of actions: the id without the quotes that stand around it in the entry's text.
        let id = Array("7c1d8f6e-2b0f-4f0e-9a55-0d6d3c9a1b20".utf8)
        let places = bytes.indices.dropLast(id.count).filter { place in
            bytes[place] == id[0] && bytes[place - 1] != UInt8(ascii: "\"") && bytes[place...].starts(with: id)
        }
        #expect(!places.isEmpty)
        for place in places {
            var changed = bytes
            changed[place] ^= 1
            try record.write(changed)
            let found = try await AuditFile(path: record.path).verify()
            #expect(found.head.count == 6)
            #expect(found.fault?.sentence.contains("the file is damaged") == true)
        }
    }

    private func sql(_ text: String) throws {
        let queue = try DatabaseQueue(path: record.path)
        try queue.write { try $0.execute(sql: text) }
        try queue.close()
    }
}

/// Lines that are collected on another thread.
final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
