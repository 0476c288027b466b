/// How many cells of a terminal characters take.
enum CharacterCells {
    /// Two for ideographs, full-width forms and most emoji, none for signs without width, one for anything else.
    ///
    /// Source: Unicode Standard Annex 11 (read 2026-11-23); the ranges hold the blocks whose characters are wide.
    static func count(in text: String) -> Int {
        text.reduce(0) { $0 + count(of: $1) }
    }

    private static func count(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.value {
        case 0x20..<0x7F: return 1
        case 0x200B...0x200F, 0x2060, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return first.properties.isEmojiPresentation ? 2 : 1
        }
    }
}
