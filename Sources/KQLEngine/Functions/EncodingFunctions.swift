import KQL

/// Base64, percent encoding, hexadecimal.
enum EncodingFunctions {
    static let table: [String: ScalarBody] = [
        "base64_encode_tostring": { .string(base64(Array($0.text(0).utf8))) },
        "base64_encodestring": { .string(base64(Array($0.text(0).utf8))) },
        "base64_encode_fromarray": encodeArray,
        "base64_decode_tostring": decodeText,
        "base64_decodestring": decodeText,
        "base64_decode_toarray": decodeArray,
        "base64_decode_toguid": decodeGuid,
        "base64_encode_fromguid": { arguments in
            guard case .guid(let guid) = arguments[0].unwrapped else { return .string("") }
            return .string(base64(guidBytes(guid)))
        },
        "url_encode": { .string(percentEncoded($0.text(0), spaceAsPlus: true)) },
        "url_encode_component": { .string(percentEncoded($0.text(0), spaceAsPlus: false)) },
        "url_decode": { .string(percentDecoded($0.text(0))) },
        "tohex": toHex,
    ]

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func base64(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let group = bytes[index..<min(index + 3, bytes.count)]
            var word: UInt32 = 0
            for offset in 0..<3 { word = word << 8 | (offset < group.count ? UInt32(group[index + offset]) : 0) }
            for digit in 0..<4 {
                text.append(
                    digit <= group.count ? alphabet[Int(word >> (18 - 6 * UInt32(digit))) & 63] : UInt8(ascii: "=")
                )
            }
            index += 3
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes, or nil when the text is not base64; padding may be missing.
    static func base64Decoded(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var word: UInt32 = 0
        var bits = 0
        var ended = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "=") {
                ended = true
                continue
            }
            guard !ended, let digit = alphabet.firstIndex(of: byte) else { return nil }
            word = word << 6 | UInt32(digit)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(bits)))
            }
        }
        return bits == 6 ? nil : bytes
    }

    private static func encodeArray(_ arguments: Arguments) -> KQLValue {
        var bytes: [UInt8] = []
        for element in arguments.array(0) ?? [] {
            guard case .long(let number) = element, let byte = UInt8(exactly: number) else { return .string("") }
            bytes.append(byte)
        }
        return .string(base64(bytes))
    }

    /// Text that is not base64, or not UTF-8 within, gives null, which for a string is empty.
    private static func decodeText(_ arguments: Arguments) -> KQLValue {
        guard let bytes = base64Decoded(arguments.text(0)), let text = String(validating: bytes, as: UTF8.self) else {
            return .string("")
        }
        return .string(text)
    }

    private static func decodeArray(_ arguments: Arguments) -> KQLValue {
        guard let bytes = base64Decoded(arguments.text(0)) else { return .null(.dynamic) }
        return .dynamic(.array(bytes.map { .long(Int64($0)) }))
    }

    /// The bytes as Windows lays them out: the first three groups with the least significant byte first.
    private static func guidBytes(_ guid: KQLGuid) -> [UInt8] {
        let bytes = [guid.high, guid.low].flatMap { half in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
        }
        return reordered(bytes)
    }

    private static func reordered(_ bytes: [UInt8]) -> [UInt8] {
        [3, 2, 1, 0, 5, 4, 7, 6].map { bytes[$0] } + bytes[8...]
    }

    private static func decodeGuid(_ arguments: Arguments) -> KQLValue {
        guard let bytes = base64Decoded(arguments.text(0)), bytes.count == 16 else { return .null(.guid) }
        return KQLGuid(text: HexText.text(reordered(bytes))).map { .guid($0) } ?? .null(.guid)
    }

    private static func percentEncoded(_ text: String, spaceAsPlus: Bool) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if TermBoundary.isTermByte(byte) || "-_.~".utf8.contains(byte)
                || (spaceAsPlus && "!*()".utf8.contains(byte))
            {
                encoded.append(byte)
            } else if byte == 0x20, spaceAsPlus {
                encoded.append(UInt8(ascii: "+"))
            } else {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(
                    contentsOf: (spaceAsPlus ? HexText.text([byte]) : HexText.text([byte]).uppercased()).utf8
                )
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    static func percentDecoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = HexText.value(bytes[index + 1]),
                let low = HexText.value(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index] == UInt8(ascii: "+") ? 0x20 : bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// `tohex(number [, width])`.
    private static func toHex(_ arguments: Arguments) -> KQLValue {
        guard let number = arguments.long(0) else { return .string("") }
        let isInt = if case .int = arguments[0].unwrapped { true } else { false }
        let bits = isInt ? UInt64(UInt32(truncatingIfNeeded: number)) : UInt64(bitPattern: number)
        let digits = String(bits, radix: 16)
        let width = min(max(arguments.count > 1 ? arguments.int(1) ?? 0 : 0, 0), 64)
        return .string(String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits)
    }
}
