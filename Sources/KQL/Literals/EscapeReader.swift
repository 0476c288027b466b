/// Replaces the backslash escapes of a normal string literal by what they stand for.
struct EscapeReader {
    private let content: ArraySlice<UInt8>
    private var index: Int
    private var result: [UInt8] = []

    /// - Parameter content: Bytes between the quotes.
    init(_ content: ArraySlice<UInt8>) {
        self.content = content
        index = content.startIndex
        result.reserveCapacity(content.count)
    }

    /// The text, or nil when an escape is none that the language knows.
    mutating func read() -> String? {
        while index < content.endIndex {
            let byte = content[index]
            index += 1
            if byte != UInt8(ascii: "\\") {
                result.append(byte)
            } else if !readEscape() {
                return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func readEscape() -> Bool {
        guard index < content.endIndex else { return false }
        let byte = content[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): result.append(byte)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "a"): result.append(0x07)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "v"): result.append(0x0B)
        case UInt8(ascii: "u"): return readUnicode(digits: 4)
        case UInt8(ascii: "U"): return readUnicode(digits: 8)
        case UInt8(ascii: "x"): return readUnicode(digits: 2)
        case UInt8(ascii: "0")...UInt8(ascii: "7"): return readOctal()
        default: return false
        }
        return true
    }

    /// Reads one scalar, or two escapes that are the halves of a surrogate pair.
    private mutating func readUnicode(digits: Int) -> Bool {
        guard let first = hexadecimal(digits) else { return false }
        if let scalar = Unicode.Scalar(first) { return append(scalar) }
        if 0xD800...0xDBFF ~= first, let low = lowSurrogate() {
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00)).map { append($0) } ?? false
        }
        return first <= 0xFFFF && append("\u{FFFD}")
    }

    private mutating func lowSurrogate() -> UInt32? {
        guard content.endIndex - index >= 6, content[index] == UInt8(ascii: "\\"),
            content[index + 1] == UInt8(ascii: "u")
        else { return nil }
        let before = index
        index += 2
        if let low = hexadecimal(4), 0xDC00...0xDFFF ~= low { return low }
        index = before
        return nil
    }

    private mutating func readOctal() -> Bool {
        index -= 1
        var value: UInt32 = 0
        let last = min(index + 3, content.endIndex)
        while index < last, UInt8(ascii: "0")...UInt8(ascii: "7") ~= content[index] {
            value = value * 8 + UInt32(content[index] - UInt8(ascii: "0"))
            index += 1
        }
        return Unicode.Scalar(value).map { append($0) } ?? false
    }

    private mutating func hexadecimal(_ digits: Int) -> UInt32? {
        guard content.endIndex - index >= digits else { return nil }
        var value: UInt32 = 0
        for offset in 0..<digits {
            guard let digit = HexDigits.value(content[index + offset]) else { return nil }
            value = value << 4 | digit
        }
        index += digits
        return value
    }

    private mutating func append(_ scalar: Unicode.Scalar) -> Bool {
        result.append(contentsOf: UTF8.encode(scalar) ?? .init())
        return true
    }
}
