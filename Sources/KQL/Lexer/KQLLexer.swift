/// Cuts a query into tokens; never fails and never drops a byte.
///
/// Source: <https://learn.microsoft.com/kusto/query/> (read 2026-11-22).
struct KQLLexer {
    let bytes: [UInt8]
    var index = 0
    private(set) var tokens: [KQLToken] = []

    /// - Parameter bytes: Text in UTF-8.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 4 + 2)
    }

    /// All tokens of a text, then one of kind `end`.
    static func tokens(of bytes: [UInt8]) -> [KQLToken] {
        var lexer = KQLLexer(bytes)
        while lexer.next() {}
        return lexer.tokens
    }

    /// The byte at an offset from the current one, or 0 behind the end.
    func peek(_ offset: Int = 0) -> UInt8 {
        index + offset < bytes.count ? bytes[index + offset] : 0
    }

    private mutating func next() -> Bool {
        skipSpacesAndComments()
        let start = index
        let kind = start < bytes.count ? token() : .end
        tokens.append(KQLToken(kind: kind, range: start..<index))
        return kind != .end
    }

    private mutating func skipSpacesAndComments() {
        while index < bytes.count {
            let byte = bytes[index]
            if ByteClass.isSpace(byte) {
                index += 1
            } else if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                skipLine()
            } else if byte >= 0x80, let length = oddSpaceLength() {
                index += length
            } else {
                return
            }
        }
    }

    private mutating func skipLine() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") { index += 1 }
    }

    /// Reads one token; moves on by at least one byte.
    private mutating func token() -> KQLTokenKind {
        let byte = bytes[index]
        if ByteClass.isIdentifierStart(byte) { return word() }
        if ByteClass.isDigit(byte) { return number() }
        if byte >= 0x80 { return nonASCII() }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "~"):
            if let kind = string() { return kind }
        case UInt8(ascii: "$"): return dollarName()
        case UInt8(ascii: "!"): if let kind = negatedWord() { return kind }
        case UInt8(ascii: "#"): if isAtLineStart { return directive() }
        case UInt8(ascii: "."): if ByteClass.isDigit(peek(1)), !followsOperand { return number() }
        default: break
        }
        return punctuation()
    }

    /// A string literal of any form, or nil when none starts here.
    mutating func string() -> KQLTokenKind? {
        guard let extent = StringLiteralDecoder.scan(bytes, at: index) else { return nil }
        index = extent.end
        return extent.isTerminated ? .string : .unterminatedString
    }

    /// `$left`, `$right`, `$table` and their like.
    private mutating func dollarName() -> KQLTokenKind {
        let start = index
        index += 1
        skipIdentifier()
        return index > start + 1 ? .identifier : .unknown
    }

    private mutating func directive() -> KQLTokenKind {
        skipLine()
        return .directive
    }

    private var isAtLineStart: Bool {
        var position = index - 1
        while position >= 0, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
            position -= 1
        }
        return position < 0 || bytes[position] == UInt8(ascii: "\n")
    }

    /// True directly behind something that a `.` could reach into.
    private var followsOperand: Bool {
        guard let last = tokens.last, last.range.upperBound == index else { return false }
        switch last.kind {
        case .identifier, .closeParenthesis, .closeBracket, .string, .long, .dot: return true
        default: return false
        }
    }
}
