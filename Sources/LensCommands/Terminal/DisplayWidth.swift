/// Columns that text takes in a terminal with a fixed-width font.
enum DisplayWidth {
    /// Sum over the characters; escape sequences are not understood, so measure before styling.
    static func of(_ text: String) -> Int {
        var isASCII = true
        var count = 0
        for byte in text.utf8 {
            isASCII = isASCII && byte < 0x80
            count += 1
        }
        return isASCII ? count : text.reduce(0) { $0 + of($1) }
    }

    /// 0 for a lone mark, 2 for East Asian wide characters and emoji, else 1.
    static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        return of(first)
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        guard scalar.value >= 0x300 else { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
        }
    }

    /// Blocks whose characters are wide or full-width; unassigned ones in them count as wide too.
    ///
    /// Source: <https://www.unicode.org/reports/tr11/> (read 2026-11-22), to the precision of blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F,
        0x231A...0x231B,
        0x23E9...0x23EC,
        0x2E80...0x303E,
        0x3041...0x33FF,
        0x3400...0x4DBF,
        0x4E00...0x9FFF,
        0xA000...0xA4CF,
        0xA960...0xA97F,
        0xAC00...0xD7A3,
        0xF900...0xFAFF,
        0xFE30...0xFE6F,
        0xFF00...0xFF60,
        0xFFE0...0xFFE6,
        0x1F300...0x1F64F,
        0x1F680...0x1F6FF,
        0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]
}
