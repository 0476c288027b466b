/// A character reference of HTML or XML: `&amp;`, `&#46;`, `&#x2e;`.
///
/// The semicolon is required.
struct CharacterReference: Equatable {
    /// The scalar that it stands for; it may be no valid one.
    let value: UInt32
    /// Its length in bytes.
    let length: Int

    private static let names: [String: UInt32] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0x20, "period": 0x2E, "colon": 0x3A,
        "commat": 0x40, "sol": 0x2F, "shy": 0xAD, "lsqb": 0x5B, "rsqb": 0x5D, "lpar": 0x28, "rpar": 0x29, "num": 0x23,
        "equals": 0x3D, "quest": 0x3F, "hyphen": 0x2D, "zwnj": 0x200C, "zwj": 0x200D, "tab": 0x20, "newline": 0x20,
    ]

    /// Reads the reference whose ampersand is at `position`; nil when there is none that matters here.
    init?(_ text: Span<UInt8>, at position: Int, before end: Int) {
        let limit = min(end, position + 10)
        guard let semicolon = text.firstPosition(of: .semicolon, in: position + 1..<max(limit, position + 1)) else {
            return nil
        }
        guard let value = Self.value(text, position + 1..<semicolon) else { return nil }
        self.value = value
        length = semicolon + 1 - position
    }

    private static func value(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
        let name = text.lowercasedString(range)
        guard name.hasPrefix("#") else { return names[name] }
        return name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    }
}
