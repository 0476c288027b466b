import DefenderAPI
import FoundationEssentials
import GRDB

@testable import ResponseActions

/// A folder of its own for one test, removed with the last reference to it.
final class TemporaryRecord: Sendable {
    let folder: String
    /// Where the test's record is; nothing is there yet.
    var path: String { folder + "/audit.sqlite" }

    init() {
        folder = FileManager.default.temporaryDirectory.path + "/audit-" + UUID().uuidString
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A store whose clock stands still.
    func store(at instant: Double = 1_755_698_600.123) throws -> AuditStore {
        try AuditStore(path: path, time: TimeSource(calendar: { Date(timeIntervalSince1970: instant) }))
    }

    /// A record of so many entries, closed and in one file.
    func fill(_ count: Int) async throws {
        let store = try store()
        _ = try await store.append { _ in (0..<count).map { .sample(details: ["comment": "entry \($0)"]) } }
        try store.pool.close()
    }

    /// The bytes of the record's file, or of one beside it.
    func bytes(of suffix: String = "") throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: path + suffix)))
    }

    /// Replaces the file.
    func write(_ bytes: [UInt8], to suffix: String = "") throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path + suffix))
    }
}

extension AuditDraft {
    static let contoso = "contoso.example"

    static func sample(
        _ event: AuditEvent = .progressed,
        state: ActionState? = .pending,
        action: ActionID? = ActionID("7c1d8f6e-2b0f-4f0e-9a55-0d6d3c9a1b20"),
        kind: ActionKind? = .isolate,
        tenant: String = contoso,
        person: String = "kim",
        device: String? = String(repeating: "a", count: 40),
        name: String? = "fin-ws-014.contoso.example",
        details: KeyValuePairs<String, String> = [:],
        object: JSONObject? = nil
    ) -> AuditDraft {
        AuditDraft(
            event,
            state: state,
            action: action,
            kind: kind,
            tenant: tenant,
            actor: Actor(name: person, face: .terminal, mayAct: true),
            deviceID: device,
            deviceName: name,
            details: object ?? JSONObject(details.map { JSONObject.Member($0.key, .string($0.value)) })
        )
    }
}
