/// An IPv6 address with the length of a network prefix; IPv4 addresses count as `::ffff:a.b.c.d`.
struct IPv6Network: Equatable {
    let address: UInt128
    /// From 0 to 128.
    let prefix: Int

    /// Reads either kind of address, with an optional `/n` that counts the bits of the address as it is written.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/" as Character, omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let body = first.drop { $0 == " " }.prefix { $0 != " " }
        guard let (address, isIPv4) = Self.address(body) else { return nil }
        var prefix = 128
        if parts.count == 2 {
            guard let read = Int(parts[1]), read >= 0, read <= (isIPv4 ? 32 : 128) else { return nil }
            prefix = isIPv4 ? read + 96 : read
        }
        self.address = address
        self.prefix = prefix
    }

    /// True when all addresses of the other network are in this one.
    func contains(_ other: IPv6Network) -> Bool {
        other.prefix >= prefix && other.address & Self.mask(prefix) == address & Self.mask(prefix)
    }

    /// The bits that a prefix of this length keeps.
    static func mask(_ prefix: Int) -> UInt128 {
        prefix <= 0 ? 0 : prefix >= 128 ? .max : ~(.max >> UInt128(prefix))
    }

    /// Eight groups of four digits.
    static func text(_ address: UInt128) -> String {
        stride(from: 112, through: 0, by: -16)
            .map { HexText.text(UInt64(truncatingIfNeeded: address >> UInt128($0)) & 0xFFFF, count: 4) }
            .joined(separator: ":")
    }

    private static let mappedPrefix = UInt128(0xFFFF) << 32

    private static func address(_ text: some StringProtocol) -> (UInt128, isIPv4: Bool)? {
        if !text.contains(":") {
            return IPv4Network(text).map { (mappedPrefix | UInt128($0.address), true) }
        }
        var groups = text.split(separator: ":" as Character, omittingEmptySubsequences: false).map { String($0) }
        guard groups.count >= 3 else { return nil }
        var isIPv4 = false
        if let last = groups.last, last.contains(".") {
            guard let tail = IPv4Network(last), tail.prefix == 32 else { return nil }
            groups.removeLast()
            groups.append(String(tail.address >> 16, radix: 16))
            groups.append(String(tail.address & 0xFFFF, radix: 16))
            isIPv4 = true
        }
        guard let address = address(groups: groups) else { return nil }
        // `::a.b.c.d` names the same address as `::ffff:a.b.c.d`.
        return (isIPv4 && address >> 32 == 0 ? address | mappedPrefix : address, isIPv4)
    }

    /// Groups of digits; an empty one in the middle stands for as many zeros as are missing.
    private static func address(groups: [String]) -> UInt128? {
        var groups = groups
        if groups.first == "", groups.count > 1, groups[1] == "" { groups.removeFirst() }
        if groups.last == "", groups.count > 1, groups[groups.count - 2] == "" { groups.removeLast() }
        let gaps = groups.indices.filter { groups[$0].isEmpty }
        guard gaps.count <= 1 else { return nil }
        if let gap = gaps.first {
            guard groups.count <= 8 else { return nil }
            groups.replaceSubrange(gap...gap, with: repeatElement("0", count: 9 - groups.count))
        }
        guard groups.count == 8 else { return nil }
        var address: UInt128 = 0
        for group in groups {
            guard group.utf8.count <= 4, let value = UInt16(group, radix: 16) else { return nil }
            address = address << 16 | UInt128(value)
        }
        return address
    }
}
