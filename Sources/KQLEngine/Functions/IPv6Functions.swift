import KQL

/// IPv6 addresses and networks; IPv4 addresses may stand beside them.
enum IPv6Functions {
    static let table: [String: ScalarBody] = [
        "parse_ipv6": { parse($0, prefix: 128) },
        "parse_ipv6_mask": { arguments in parse(arguments, prefix: arguments.int(1) ?? -1) },
        "ipv6_compare": { arguments in order(arguments).map { .long($0) } ?? .null(.long) },
        "ipv6_is_match": { arguments in order(arguments).map { .bool($0 == 0) } ?? .null(.bool) },
        "ipv6_is_in_range": isInRange,
        "ipv6_is_in_any_range": isInAnyRange,
    ]

    private static func parse(_ arguments: Arguments, prefix: Int) -> KQLValue {
        guard let network = IPv6Network(arguments.text(0)), (0...128).contains(prefix) else { return .string("") }
        return .string(IPv6Network.text(network.address & IPv6Network.mask(min(prefix, network.prefix))))
    }

    private static func order(_ arguments: Arguments) -> Int64? {
        guard let first = IPv6Network(arguments.text(0)), let second = IPv6Network(arguments.text(1)) else {
            return nil
        }
        var prefix = min(first.prefix, second.prefix)
        if arguments.count > 2 {
            guard let wanted = arguments.int(2), (0...128).contains(wanted) else { return nil }
            prefix = min(prefix, wanted)
        }
        let mask = IPv6Network.mask(prefix)
        let (left, right) = (first.address & mask, second.address & mask)
        return left < right ? -1 : left > right ? 1 : 0
    }

    private static func contains(_ range: String, _ address: IPv6Network) -> Bool? {
        guard let network = IPv6Network(range) else { return nil }
        let mask = IPv6Network.mask(network.prefix)
        return network.address & mask == address.address & mask
    }

    private static func isInRange(_ arguments: Arguments) -> KQLValue {
        guard let address = IPv6Network(arguments.text(0)), let found = contains(arguments.text(1), address) else {
            return .null(.bool)
        }
        return .bool(found)
    }

    private static func isInAnyRange(_ arguments: Arguments) -> KQLValue {
        guard let address = IPv6Network(arguments.text(0)) else { return .null(.bool) }
        let answers = Membership.members(arguments.values.dropFirst()).compactMap { contains($0.text, address) }
        return answers.isEmpty ? .null(.bool) : .bool(answers.contains(true))
    }
}
