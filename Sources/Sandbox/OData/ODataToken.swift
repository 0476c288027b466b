/// A word of an OData filter.
enum ODataToken: Sendable, Hashable {
    /// `and`, `eq`, a property, `true`, a date or a number: everything written without quotes.
    case word(String)
    /// A string, without its quotes and with doubled quotes made single.
    case string(String)
    case open, close, comma

    /// Splits a filter into its words.
    ///
    /// - Throws: ``ODataError`` for an unterminated string or a character that no word has.
    static func tokens(of text: String) throws(ODataError) -> [ODataToken] {
        var scanner = ODataScanner(text)
        var tokens: [ODataToken] = []
        while let token = try scanner.next() { tokens.append(token) }
        return tokens
    }
}

/// Why a filter or another query option is refused.
struct ODataError: Error {
    /// One sentence, as a server would send it.
    let message: String

    init(_ message: String) {
        self.message = message
    }
}

private struct ODataScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func next() throws(ODataError) -> ODataToken? {
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "("): return single(.open)
        case UInt8(ascii: ")"): return single(.close)
        case UInt8(ascii: ","): return single(.comma)
        case UInt8(ascii: "'"): return try string()
        default: return try word()
        }
    }

    private mutating func single(_ token: ODataToken) -> ODataToken {
        index += 1
        return token
    }

    private mutating func string() throws(ODataError) -> ODataToken {
        let start = index
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "'") {
                content.append(bytes[index])
                index += 1
            } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "'") {
                content.append(bytes[index])
                index += 2
            } else {
                index += 1
                return .string(String(decoding: content, as: UTF8.self))
            }
        }
        throw ODataError("There is an unterminated string literal at position \(start) in the filter.")
    }

    private mutating func word() throws(ODataError) -> ODataToken {
        let start = index
        while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
        guard index > start else { throw ODataError("Syntax error at position \(start) in the filter.") }
        return .word(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "-_.:/+@".utf8.contains(byte)
        }
    }
}
