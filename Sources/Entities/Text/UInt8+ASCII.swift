/// ASCII characters by name, and the questions that scanners ask of a byte.
extension UInt8 {
    static var space: UInt8 { 0x20 }
    static var percent: UInt8 { 0x25 }
    static var ampersand: UInt8 { 0x26 }
    static var apostrophe: UInt8 { 0x27 }
    static var openParenthesis: UInt8 { 0x28 }
    static var closeParenthesis: UInt8 { 0x29 }
    static var plus: UInt8 { 0x2B }
    static var comma: UInt8 { 0x2C }
    static var hyphen: UInt8 { 0x2D }
    static var dot: UInt8 { 0x2E }
    static var slash: UInt8 { 0x2F }
    static var zero: UInt8 { 0x30 }
    static var colon: UInt8 { 0x3A }
    static var semicolon: UInt8 { 0x3B }
    static var equals: UInt8 { 0x3D }
    static var question: UInt8 { 0x3F }
    static var at: UInt8 { 0x40 }
    static var openBracket: UInt8 { 0x5B }
    static var backslash: UInt8 { 0x5C }
    static var closeBracket: UInt8 { 0x5D }
    static var underscore: UInt8 { 0x5F }
    static var openBrace: UInt8 { 0x7B }
    static var closeBrace: UInt8 { 0x7D }

    /// Stands in cleaned text between two scripts that cannot share a label; it takes up no input.
    static var scriptBoundary: UInt8 { 0x1F }

    var isDigit: Bool { self &- 0x30 < 10 }
    var isUppercase: Bool { self &- 0x41 < 26 }
    var isLowercase: Bool { self &- 0x61 < 26 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isAlphanumeric: Bool { isDigit || isLetter }
    var isHexDigit: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }

    /// Whether it can stand in a host name; in cleaned text bytes from 0x80 belong to letters.
    var isHostCharacter: Bool {
        isAlphanumeric || self == .dot || self == .hyphen || self == .underscore || self >= 0x80
    }

    /// Whether a word goes on through it: letters and digits of any script.
    var isWordCharacter: Bool { isAlphanumeric || self >= 0x80 }

    /// Whether no entity reaches over it: white space, control characters, double quotes, `<`, `>`, `` ` ``, `|`.
    var endsToken: Bool {
        self <= 0x20 || self == 0x22 || self == 0x3C || self == 0x3E || self == 0x60 || self == 0x7C || self == 0x7F
    }

    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }

    /// The value of a hexadecimal digit; meaningless for other bytes.
    var hexValue: UInt8 { isDigit ? self &- 0x30 : (self | 0x20) &- 0x57 }
}
