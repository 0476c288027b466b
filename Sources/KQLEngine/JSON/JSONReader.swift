import KQL

/// A recursive-descent reader of one JSON document.
///
/// Line breaks and tabs inside strings are taken as they are: Kusto's own reader does, and event data has them.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The document's value, or nil when the text as a whole is not JSON.
    mutating func readDocument() -> KQLDynamic? {
        guard let value = readValue(depth: 0) else { return nil }
        skipSpace()
        return index == bytes.count ? value : nil
    }

    private mutating func readValue(depth: Int) -> KQLDynamic? {
        skipSpace()
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "{"): return depth < KQLDynamic.maxJSONDepth ? readObject(depth: depth + 1) : nil
        case UInt8(ascii: "["): return depth < KQLDynamic.maxJSONDepth ? readArray(depth: depth + 1) : nil
        case UInt8(ascii: "\""): return readString().map { .string($0) }
        case UInt8(ascii: "t"): return read(word: "true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return read(word: "false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return read(word: "null") ? .null : nil
        default: return readNumber()
        }
    }

    private mutating func readObject(depth: Int) -> KQLDynamic? {
        index += 1
        var members: [KQLDynamic.Member] = []
        var places: [String: Int] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let name = readString() else { return nil }
            guard take(UInt8(ascii: ":")), let value = readValue(depth: depth) else { return nil }
            if let place = places[name] {
                members[place] = .init(name: name, value: value)
            } else {
                places[name] = members.count
                members.append(.init(name: name, value: value))
            }
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func readArray(depth: Int) -> KQLDynamic? {
        index += 1
        var elements: [KQLDynamic] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            guard let element = readValue(depth: depth) else { return nil }
            elements.append(element)
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { return nil }
        }
    }

    private mutating func readNumber() -> KQLDynamic? {
        let start = index
        _ = accept(UInt8(ascii: "-"))
        let leading = index
        guard skipDigits() else { return nil }
        if bytes[leading] == UInt8(ascii: "0"), index > leading + 1 { return nil }
        var isWhole = true
        if accept(UInt8(ascii: ".")) {
            isWhole = false
            guard skipDigits() else { return nil }
        }
        if accept(UInt8(ascii: "e")) || accept(UInt8(ascii: "E")) {
            isWhole = false
            _ = accept(UInt8(ascii: "+")) || accept(UInt8(ascii: "-"))
            guard skipDigits() else { return nil }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let whole = Int64(text) { return .long(whole) }
        return Double(text).map { .real($0) }
    }

    private mutating func readString() -> String? {
        index += 1
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            return String(decoding: bytes[start..<index - 1], as: UTF8.self)
        }
        var text = Array(bytes[start..<index])
        return readEscapedRest(&text) ? String(decoding: text, as: UTF8.self) : nil
    }

    private mutating func readEscapedRest(_ text: inout [UInt8]) -> Bool {
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return true
            case UInt8(ascii: "\\"): guard readEscape(&text) else { return false }
            default: text.append(byte)
            }
        }
        return false
    }

    private mutating func readEscape(_ text: inout [UInt8]) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = readUnicodeEscape() else { return false }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: return false
        }
        return true
    }

    /// Reads the digits after `\u`, and a following low surrogate; half a pair becomes U+FFFD.
    private mutating func readUnicodeEscape() -> Unicode.Scalar? {
        guard let unit = readFourHexDigits() else { return nil }
        guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
        let back = index
        if accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")), let low = readFourHexDigits(),
            (0xDC00..<0xE000).contains(low)
        {
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        index = back
        return "\u{FFFD}"
    }

    private mutating func readFourHexDigits() -> UInt32? {
        guard index + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = HexText.value(bytes[index]) else { return nil }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private mutating func read(word: StaticString) -> Bool {
        let expected = Array(word.description.utf8)
        guard index + expected.count <= bytes.count, bytes[index..<index + expected.count].elementsEqual(expected)
        else {
            return false
        }
        index += expected.count
        return true
    }

    private mutating func skipDigits() -> Bool {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return index > start
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        return accept(byte)
    }
}
