import DefenderAPI
import FoundationEssentials
import GRDB
import Testing

@testable import ResponseActions

struct AuditStoreTests {
    let record = TemporaryRecord()

    @Test
    func `an entry is kept as one line of JSON with the members in their order`() async throws {
        let store = try record.store()
        let entries = try await store.append { _ in
            [
                .sample(.previewed, state: .previewed, details: ["tokenDigest": "ab"]),
                .sample(.refused, state: nil, action: nil, kind: nil, device: nil, name: nil),
            ]
        }
        #expect(
            entries[0].body == """
                {"number":1,"at":"2025-08-20T14:03:20.123Z","previous":"\(AuditHead.empty.hash)","event":"previewed",\
                "state":"previewed","action":"7c1d8f6e-2b0f-4f0e-9a55-0d6d3c9a1b20","kind":"isolate",\
                "tenant":"contoso.example","person":"kim","face":"terminal",\
                "deviceId":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","deviceName":"fin-ws-014.contoso.example",\
                "details":{"tokenDigest":"ab"}}
                """
        )
        #expect(
            entries[1].body == """
                {"number":2,"at":"2025-08-20T14:03:20.123Z","previous":"\(entries[0].hash)","event":"refused",\
                "tenant":"contoso.example","person":"kim","face":"terminal"}
                """
        )
        #expect(try await store.read { try $0.entries(after: 0, limit: 10) } == entries)
        #expect(try await store.read { try $0.entries(after: 1, limit: 10) } == [entries[1]])
        #expect(try await store.read { try $0.entries(after: 0, limit: 1) } == [entries[0]])
        #expect(try await store.read { try $0.head() } == AuditHead(count: 2, hash: entries[1].hash))
    }

    @Test
    func `an empty record has no entries and the head of nothing`() async throws {
        let store = try record.store()
        #expect(try await store.read { try $0.head() } == .empty)
        #expect(try await store.read { try $0.entries(after: 0, limit: 10) } == [])
        #expect(try await store.append { _ in [] } == [])
    }

    @Test
    func `what a person wrote comes back exactly`() async throws {
        let texts = [
            "", "\u{0}", "a\u{0}b", "\u{1b}[2J\u{7}\u{8}\u{7f}", "\u{2028}\u{2029}\u{202e}",
            "'); DROP TABLE entries; --",
            "\"\\/", "é e\u{301} 👩‍👩‍👧 \u{10ffff}", "\r\n\t", String(repeating: "long ", count: 10_000), "$.details",
        ]
        let drafts = texts.map { AuditDraft.sample(name: $0, details: [$0: $0]) }
        let store = try record.store()
        _ = try await store.append { _ in drafts }
        let kept = try await store.read { try $0.entries(after: 0, limit: 100) }
        #expect(kept.map(\.draft) == drafts)
        #expect(zip(kept, texts).allSatisfy { Array(($0.draft.deviceName ?? "none").utf8) == Array($1.utf8) })
    }

    @Test
    func `entries can be asked for by action and by token`() async throws {
        let store = try record.store()
        let first = ActionID()
        let second = ActionID()
        _ = try await store.append { _ in
            [
                .sample(.previewed, state: .previewed, action: first, details: ["tokenDigest": "d1"]),
                .sample(.previewed, state: .previewed, action: second, details: ["tokenDigest": "d2"]),
                .sample(.sending, state: .sending, action: first, details: ["tokenDigest": "d2"]),
            ]
        }
        #expect(try await store.read { try $0.entries(of: first) }.map(\.number) == [1, 3])
        #expect(try await store.read { try $0.entries(of: ActionID()) } == [])
        #expect(try await store.read { try $0.action(ofTokenDigest: "d2") } == second)
        #expect(try await store.read { try $0.action(ofTokenDigest: "d3") } == nil)
    }

    @Test
    func `actions are listed by device and last state, the one begun last first`() async throws {
        let store = try record.store()
        let ids = (0..<4).map { _ in ActionID() }
        let other = String(repeating: "b", count: 40)
        _ = try await store.append { _ in
            [
                .sample(.previewed, state: .previewed, action: ids[0]),
                .sample(.previewed, state: .previewed, action: ids[1], device: other),
                .sample(.previewed, state: .previewed, action: ids[2]),
                .sample(.previewed, state: .previewed, action: ids[3], tenant: "other.example"),
                .sample(.sending, state: .sending, action: ids[0]),
                .sample(.unanswered, state: .unknown, action: ids[0]),
                .sample(.refused, state: nil, action: ids[0]),
            ]
        }
        func actions(_ change: (inout AuditFilter) -> Void) async throws -> [ActionID] {
            var filter = AuditFilter(tenant: AuditDraft.contoso)
            change(&filter)
            return try await store.read { [filter] in try $0.actions(filter) }
        }
        #expect(try await actions { _ in } == [ids[2], ids[1], ids[0]])
        #expect(try await actions { $0.limit = 2 } == [ids[2], ids[1]])
        #expect(try await actions { $0.device = DeviceID(other) } == [ids[1]])
        #expect(try await actions { $0.states = [.unknown, .sending] } == [ids[0]])
        #expect(try await actions { $0.states = [.sending] } == [])
        #expect(try await actions { $0.states = [] } == [])
    }

    @Test(arguments: ["kim", "", "O'Brien \u{1f512}", "%", "\u{1b}\"\\"])
    func `sends are counted by person, kind, tenant and time`(person: String) async throws {
        let early = try record.store(at: 1000)
        _ = try await early.append { _ in [.sample(.sending, state: .sending, person: person)] }
        let late = try record.store(at: 2000.5)
        _ = try await late.append { _ in
            [
                .sample(.sending, state: .sending, person: person),
                .sample(.sending, state: .sending, person: person),
                .sample(.sending, state: .sending, person: person + "2"),
                .sample(.sending, state: .sending, kind: .scan, person: person),
                .sample(.sending, state: .sending, tenant: "other", person: person),
                .sample(.accepted, state: .pending, person: person),
            ]
        }
        func count(since: Double) async throws -> Int {
            try await late.read {
                try $0.sends(
                    of: .isolate,
                    by: person,
                    tenant: AuditDraft.contoso,
                    since: Date(timeIntervalSince1970: since)
                )
            }
        }
        #expect(try await count(since: 0) == 3)
        #expect(try await count(since: 2000) == 2)
        #expect(try await count(since: 2000.5) == 2)
        #expect(try await count(since: 2001) == 0)
    }

    @Test
    func `what decide throws is thrown on, and nothing is added`() async throws {
        struct No: Error {}
        let store = try record.store()
        await #expect(throws: No.self) { try await store.append { _ in throw No() } }
        #expect(try await store.read { try $0.head() } == .empty)
    }

    @Test
    func `an entry that is too long, too deep, or cannot be searched is refused with all that came with it`()
        async throws
    {
        let store = try record.store()
        let deep = (0..<100).reduce(JSONValue.null) { value, _ in .array([value]) }
        for details in [
            JSONObject([.init("answer", .string(String(repeating: "x", count: 1_000_000)))]),
            JSONObject([.init("answer", deep)]),
        ] {
            let drafts = [AuditDraft.sample(), .sample(object: details)]
            await #expect(throws: AuditFailure.self) { try await store.append { _ in drafts } }
        }
        await #expect(throws: AuditFailure.self) { try await store.append { _ in [.sample(person: "kim\u{0}x")] } }
        #expect(try await store.read { try $0.head() } == .empty)
    }

    @Test
    func `every entry reaches the disk before it counts as added`() throws {
        let store = try record.store()
        #expect(try pragma("synchronous", of: store) == "2")
        #expect(try pragma("journal_mode", of: store) == "wal")
    }

    private func pragma(_ name: String, of store: AuditStore) throws -> String? {
        try store.pool.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA " + name) }
    }

    @Test
    func `only the owner may read the files`() throws {
        let store = try record.store()
        for path in ["", "/audit.sqlite", "/audit.sqlite-wal", "/audit.sqlite-shm"].map({ record.folder + $0 }) {
            let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(rights == (path == record.folder ? 0o700 : 0o600), "\(path)")
        }
        withExtendedLifetime(store) {}
    }
}
