/// Makes characters visible that would act on a terminal or a page, or hide in the text.
package enum VisibleCharacters {
    /// Replaces characters that act or hide; everything else stays.
    ///
    /// C0 controls and DEL become their pictures (`␛`). C1 controls, changes of writing direction, line and paragraph
    /// separators and other format characters become their code (`‹U+202E›`).
    package static func encode(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        var encoded = ""
        encoded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &encoded) }
        return encoded
    }

    /// True when nothing needs to be replaced; decides most texts without looking at scalars.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } || text.unicodeScalars.allSatisfy { !acts($0) }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        guard acts(scalar) else { return text.unicodeScalars.append(scalar) }
        switch scalar.value {
        case 0x00...0x1F: text.unicodeScalars.append(picture(0x2400 + scalar.value))
        case 0x7F: text += "␡"
        default: text += "‹U+\(hex(scalar.value))›"
        }
    }

    private static func picture(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\u{FFFD}" }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// True for control and format characters, except those that only join or split letters and emoji.
    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0x200C, 0x200D: false
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        case 0xAD...: scalar.properties.generalCategory == .format
        default: false
        }
    }
}
