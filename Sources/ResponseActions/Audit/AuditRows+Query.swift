import FoundationEssentials
import GRDB

extension AuditRows {
    /// The entries that are meant, oldest first; of more than the limit, the newest.
    func entries(_ query: AuditQuery) throws -> [AuditEntry] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        if let device = query.device?.lowercased() {
            let name = "lower(json_extract(body, '$.deviceName'))"
            conditions.append("(device = ? OR \(name) = ? OR substr(\(name), 1, ?) = ?)")
            arguments += [device, device, device.unicodeScalars.count + 1, device + "."]
        }
        if let person = query.person {
            conditions.append("person = ?")
            arguments += [person]
        }
        if let kind = query.kind {
            conditions.append("kind = ?")
            arguments += [kind.rawValue]
        }
        if let action = query.action {
            conditions.append("action = ?")
            arguments += [action.text]
        }
        if let since = query.since {
            conditions.append("at >= ?")
            arguments += [AuditInstant.text(of: since)]
        }
        let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try entries(filter + " ORDER BY number DESC LIMIT ?", arguments + [max(query.limit, 0)]).reversed()
    }
}
