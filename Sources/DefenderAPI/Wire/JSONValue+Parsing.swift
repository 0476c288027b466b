/// What is wrong with a JSON text, and where.
package struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The byte offset at which reading stopped.
    package let offset: Int
    /// What was expected or found there; never a part of the text.
    package let reason: String

    /// Reason and offset.
    package var description: String { "\(reason) at byte \(offset)" }
}

extension JSONValue {
    /// How deep arrays and objects may nest before a text is refused.
    package static let maxDepth = 64

    /// Reads a whole JSON text; nothing but white space may follow the value.
    ///
    /// A lone surrogate escape becomes U+FFFD. Byte order marks are refused.
    ///
    /// - Throws: ``JSONSyntaxError`` for malformed text, invalid UTF-8, and nesting below ``maxDepth``.
    package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        var reader = JSONReader(bytes)
        self = try reader.readDocument()
    }

    /// Reads a whole JSON text, or returns nil when it is malformed.
    package init?(json text: String) {
        guard let value = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
        self = value
    }
}

/// Reads one JSON text by recursive descent over its bytes.
struct JSONReader {
    let bytes: [UInt8]
    var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func readDocument() throws(JSONSyntaxError) -> JSONValue {
        let value = try readValue()
        skipSpace()
        guard position == bytes.count else { throw failure("text after the value") }
        return value
    }

    func failure(_ reason: String) -> JSONSyntaxError {
        JSONSyntaxError(offset: position, reason: reason)
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func readValue() throws(JSONSyntaxError) -> JSONValue {
        skipSpace()
        guard let byte = next else { throw failure("the text ends where a value should be") }
        switch byte {
        case UInt8(ascii: "{"): return try nested { reader throws(JSONSyntaxError) in try reader.readObject() }
        case UInt8(ascii: "["): return try nested { reader throws(JSONSyntaxError) in try reader.readArray() }
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try readWord("true", as: .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", as: .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", as: .null)
        default: return try readNumber()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(JSONSyntaxError) -> JSONValue
    ) throws(JSONSyntaxError) -> JSONValue {
        guard depth < JSONValue.maxDepth else { throw failure("more than \(JSONValue.maxDepth) nested values") }
        depth += 1
        defer { depth -= 1 }
        position += 1
        return try read(&self)
    }

    private mutating func readObject() throws(JSONSyntaxError) -> JSONValue {
        var object = JSONObject()
        if closes(with: UInt8(ascii: "}")) { return .object(object) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw failure("no member name") }
            let name = try readString()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw failure("no colon after a member name") }
            position += 1
            object.members.append(JSONObject.Member(name, try readValue()))
        } while try continues(until: UInt8(ascii: "}"))
        return .object(object)
    }

    private mutating func readArray() throws(JSONSyntaxError) -> JSONValue {
        var elements: [JSONValue] = []
        if closes(with: UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            elements.append(try readValue())
        } while try continues(until: UInt8(ascii: "]"))
        return .array(elements)
    }

    private mutating func closes(with bracket: UInt8) -> Bool {
        skipSpace()
        guard next == bracket else { return false }
        position += 1
        return true
    }

    private mutating func continues(until bracket: UInt8) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        guard let byte = next, byte == UInt8(ascii: ",") || byte == bracket else {
            throw failure("neither a comma nor a closing bracket")
        }
        position += 1
        return byte != bracket
    }

    private mutating func readWord(_ word: String, as value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw failure("an unknown word") }
        position += word.utf8.count
        return value
    }
}
