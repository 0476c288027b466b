/// 48-bit hardware addresses.
///
/// The stored form has lower-case digits and colons. Defender's tables hold several forms (`00-1A-2B-…` in some,
/// bare digits in others), so none of them is *the* stored one; a search has to ask for all, and one form of our own
/// makes the three spellings of an address one entity.
enum HardwareAddress {
    /// The stored form of `range` when it is six pairs with `:` or `-`, or three groups of four with dots.
    static func normalized(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard isPaired(text, range) || isGrouped(text, range) else { return nil }
        return stored(range.map { text[$0] }.filter(\.isHexDigit))
    }

    /// The stored form of twelve hexadecimal digits without separators, which are too common to be taken for an
    /// address unless someone says that they are one.
    static func normalizedBare(_ text: Span<UInt8>, _ range: Range<Int>) -> String? {
        guard range.count == 12 else { return nil }
        let digits = range.map { text[$0] }
        return digits.allSatisfy(\.isHexDigit) ? stored(digits) : nil
    }

    private static func isPaired(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 17 else { return false }
        let separator = text[range.lowerBound + 2]
        guard separator == .colon || separator == .hyphen else { return false }
        return range.allSatisfy { position in
            (position - range.lowerBound) % 3 == 2 ? text[position] == separator : text[position].isHexDigit
        }
    }

    /// Without a single letter, three dotted numbers are more likely numbers.
    private static func isGrouped(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 14, range.contains(where: { text[$0].isLetter }) else { return false }
        return range.allSatisfy { position in
            (position - range.lowerBound) % 5 == 4 ? text[position] == .dot : text[position].isHexDigit
        }
    }

    private static func stored(_ digits: [UInt8]) -> String {
        var bytes: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, index % 2 == 0 { bytes.append(.colon) }
            bytes.append(digit.lowercased)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
