/// IPv6 addresses in every form of RFC 4291, section 2.2, and their canonical form (RFC 5952).
struct IPv6Address: Equatable {
    /// The eight groups, the most significant first.
    let groups: SIMD8<UInt16>

    /// Reads `range`, which must be the address alone, without brackets, zone or prefix length.
    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        guard (2...45).contains(range.count) else { return nil }
        var parts: [UInt16] = []
        var gap: Int?
        var position = range.lowerBound
        if text[position] == .colon {
            guard text[position + 1] == .colon else { return nil }
            gap = 0
            position += 2
        }
        while position < range.upperBound {
            guard parts.count < 8, let next = Self.part(text, position..<range.upperBound, into: &parts) else {
                return nil
            }
            position = next
            guard position < range.upperBound else { break }
            guard text[position] == .colon, position + 1 < range.upperBound else { return nil }
            position += 1
            if text[position] == .colon {
                guard gap == nil else { return nil }
                gap = parts.count
                position += 1
            }
        }
        guard let groups = Self.groups(parts, gap: gap) else { return nil }
        self.groups = groups
    }

    /// Reads one group, or the dotted IPv4 address at the end; returns where it ends.
    private static func part(_ text: Span<UInt8>, _ range: Range<Int>, into parts: inout [UInt16]) -> Int? {
        let end = text.end(from: range.lowerBound, before: range.upperBound) { $0.isHexDigit }
        if text.at(end) == .dot, end < range.upperBound {
            guard let address = IPv4Address.whole(text, range) else { return nil }
            parts += [UInt16(address >> 16), UInt16(address & 0xFFFF)]
            return range.upperBound
        }
        guard (1...4).contains(end - range.lowerBound) else { return nil }
        var value: UInt16 = 0
        for position in range.lowerBound..<end { value = value << 4 | UInt16(text[position].hexValue) }
        parts.append(value)
        return end
    }

    private static func groups(_ parts: [UInt16], gap: Int?) -> SIMD8<UInt16>? {
        guard gap == nil ? parts.count == 8 : parts.count < 8 else { return nil }
        var groups = SIMD8<UInt16>()
        let zeros = 8 - parts.count
        for (index, part) in parts.enumerated() {
            groups[index < gap ?? 8 ? index : index + zeros] = part
        }
        return groups
    }
}

extension IPv6Address: CustomStringConvertible {
    /// The canonical form: lower case, the longest run of zero groups as `::`, IPv4-mapped addresses dotted.
    var description: String {
        if isIPv4Mapped { return "::ffff:" + IPv4Address.string(UInt32(groups[6]) << 16 | UInt32(groups[7])) }
        let zeros = longestZeros
        var text = ""
        var index = 0
        while index < 8 {
            if index == zeros.lowerBound, zeros.count > 1 {
                text += "::"
                index = zeros.upperBound
                continue
            }
            if !text.isEmpty, !text.hasSuffix(":") { text += ":" }
            text += String(groups[index], radix: 16)
            index += 1
        }
        return text
    }

    /// Whether all bits after the first `prefixLength` are zero.
    func isNetwork(prefixLength: Int) -> Bool {
        for bit in prefixLength..<128 where groups[bit / 16] & (0x8000 >> UInt16(bit % 16)) != 0 { return false }
        return true
    }

    private var isIPv4Mapped: Bool {
        groups[5] == 0xFFFF && groups.lowHalf == SIMD4(repeating: 0) && groups[4] == 0
    }

    /// The first of the longest runs of zero groups.
    private var longestZeros: Range<Int> {
        var longest = 0..<0
        var start = 0
        for index in 0..<8 {
            if groups[index] != 0 {
                start = index + 1
            } else if index + 1 - start > longest.count {
                longest = start..<index + 1
            }
        }
        return longest
    }
}
