/// The text form of a GUID: 8-4-4-4-12 hexadecimal digits.
enum GuidText {
    /// Writes a GUID in lower case with hyphens.
    static func write(_ guid: KQLGuid) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for index in 0..<32 {
            if [8, 12, 16, 20].contains(index) { bytes.append(UInt8(ascii: "-")) }
            let word = index < 16 ? guid.high : guid.low
            bytes.append(HexDigits.lowercase(UInt8(word >> (60 - UInt64(index % 16) * 4) & 0xF)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads 32 hexadecimal digits with or without hyphens, braces allowed around them; nil for anything else.
    static func read(_ text: some StringProtocol) -> KQLGuid? {
        var words: (high: UInt64, low: UInt64) = (0, 0)
        var digits = 0
        for byte in trimmedBraces(Substring(text)).utf8 where byte != UInt8(ascii: "-") {
            guard let digit = HexDigits.value(byte), digits < 32 else { return nil }
            if digits < 16 {
                words.high = words.high << 4 | UInt64(digit)
            } else {
                words.low = words.low << 4 | UInt64(digit)
            }
            digits += 1
        }
        return digits == 32 ? KQLGuid(high: words.high, low: words.low) : nil
    }

    private static func trimmedBraces(_ text: Substring) -> Substring {
        text.first == "{" && text.last == "}" && text.count >= 2 ? text.dropFirst().dropLast() : text
    }
}
