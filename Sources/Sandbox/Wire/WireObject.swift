import KQL

/// Short forms for building and reading the JSON of requests and answers.
enum WireObject {
    static func object(_ members: KeyValuePairs<String, KQLDynamic>) -> KQLDynamic {
        .object(members.map { KQLDynamic.Member(name: $0.key, value: $0.value) })
    }

    /// The value of a member whose name is compared without regard to case; nil when there is none.
    static func value(_ name: String, in object: KQLDynamic) -> KQLDynamic? {
        guard case .object(let members) = object else { return nil }
        let wanted = name.lowercased()
        return members.first { $0.name.lowercased() == wanted }?.value
    }

    /// The text of a string value; nil for everything else.
    static func text(_ value: KQLDynamic?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }

    /// The elements of an array; nil for everything else.
    static func elements(_ value: KQLDynamic?) -> [KQLDynamic]? {
        if case .array(let elements)? = value { elements } else { nil }
    }

    /// An object with some members replaced or added.
    static func setting(_ changes: KeyValuePairs<String, KQLDynamic>, in object: KQLDynamic) -> KQLDynamic {
        guard case .object(var members) = object else { return object }
        for change in changes {
            let member = KQLDynamic.Member(name: change.key, value: change.value)
            if let index = members.firstIndex(where: { $0.name == change.key }) {
                members[index] = member
            } else {
                members.append(member)
            }
        }
        return .object(members)
    }
}
