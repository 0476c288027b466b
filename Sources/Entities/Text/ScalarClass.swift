/// What a character outside ASCII means in the search for entities.
enum ScalarClass: Equatable {
    /// Not seen by a reader: zero-width characters, soft hyphens, direction marks, variation selectors.
    case invisible
    /// A hyphen that typesetting put in place of `-`.
    case hyphen
    /// A dash or a minus sign; stands for `-` inside a CVE identifier only.
    case dash
    /// A full stop that resolvers read as `.` between labels.
    case dot
    /// The full-width form of this ASCII letter or digit.
    case fullWidth(UInt8)
    /// A letter, mark or digit that can stand in a label together with ASCII letters.
    case letter
    /// A letter of a script that is written without spaces, or to which ASCII words are attached in running text.
    case isolatedLetter
    /// Anything else; it separates words.
    case separator

    /// Classifies the scalar of that value, which is not ASCII.
    init(_ value: UInt32) {
        self.init(unlettered: value)
        if self == .separator, Self.isWord(value) { self = Self.isIsolated(value) ? .isolatedLetter : .letter }
    }

    /// Classifies a scalar that is not ASCII without telling letters from separators, which costs a table look-up.
    init(unlettered value: UInt32) {
        self =
            switch value {
            case 0xAD, 0x34F, 0x61C, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
                0xFE00...0xFE0F, 0xFEFF:
                .invisible
            case 0x2010, 0x2011, 0xFE63, 0xFF0D: .hyphen
            case 0x2012...0x2015, 0x2212: .dash
            case 0x2024, 0x3002, 0xFF0E, 0xFF61: .dot
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .fullWidth(UInt8(value - 0xFEE0))
            default: .separator
            }
    }

    private static func isWord(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            true
        default: false
        }
    }

    /// Hebrew and Arabic (prefixes), Thai to Khmer, Chinese, Japanese, Korean (particles).
    private static func isIsolated(_ value: UInt32) -> Bool {
        switch value {
        case 0x590...0x8FF, 0xE00...0xEFF, 0x1000...0x11FF, 0x1780...0x17FF, 0x3040...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
