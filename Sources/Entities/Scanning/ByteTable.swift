/// What the search for candidates must know of each byte, as a table of 256 flags.
struct ByteTable {
    /// A candidate may stand around it; the search stops to look.
    static let anchor: UInt8 = 1
    /// It has to be cleaned away before the scanners can read the text around it.
    static let special: UInt8 = 2
    /// It ends a token.
    static let end: UInt8 = 4

    /// An array, not an inline one: copying 256 bytes with every copy of the search cost half of the time.
    private static let shared = (0...255).map { flags(of: UInt8($0)) }
    private let flags = shared

    subscript(byte: UInt8) -> UInt8 {
        flags[Int(byte)]
    }

    private static func flags(of byte: UInt8) -> UInt8 {
        var flags: UInt8 = 0
        if isAnchor(byte) { flags |= anchor }
        if byte >= 0x80 || "[({\\&".utf8.contains(byte) || isClosing(byte) { flags |= special }
        if byte.endsToken { flags |= end }
        return flags
    }

    /// Separators of entities and of defanged ones; first bytes of the UTF-8 forms of invisible characters, hyphens
    /// and dots.
    private static func isAnchor(_ byte: UInt8) -> Bool {
        ".:@[({-&\\".utf8.contains(byte) || [0xC2, 0xE2, 0xE3, 0xEF].contains(byte)
    }

    /// `evil.]example` is a form of defanging.
    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == .closeBracket
    }
}
