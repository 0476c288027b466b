/// Hexadecimal digits.
enum HexText {
    static let digits = Array("0123456789abcdef".utf8)

    /// Value of a digit of either case, or nil.
    static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Lower-case digits of `bytes`, two each.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The lowest `count` digits of a number, with leading zeros.
    static func text(_ number: UInt64, count: Int) -> String {
        var text = String(number, radix: 16)
        if text.utf8.count < count { text = String(repeating: "0", count: count - text.utf8.count) + text }
        return text
    }
}
