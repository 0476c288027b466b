/// Hashes as runs of hexadecimal digits.
enum HexDigest {
    /// What a run of letters and digits is.
    enum Reading: Equatable {
        case digest(EntityKind)
        case rejected(EntityKind, DropReason)
        case other
    }

    /// The kind of hash that has this many digits.
    static func kind(length: Int) -> EntityKind? {
        switch length {
        case 32: .md5
        case 40: .sha1
        case 64: .sha256
        default: nil
        }
    }

    /// Reads a maximal run of ASCII letters and digits.
    static func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Reading {
        guard range.count >= 32 else { return .other }
        let isLiteral = text[range.lowerBound] == .zero && text[range.lowerBound + 1] | 0x20 == 0x78
        let digits = isLiteral ? range.lowerBound + 2..<range.upperBound : range
        guard digits.allSatisfy({ text[$0].isHexDigit }) else { return .other }
        let kind = kind(length: digits.count)
        if isLiteral { return kind.map { .rejected($0, .hexLiteral) } ?? .other }
        if digits.allSatisfy({ text[$0] == text[digits.lowerBound] }) {
            return .rejected(kind ?? .sha256, .placeholder)
        }
        if digits.allSatisfy({ text[$0].isDigit }) { return .rejected(kind ?? .sha256, .decimalNumber) }
        return kind.map(Reading.digest) ?? .rejected(nearestKind(length: digits.count), .hexLength)
    }

    private static func nearestKind(length: Int) -> EntityKind {
        length < 40 ? .md5 : length < 64 ? .sha1 : .sha256
    }
}
