import DefenderAPI

extension JSONText {
    /// The members of an object, as members of the present one.
    mutating func members(of object: JSONObject) {
        for member in object.members { self.member(member.name) { $0.value(member.value) } }
    }

    /// Any value.
    mutating func value(_ value: JSONValue) {
        switch value {
        case .string(let text): string(text)
        case .array(let elements): array { json in for element in elements { json.value(element) } }
        case .object(let members): object { $0.members(of: members) }
        case .null, .bool, .integer, .number: raw(value.json)
        }
    }
}
