import DefenderAPI
import FoundationEssentials
import ResponseActions
import Synchronization

/// A record on a temporary file: two people isolate and release a device, and one of them scans another.
final class RecordedStory: Sendable {
    let folder = FileManager.default.temporaryDirectory.path + "/story-" + UUID().uuidString
    var path: String { folder + "/audit.sqlite" }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Writes the record, one entry each minute.
    init() async throws {
        let minutes = Mutex(0.0)
        let time = TimeSource(calendar: {
            minutes.withLock { minutes in
                minutes += 1
                return Date(timeIntervalSince1970: 1_795_305_600 + minutes * 60)
            }
        })
        let store = try AuditStore(path: path, time: time)
        for draft in Self.drafts { _ = try await store.append { _ in [draft] } }
    }

    private static let isolation = ActionID("7c1d8f6e-2b0f-4f0e-9a55-0d6d3c9a1b20")
    private static let scan = ActionID("0b8a5d3e-94e1-4c47-8d0e-5f3a1f6f2a11")
    static let workstation = String(repeating: "a", count: 40)

    private static var drafts: [AuditDraft] {
        [
            draft(.previewed, .previewed, isolation, "kim", ["scope": "Full", "tokenDigest": "00"]),
            draft(.refused, nil, isolation, "kim", ["refusal": "nameNotTyped", "message": "That is not its name."]),
            draft(
                .sending,
                .sending,
                isolation,
                "kim",
                ["comment": "Beacons to 203.0.113.66 — ticket 4711", "correlation": "lens-7c1d8f6e-0011223344556677"]
            ),
            draft(
                .accepted,
                .pending,
                isolation,
                "kim",
                ["machineAction": "5382f7ea-7557-4ab7-9782-d50480024a4e", "status": "Pending", "requestId": "r-1"]
            ),
            draft(.progressed, .succeeded, isolation, "kim", ["status": "Succeeded"]),
            draft(
                .previewed,
                .previewed,
                scan,
                "lee \u{1b}[31m\u{202e}",
                ["scope": "Quick"],
                kind: .scan,
                on: "WEB-01"
            ),
            draft(
                .sending,
                .sending,
                scan,
                "lee \u{1b}[31m\u{202e}",
                ["comment": "=HYPERLINK(\"http://evil.example\"), \"quoted\""],
                kind: .scan,
                on: "WEB-01"
            ),
            draft(
                .unanswered,
                .unknown,
                scan,
                "lee \u{1b}[31m\u{202e}",
                ["message": "No answer."],
                kind: .scan,
                on: "WEB-01"
            ),
        ]
    }

    private static func draft(
        _ event: AuditEvent,
        _ state: ActionState?,
        _ action: ActionID?,
        _ person: String,
        _ details: KeyValuePairs<String, String>,
        kind: ActionKind = .isolate,
        on device: String = "fin-ws-014.contoso.example"
    ) -> AuditDraft {
        AuditDraft(
            event,
            state: state,
            action: action,
            kind: kind,
            tenant: "sandbox",
            actor: Actor(name: person, face: .terminal, mayAct: true),
            deviceID: device == "WEB-01" ? String(repeating: "b", count: 40) : workstation,
            deviceName: device,
            details: JSONObject(details.map { JSONObject.Member($0.key, .string($0.value)) })
        )
    }
}
