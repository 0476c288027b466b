/// What a byte can be part of: one look-up per byte in the inner loops of the lexer.
enum ByteClass {
    private static let letter: UInt8 = 1
    private static let digit: UInt8 = 2
    private static let space: UInt8 = 4

    private static let classes: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
        case 0x09...0x0D, 0x20, 0x1C...0x1F: space
        default: 0
        }
    }

    static func isIdentifierStart(_ byte: UInt8) -> Bool {
        classes[Int(byte)] & letter != 0
    }

    static func isIdentifierPart(_ byte: UInt8) -> Bool {
        classes[Int(byte)] & (letter | digit) != 0
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        classes[Int(byte)] & digit != 0
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        classes[Int(byte)] & space != 0
    }
}
