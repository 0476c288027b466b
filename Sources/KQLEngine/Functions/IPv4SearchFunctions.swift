import KQL

/// Finding IPv4 addresses inside texts; an address must not touch letters or digits.
enum IPv4SearchFunctions {
    static let table: [String: ScalarBody] = [
        "has_ipv4": has,
        "has_any_ipv4": has,
        "has_ipv4_prefix": hasPrefix,
        "has_any_ipv4_prefix": hasPrefix,
    ]

    private static func has(_ arguments: Arguments) -> KQLValue {
        let wanted = Set(
            Membership.members(arguments.values.dropFirst()).map(\.text).filter { IPv4Network($0)?.prefix == 32 }
        )
        return .bool(addresses(in: arguments.text(0)).contains(where: wanted.contains))
    }

    /// A prefix is a whole address, or octets that end with a point.
    private static func hasPrefix(_ arguments: Arguments) -> KQLValue {
        let prefixes = Membership.members(arguments.values.dropFirst()).map(\.text)
            .filter { $0.hasSuffix(".") || IPv4Network($0) != nil }
        let found = addresses(in: arguments.text(0))
        return .bool(
            found.contains { address in
                prefixes.contains { $0.hasSuffix(".") ? address.hasPrefix($0) : address == $0 }
            }
        )
    }

    private static func addresses(in text: String) -> [String] {
        let runs = text.utf8.split { !(TermBoundary.isTermByte($0) || $0 == UInt8(ascii: ".") || $0 >= 0x80) }
        return runs.compactMap { run -> String? in
            var trimmed = run
            while trimmed.last == UInt8(ascii: ".") { trimmed.removeLast() }
            while trimmed.first == UInt8(ascii: ".") { trimmed.removeFirst() }
            let address = String(Substring(trimmed))
            return IPv4Network(address) == nil ? nil : address
        }
    }
}
