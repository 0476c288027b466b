import KQL

/// Short forms for the JSON that the services send.
enum WireJSON {
    static func object(_ members: KeyValuePairs<String, KQLDynamic>) -> KQLDynamic {
        .object(members.map { KQLDynamic.Member(name: $0.key, value: $0.value) })
    }

    /// Two objects as one, the members of the first before those of the second; their names are distinct.
    static func joined(_ first: KQLDynamic, _ second: KQLDynamic) -> KQLDynamic {
        guard case .object(let head) = first, case .object(let tail) = second else { return first }
        return .object(head + tail)
    }

    /// A string, or null.
    static func text(_ value: String?) -> KQLDynamic {
        value.map { .string($0) } ?? .null
    }

    static func texts(_ values: [String]) -> KQLDynamic {
        .array(values.map { .string($0) })
    }

    /// An instant in ticks as the services write it, or null.
    static func time(_ ticks: Int64?) -> KQLDynamic {
        ticks.map { .string(Ticks.text($0)) } ?? .null
    }
}
