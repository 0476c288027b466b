import DefenderAPI
import FoundationEssentials
import ResponseActions

/// Entries of the record as rows.
enum AuditListing {
    /// For people: what happened, to what, by whom, and why.
    static func table(_ entries: [AuditEntry]) -> TabularOutput {
        TabularOutput(
            columns: ["#", "time (UTC)", "person", "event", "state", "action", "device", "note"],
            rowCount: entries.count
        ) {
            let entry = entries[$0]
            let draft = entry.draft
            let texts = [
                TimeText.seconds(InstantArgument.ticks(of: entry.date)), draft.person, draft.event.rawValue,
                draft.state?.rawValue, draft.kind?.rawValue, draft.deviceName ?? draft.deviceID, note(draft.details),
            ]
            return [.number(String(entry.number))] + texts.map { .text($0 ?? "") }
        }
    }

    /// For spreadsheets: everything that has a name of its own.
    static func rows(_ entries: [AuditEntry]) -> TabularOutput {
        let details = [
            "comment", "correlation", "message", "status", "machineAction", "requestId", "scope", "sha1", "cancels",
        ]
        let columns = [
            "number", "at", "event", "state", "action", "kind", "tenant", "person", "face", "deviceId", "deviceName",
        ]
        return TabularOutput(columns: columns + details + ["hash"], rowCount: entries.count) {
            let entry = entries[$0]
            let draft = entry.draft
            let texts: [String?] = [
                AuditInstant.text(of: entry.date), draft.event.rawValue, draft.state?.rawValue,
                draft.action?.text, draft.kind?.rawValue, draft.tenant, draft.person, draft.face.rawValue,
                draft.deviceID, draft.deviceName,
            ]
            let cells = texts + details.map { draft.details[$0]?.string } + [entry.hash]
            return [.number(String(entry.number))] + cells.map { $0.map(OutputCell.text) ?? .null }
        }
    }

    /// The person's reason, else what was said of it, else Defender's status.
    private static func note(_ details: JSONObject) -> String? {
        details["comment"]?.string ?? details["message"]?.string ?? details["status"]?.string
    }
}
