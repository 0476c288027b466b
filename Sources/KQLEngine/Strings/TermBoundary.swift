/// Where terms begin and end: a term is the longest run of letters and digits, of any script.
///
/// Source: <https://learn.microsoft.com/kusto/query/datatypes-string-operators#what-is-a-term> (read 2026-11-22).
enum TermBoundary {
    /// True when a term cannot go on across `index`: one side is the end of the text, or no letter or digit.
    static func isBoundary(_ bytes: [UInt8], _ range: Range<Int>, at index: Int) -> Bool {
        guard index > range.lowerBound, index < range.upperBound else { return true }
        return !isTermCharacter(bytes, range, before: index) || !isTermCharacter(bytes, range, at: index)
    }

    /// True for a letter or digit that begins at `index`.
    static func isTermCharacter(_ bytes: [UInt8], _ range: Range<Int>, at index: Int) -> Bool {
        let byte = bytes[index]
        if byte < 0x80 { return isTermByte(byte) }
        let end = min(index + 4, range.upperBound)
        return isTermScalar(bytes[index..<end])
    }

    static func isTermByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func isTermCharacter(_ bytes: [UInt8], _ range: Range<Int>, before index: Int) -> Bool {
        var start = index - 1
        if bytes[start] < 0x80 { return isTermByte(bytes[start]) }
        while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isTermScalar(bytes[start..<index])
    }

    private static func isTermScalar(_ bytes: ArraySlice<UInt8>) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return true
        default:
            return false
        }
    }
}
