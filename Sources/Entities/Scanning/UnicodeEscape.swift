/// An escape of JSON and of several programming languages: `\u0026`.
struct UnicodeEscape: Equatable {
    /// The UTF-16 code unit that it stands for.
    let value: UInt32
    /// Its length in bytes.
    static let length = 6

    /// Reads the escape whose backslash is at `position`; nil when there is none.
    init?(_ text: Span<UInt8>, at position: Int, before end: Int) {
        let digits = position + 2..<position + Self.length
        guard digits.upperBound <= end, text[position + 1] == 0x75, digits.allSatisfy({ text[$0].isHexDigit }) else {
            return nil
        }
        value = digits.reduce(0) { $0 << 4 | UInt32(text[$1].hexValue) }
    }
}
