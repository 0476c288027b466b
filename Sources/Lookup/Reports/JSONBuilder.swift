package import DefenderAPI

/// Builds JSON objects whose members stand in the order in which they are given; members without a value are left out.
package enum JSONBuilder {
    /// An object of these members.
    package static func object(_ members: (String, JSONValue?)...) -> JSONValue {
        object(members)
    }

    /// An object of these members.
    package static func object(_ members: [(String, JSONValue?)]) -> JSONValue {
        .object(JSONObject(members.compactMap { name, value in value.map { JSONObject.Member(name, $0) } }))
    }

    static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(JSONObject(members.map { JSONObject.Member($0.0, $0.1) }))
    }
}
