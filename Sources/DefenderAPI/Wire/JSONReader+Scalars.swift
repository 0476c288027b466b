extension JSONReader {
    /// Reads a number, which must be one by JSON's grammar.
    mutating func readNumber() throws(JSONSyntaxError) -> JSONValue {
        let start = position
        while let byte = next, JSONNumber.mayContain(byte) { position += 1 }
        guard let value = JSONNumber.value(of: bytes[start..<position]) else {
            position = start
            throw failure("no value")
        }
        return value
    }

    /// Reads a string with its escapes; the position stands at its opening quote.
    mutating func readString() throws(JSONSyntaxError) -> String {
        position += 1
        var text: [UInt8] = []
        while true {
            let start = position
            while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
                position += 1
            }
            text.append(contentsOf: bytes[start..<position])
            guard let byte = next, byte >= 0x20 else { throw failure("a string does not end") }
            position += 1
            if byte == UInt8(ascii: "\"") { break }
            try readEscape(into: &text)
        }
        guard let string = String(validating: text, as: UTF8.self) else { throw failure("invalid UTF-8") }
        return string
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(JSONSyntaxError) {
        guard let byte = next else { throw failure("a string does not end") }
        position += 1
        guard byte == UInt8(ascii: "u") else {
            guard let plain = JSONEscape.plain(byte) else { throw failure("an unknown escape") }
            text.append(plain)
            return
        }
        let unit = try readHexUnit()
        guard UTF16.isLeadSurrogate(unit) else {
            return JSONEscape.append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &text)
        }
        let mark = position
        if bytes[position...].starts(with: "\\u".utf8) {
            position += 2
            let low = try readHexUnit()
            if UTF16.isTrailSurrogate(low) {
                return JSONEscape.append(JSONEscape.scalar(high: unit, low: low), to: &text)
            }
            position = mark
        }
        JSONEscape.append("\u{FFFD}", to: &text)
    }

    private mutating func readHexUnit() throws(JSONSyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = JSONEscape.hexDigit(byte) else { throw failure("no hexadecimal digit") }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}

/// The escapes of JSON strings.
enum JSONEscape {
    /// Returns the byte that a one-letter escape stands for, or nil for an unknown letter.
    static func plain(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    /// Returns the value of a hexadecimal digit of either case, or nil.
    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// Returns the scalar of a surrogate pair.
    static func scalar(high: UInt16, low: UInt16) -> Unicode.Scalar {
        Unicode.Scalar(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))) ?? "\u{FFFD}"
    }

    /// Appends a scalar in UTF-8.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
