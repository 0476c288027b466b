package import DefenderAPI
import Lookup

extension RunningAction {
    /// The action for a program; texts as Defender wrote them.
    package var json: JSONValue {
        JSONBuilder.object(
            ("machineAction", .string(id.text)),
            ("type", .string(type)),
            ("scope", scope.map(JSONValue.string)),
            ("status", .string(status)),
            ("requestor", requestor.map(JSONValue.string)),
            ("comment", comment.map(JSONValue.string)),
            ("created", created.map(JSONValue.string)),
            ("file", file.map(JSONValue.string))
        )
    }
}
