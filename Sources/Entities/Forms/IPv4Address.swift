/// IPv4 addresses and ranges in dotted form.
enum IPv4Address {
    /// What a run of digits and dots is.
    enum Reading: Equatable {
        /// An address; the first part is the most significant byte.
        case address(UInt32)
        /// Four parts or more, but no address.
        case rejected(DropReason)
        /// Too few parts to be meant as one.
        case other
    }

    /// Reads `range`, which holds digits and dots only.
    static func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Reading {
        var address: UInt32 = 0
        var fault: DropReason?
        var parts = 0
        var start = range.lowerBound
        while start <= range.upperBound {
            let end = text.end(from: start, before: range.upperBound) { $0 != .dot }
            guard end > start else { return .other }
            parts += 1
            let octet = octet(text, start..<end)
            address = address << 8 | octet.value
            fault = fault ?? octet.fault
            start = end + 1
        }
        if parts > 4 { return .rejected(.tooManyParts) }
        if parts < 4 { return .other }
        return fault.map(Reading.rejected) ?? .address(address)
    }

    /// The address that `range`, as a whole, spells; nil for anything else.
    static func whole(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
        guard
            text.end(from: range.lowerBound, before: range.upperBound, while: { $0.isDigit || $0 == .dot })
                == range.upperBound, case .address(let address) = read(text, range)
        else { return nil }
        return address
    }

    /// The prefix length after a slash: one or two digits, at most 32, no leading zero.
    static func prefixLength(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
        guard (1...2).contains(range.count), text[range.lowerBound] != .zero || range.count == 1 else { return nil }
        var length: UInt32 = 0
        for position in range {
            guard text[position].isDigit else { return nil }
            length = length * 10 + UInt32(text[position].hexValue)
        }
        return length <= 32 ? length : nil
    }

    /// The dotted form of `address`.
    static func string(_ address: UInt32) -> String {
        "\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)"
    }

    /// The prefix form of the range that holds `address`; host bits are cleared.
    ///
    /// Cleared, because both `10.1.2.3/8` and `10.0.0.0/8` ask for the same addresses and should be one entity.
    static func string(_ address: UInt32, prefixLength: UInt32) -> String {
        let mask = prefixLength == 0 ? 0 : UInt32.max << (32 - prefixLength)
        return string(address & mask) + "/\(prefixLength)"
    }

    private static func octet(_ text: Span<UInt8>, _ range: Range<Int>) -> (value: UInt32, fault: DropReason?) {
        guard range.count <= 3 else { return (0, .octetOutOfRange) }
        var value: UInt32 = 0
        for position in range { value = value * 10 + UInt32(text[position].hexValue) }
        if range.count > 1, text[range.lowerBound] == .zero { return (0, .leadingZero) }
        return value <= 255 ? (value, nil) : (0, .octetOutOfRange)
    }
}
