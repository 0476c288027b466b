package import DefenderAPI
import Lookup

extension ActionReport {
    /// The action for a program; instants are RFC 3339 in UTC, to the second.
    package var json: JSONValue {
        JSONBuilder.object(
            [("id", .string(id.text))] + order.jsonMembers + [
                ("tenant", .string(tenant)),
                ("deviceId", .string(deviceID.text)),
                ("deviceName", .string(deviceName)),
                ("person", .string(person)),
                ("comment", comment.map(JSONValue.string)),
                ("correlation", correlation.map(JSONValue.string)),
                ("state", .string(state.rawValue)),
                ("message", .string(message)),
                ("machineAction", (machineAction?.text).map(JSONValue.string)),
                ("ours", .bool(isOurs)),
                ("requestId", requestID.map(JSONValue.string)),
                ("created", .string(WireDate.text(of: created))),
                ("updated", .string(WireDate.text(of: updated))),
                ("undo", (undo?.rawValue).map(JSONValue.string)),
            ]
        )
    }
}

extension ActionOrder {
    /// The members that say what is to be done: `action`, and of `scope`, `sha1` and `cancels` what it has.
    var jsonMembers: [(String, JSONValue?)] {
        [
            ("action", .string(kind.rawValue)),
            ("scope", scope.map(JSONValue.string)),
            ("sha1", (file?.text).map(JSONValue.string)),
            ("cancels", (cancels?.text).map(JSONValue.string)),
        ]
    }
}
