package import DefenderAPI
import Lookup

extension ActionRefusal {
    /// The members that tell a program of a refusal beside its message: `refusal`, and `devices` when several fit.
    package var jsonMembers: [JSONObject.Member] {
        [JSONObject.Member("refusal", .string(code.rawValue))]
            + (devices.isEmpty ? [] : [JSONObject.Member("devices", .array(devices.map(\.json)))])
    }
}

extension DeviceSummary {
    fileprivate var json: JSONValue {
        JSONBuilder.object(
            ("id", .string(id.text)),
            ("name", .string(name)),
            ("lastSeen", lastSeen.map(JSONValue.string)),
            ("osPlatform", osPlatform.map(JSONValue.string))
        )
    }
}
