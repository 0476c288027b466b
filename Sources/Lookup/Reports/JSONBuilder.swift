import DefenderAPI

/// Builds JSON objects whose members stand in the order in which they are given; members without a value are left out.
enum JSONBuilder {
    static func object(_ members: (String, JSONValue?)...) -> JSONValue {
        object(members)
    }

    static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(JSONObject(members.compactMap { name, value in value.map { JSONObject.Member(name, $0) } }))
    }

    static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(JSONObject(members.map { JSONObject.Member($0.0, $0.1) }))
    }
}
