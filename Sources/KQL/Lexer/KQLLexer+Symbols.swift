extension KQLLexer {
    /// A number: whole, hexadecimal, real, with a unit of time, or a name that starts with a digit.
    mutating func number() -> KQLTokenKind {
        let start = index
        if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x"), HexDigits.value(peek(2)) != nil {
            index += 2
            while HexDigits.value(peek()) != nil { index += 1 }
            return .long
        }
        skipDigits()
        var kind = KQLTokenKind.long
        if peek() == UInt8(ascii: "."), ByteClass.isDigit(peek(1)) || !continuesAfterDot(start) {
            index += 1
            skipDigits()
            kind = .real
        }
        if skipExponent() { return .real }
        return ByteClass.isIdentifierStart(peek()) ? unitOrName(start, kind) : kind
    }

    /// An operator or a bracket of one or two bytes.
    mutating func punctuation() -> KQLTokenKind {
        switch peek(1) {
        case UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "~"):
            if let kind = Self.pairs[UInt16(peek()) << 8 | UInt16(peek(1))] {
                index += 2
                return kind
            }
        default: break
        }
        let kind = Self.singles[Int(peek())]
        index += 1
        return kind
    }

    /// True when a `.` behind digits is not a decimal point: `1..3` and `1.name`.
    private func continuesAfterDot(_ start: Int) -> Bool {
        peek(1) == UInt8(ascii: ".") || ByteClass.isIdentifierStart(peek(1)) || start == index
    }

    private mutating func skipDigits() {
        while ByteClass.isDigit(peek()) { index += 1 }
    }

    private mutating func skipExponent() -> Bool {
        guard peek() | 0x20 == UInt8(ascii: "e") else { return false }
        let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
        guard ByteClass.isDigit(peek(1 + sign)) else { return false }
        index += 1 + sign
        skipDigits()
        return true
    }

    private mutating func unitOrName(_ start: Int, _ kind: KQLTokenKind) -> KQLTokenKind {
        let unitStart = index
        skipIdentifier()
        if TimespanText.isUnit(String(decoding: bytes[unitStart..<index], as: UTF8.self)) { return .timespan }
        if kind == .long { return .identifier }
        index = unitStart
        return kind
    }

    private static let pairs: [UInt16: KQLTokenKind] = {
        var pairs: [UInt16: KQLTokenKind] = [:]
        for (text, kind) in pairRows {
            let bytes = Array(text.utf8)
            pairs[UInt16(bytes[0]) << 8 | UInt16(bytes[1])] = kind
        }
        return pairs
    }()

    private static let pairRows: [(String, KQLTokenKind)] = [
        ("..", .dotDot), ("==", .equal), ("!=", .notEqual), ("<>", .lessGreater), ("<=", .lessOrEqual),
        (">=", .greaterOrEqual), ("=~", .equalTilde), ("!~", .notTilde), ("=>", .arrow),
    ]

    private static let singles: [KQLTokenKind] = {
        var singles = [KQLTokenKind](repeating: .unknown, count: 256)
        for (scalar, kind) in singleRows { singles[Int(UInt8(ascii: scalar))] = kind }
        return singles
    }()

    private static let singleRows: [(Unicode.Scalar, KQLTokenKind)] = [
        ("(", .openParenthesis), (")", .closeParenthesis), ("[", .openBracket), ("]", .closeBracket),
        ("{", .openBrace), ("}", .closeBrace), (",", .comma), (";", .semicolon), (":", .colon), (".", .dot),
        ("|", .pipe), ("+", .plus), ("-", .minus), ("*", .star), ("/", .slash), ("%", .percent), ("=", .assign),
        ("<", .less), (">", .greater), ("@", .at), ("?", .question),
    ]
}
