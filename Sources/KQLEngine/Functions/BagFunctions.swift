import KQL

/// Property bags.
enum BagFunctions {
    static let table: [String: ScalarBody] = [
        "bag_pack": pack,
        "pack": pack,
        "pack_dictionary": pack,
        "pack_all": packAll,
        "bag_keys": keys,
        "bag_has_key": hasKey,
        "bag_merge": merge,
        "bag_remove_keys": removeKeys,
        "bag_set_key": setKey,
        "bag_zip": zipped,
    ]

    /// One bag of several; of members with one name the first counts.
    static func merging(_ bags: [[KQLDynamic.Member]]) -> KQLDynamic {
        var members: [KQLDynamic.Member] = []
        var names: Set<String> = []
        for bag in bags {
            for member in bag where names.insert(member.name).inserted { members.append(member) }
        }
        return .object(members)
    }

    /// Names and values in turn.
    private static func pack(_ arguments: Arguments) -> KQLValue {
        pack(arguments.values[...], ignoringEmpty: false)
    }

    /// `pack_all(ignore_null_empty, name, value, …)`: the binder lists the columns.
    private static func packAll(_ arguments: Arguments) -> KQLValue {
        let hasFlag = arguments.count % 2 == 1
        return pack(arguments.values.dropFirst(hasFlag ? 1 : 0), ignoringEmpty: hasFlag && arguments.bool(0) == true)
    }

    private static func pack(_ values: ArraySlice<KQLValue>, ignoringEmpty: Bool) -> KQLValue {
        var members: [KQLDynamic.Member] = []
        var index = values.startIndex
        while index + 1 < values.endIndex {
            let value = values[index + 1]
            let isEmpty = value.isNull || value == .string("")
            if !ignoringEmpty || !isEmpty { members.append(.init(name: values[index].text, value: value.asDynamic)) }
            index += 2
        }
        return .dynamic(merging([members]))
    }

    private static func keys(_ arguments: Arguments) -> KQLValue {
        arguments.object(0).map { .dynamic(.array($0.map { .string($0.name) })) } ?? .null(.dynamic)
    }

    /// The key may be a path that begins with `$`.
    private static func hasKey(_ arguments: Arguments) -> KQLValue {
        let key = arguments.text(1)
        guard let members = arguments.object(0) else { return .null(.bool) }
        if key.hasPrefix("$") { return .bool(DynamicAccess.value(at: key, of: .object(members)) != nil) }
        return .bool(members.contains { $0.name == key })
    }

    private static func merge(_ arguments: Arguments) -> KQLValue {
        let bags = (0..<arguments.count).compactMap { arguments.object($0) }
        return bags.isEmpty ? .null(.dynamic) : .dynamic(merging(bags))
    }

    private static func removeKeys(_ arguments: Arguments) -> KQLValue {
        guard let members = arguments.object(0) else { return .null(.dynamic) }
        var bag = KQLDynamic.object(members)
        for key in arguments.array(1) ?? [] {
            let name = key.plainText
            bag = removing(
                name.hasPrefix("$.") ? name.dropFirst(2).split(separator: ".").map(String.init) : [name],
                from: bag
            )
        }
        return .dynamic(bag)
    }

    private static func removing(_ path: [String], from value: KQLDynamic) -> KQLDynamic {
        guard case .object(let members) = value, let name = path.first else { return value }
        if path.count == 1 { return .object(members.filter { $0.name != name }) }
        return .object(
            members.map { member in
                guard member.name == name else { return member }
                return .init(name: name, value: removing(Array(path.dropFirst()), from: member.value))
            }
        )
    }

    private static func setKey(_ arguments: Arguments) -> KQLValue {
        let key = arguments.text(1)
        let path = key.hasPrefix("$.") ? key.dropFirst(2).split(separator: ".").map(String.init) : [key]
        guard let members = arguments.object(0) else { return .null(.dynamic) }
        return .dynamic(setting(path, to: arguments.dynamic(2), in: .object(members)))
    }

    private static func setting(_ path: [String], to value: KQLDynamic, in bag: KQLDynamic) -> KQLDynamic {
        guard let name = path.first else { return value }
        var members: [KQLDynamic.Member] = []
        if case .object(let existing) = bag { members = existing }
        let rest = Array(path.dropFirst())
        if let place = members.firstIndex(where: { $0.name == name }) {
            members[place] = .init(name: name, value: setting(rest, to: value, in: members[place].value))
        } else {
            members.append(.init(name: name, value: setting(rest, to: value, in: .null)))
        }
        return .object(members)
    }

    /// Keys that are not strings are left out together with their values; missing values are null.
    private static func zipped(_ arguments: Arguments) -> KQLValue {
        guard let names = arguments.array(0), let values = arguments.array(1) else { return .null(.dynamic) }
        var members: [KQLDynamic.Member] = []
        for (index, name) in names.enumerated() {
            guard case .string(let text) = name else { continue }
            members.append(.init(name: text, value: index < values.count ? values[index] : .null))
        }
        return .dynamic(merging([members]))
    }
}
