/// Devices: ids and names.
enum DeviceName {
    /// The stored form: Defender holds ids and names in lower case.
    static func normalized(_ name: String) -> String {
        name.lowercased()
    }

    /// Whether `range` is an id of Defender: 40 hexadecimal digits.
    static func isIdentifier(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count == 40 && range.allSatisfy { text[$0].isHexDigit }
    }

    /// Whether `range` is a name that Windows gives to a device when nobody chooses one.
    static func isDefaultName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for (prefix, length) in [("desktop-", 7), ("laptop-", 8), ("win-", 11)]
        where text.hasWord(prefix, at: range.lowerBound, before: range.upperBound) {
            let rest = range.dropFirst(prefix.utf8.count)
            return rest.count == length && rest.allSatisfy { text[$0].isAlphanumeric }
        }
        return false
    }

    /// Whether `range` can be a device's name: letters, digits, hyphens, dots; not a number.
    static func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        (1...255).contains(range.count) && range.allSatisfy { text[$0].isHostCharacter }
            && range.contains { text[$0].isLetter || text[$0] >= 0x80 }
    }
}
