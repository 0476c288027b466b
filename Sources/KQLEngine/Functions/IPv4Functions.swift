import KQL

/// IPv4 addresses and networks; text that is neither gives null.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-functions#ipv4-ipv6-functions> (read 2026-11-22).
enum IPv4Functions {
    static let table: [String: ScalarBody] = [
        "parse_ipv4": { arguments in network(arguments, 0).map { .long(Int64($0.base)) } ?? .null(.long) },
        "parse_ipv4_mask": parseWithMask,
        "ipv4_compare": { arguments in order(arguments).map { .long($0) } ?? .null(.long) },
        "ipv4_is_match": { arguments in order(arguments).map { .bool($0 == 0) } ?? .null(.bool) },
        "ipv4_is_in_range": isInRange,
        "ipv4_is_in_any_range": isInAnyRange,
        "ipv4_is_private": isPrivate,
        "ipv4_netmask_suffix": { arguments in network(arguments, 0).map { .long(Int64($0.prefix)) } ?? .null(.long) },
        "ipv4_range_to_cidr_list": cidrList,
        "format_ipv4": { format($0, withMask: false) },
        "format_ipv4_mask": { format($0, withMask: true) },
    ]

    private static func network(_ arguments: Arguments, _ index: Int) -> IPv4Network? {
        IPv4Network(arguments.text(index))
    }

    private static func parseWithMask(_ arguments: Arguments) -> KQLValue {
        guard let network = network(arguments, 0), let prefix = arguments.int(1), (0...32).contains(prefix) else {
            return .null(.long)
        }
        return .long(Int64(network.address & IPv4Network.mask(min(prefix, network.prefix))))
    }

    /// Compares the bits that all prefixes keep.
    private static func order(_ arguments: Arguments) -> Int64? {
        guard let first = network(arguments, 0), let second = network(arguments, 1) else { return nil }
        var prefix = min(first.prefix, second.prefix)
        if arguments.count > 2 {
            guard let wanted = arguments.int(2), (0...32).contains(wanted) else { return nil }
            prefix = min(prefix, wanted)
        }
        let mask = IPv4Network.mask(prefix)
        let (left, right) = (first.address & mask, second.address & mask)
        return left < right ? -1 : left > right ? 1 : 0
    }

    private static func contains(_ range: String, _ address: IPv4Network) -> Bool? {
        guard let network = IPv4Network(range) else { return nil }
        return network.base == address.address & IPv4Network.mask(min(network.prefix, address.prefix))
    }

    private static func isInRange(_ arguments: Arguments) -> KQLValue {
        guard let address = network(arguments, 0), let found = contains(arguments.text(1), address) else {
            return .null(.bool)
        }
        return .bool(found)
    }

    private static func isInAnyRange(_ arguments: Arguments) -> KQLValue {
        guard let address = network(arguments, 0) else { return .null(.bool) }
        var isValid = false
        for range in Membership.members(arguments.values.dropFirst()) {
            guard let found = contains(range.text, address) else { continue }
            if found { return .bool(true) }
            isValid = true
        }
        return isValid ? .bool(false) : .null(.bool)
    }

    /// RFC 1918.
    private static func isPrivate(_ arguments: Arguments) -> KQLValue {
        guard let address = network(arguments, 0) else { return .null(.bool) }
        let ranges: [(base: UInt32, prefix: Int)] = [(0x0A00_0000, 8), (0xAC10_0000, 12), (0xC0A8_0000, 16)]
        return .bool(
            ranges.contains { address.prefix >= $0.prefix && address.address & IPv4Network.mask($0.prefix) == $0.base }
        )
    }

    /// `format_ipv4(address [, prefix])`; the address may be a number.
    private static func format(_ arguments: Arguments, withMask: Bool) -> KQLValue {
        var network = network(arguments, 0)
        if let number = arguments.long(0) {
            network = UInt32(exactly: number).map { IPv4Network(address: $0, prefix: 32) }
        }
        let wanted = arguments.count > 1 ? arguments.int(1) ?? -1 : 32
        guard let network, (0...32).contains(wanted) else { return .string("") }
        let prefix = min(wanted, network.prefix)
        let text = IPv4Network.text(network.address & IPv4Network.mask(prefix))
        return .string(withMask ? "\(text)/\(prefix)" : text)
    }

    /// The fewest networks that cover a range exactly.
    private static func cidrList(_ arguments: Arguments) -> KQLValue {
        guard let first = network(arguments, 0), let last = network(arguments, 1), first.address <= last.address else {
            return .null(.dynamic)
        }
        var networks: [KQLDynamic] = []
        var next = UInt64(first.address)
        let end = UInt64(last.address) + 1
        while next < end {
            var size: UInt64 = next == 0 ? 1 << 32 : next & (0 &- next)
            while size > end - next { size >>= 1 }
            networks.append(.string("\(IPv4Network.text(UInt32(next)))/\(32 - size.trailingZeroBitCount)"))
            next += size
        }
        return .dynamic(.array(networks))
    }
}
