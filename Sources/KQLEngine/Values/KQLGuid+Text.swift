import KQL

extension KQLGuid {
    /// Lower-case text with hyphens, as `tostring()` gives it.
    var text: String {
        let digits = HexText.text(high, count: 16) + HexText.text(low, count: 16)
        var text: [UInt8] = []
        for (index, byte) in digits.utf8.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads 32 digits, with or without hyphens at their places and braces around.
    init?(text: some StringProtocol) {
        var digits: [UInt8] = []
        for byte in text.utf8 where ![UInt8(ascii: "-"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte) {
            guard let digit = HexText.value(byte), digits.count < 32 else { return nil }
            digits.append(digit)
        }
        guard digits.count == 32 else { return nil }
        let high = digits[..<16].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
        let low = digits[16...].reduce(UInt64(0)) { $0 << 4 | UInt64($1) }
        self.init(high: high, low: low)
    }
}
