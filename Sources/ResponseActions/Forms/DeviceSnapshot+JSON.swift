package import DefenderAPI
import Lookup

extension DeviceSnapshot {
    /// The device for a program: what tells it from others, its isolation, and what runs on it.
    package var json: JSONValue {
        JSONBuilder.object(
            ("id", .string(machine.id.text)),
            ("name", .string(name)),
            ("lastSeen", machine.lastSeen.map(JSONValue.string)),
            ("osPlatform", machine.osPlatform.map(JSONValue.string)),
            ("osVersion", machine.text("version").map(JSONValue.string)),
            ("group", machine.text("rbacGroupName").map(JSONValue.string)),
            ("tags", .array(machine.tags.map(JSONValue.string))),
            ("health", machine.healthStatus.map(JSONValue.string)),
            ("onboarding", machine.onboardingStatus.map(JSONValue.string)),
            ("isolation", isolation.json),
            ("running", .array(running.map(\.json))),
            ("unsettled", .array(unsettled.map(\.json))),
            ("readAt", .string(WireDate.text(of: date)))
        )
    }
}

extension IsolationState {
    /// The state for a program, with what belongs to it.
    package var json: JSONValue {
        let (scope, since, reason): (String?, String?, String?) =
            switch self {
            case .isolated(let scope, let since): (scope, since, nil)
            case .released(let since): (nil, since, nil)
            case .neverIsolated: (nil, nil, nil)
            case .unknown(let reason): (nil, nil, reason)
            }
        return JSONBuilder.object(
            ("state", .string(name)),
            ("scope", scope.map(JSONValue.string)),
            ("since", since.map(JSONValue.string)),
            ("reason", reason.map(JSONValue.string))
        )
    }
}
