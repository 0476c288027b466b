import KQL

/// Writes compact JSON as Kusto prints it.
enum JSONWriter {
    static func append(_ value: KQLDynamic, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .long(let number): bytes.append(contentsOf: String(number).utf8)
        case .real(let number): append(real: number, to: &bytes)
        case .string(let text): append(string: text, to: &bytes)
        case .datetime(let ticks): append(quoted: DateTimeText.iso(ticks), to: &bytes)
        case .timespan(let ticks): append(quoted: TimespanText.text(ticks), to: &bytes)
        case .guid(let guid): append(quoted: guid.text, to: &bytes)
        case .array(let elements): append(array: elements, to: &bytes)
        case .object(let members): append(object: members, to: &bytes)
        }
    }

    static func append(string text: String, to bytes: inout [UInt8]) {
        bytes.append(quote)
        for byte in text.utf8 {
            if byte >= 0x20, byte != quote, byte != backslash {
                bytes.append(byte)
            } else {
                appendEscape(byte, to: &bytes)
            }
        }
        bytes.append(quote)
    }

    private static func append(array elements: [KQLDynamic], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(element, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func append(object members: [KQLDynamic.Member], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(string: member.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            append(member.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Not-a-number and the infinities have no JSON number; they are written as strings.
    private static func append(real number: Double, to bytes: inout [UInt8]) {
        if number.isFinite {
            bytes.append(contentsOf: RealText.text(number).utf8)
        } else {
            append(quoted: RealText.text(number), to: &bytes)
        }
    }

    private static func append(quoted text: String, to bytes: inout [UInt8]) {
        bytes.append(quote)
        bytes.append(contentsOf: text.utf8)
        bytes.append(quote)
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(backslash)
        switch byte {
        case quote, backslash: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(HexText.digits[Int(byte >> 4)])
            bytes.append(HexText.digits[Int(byte & 0xF)])
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
}
