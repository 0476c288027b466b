import KQL

/// Compressed texts in Base64; what is packed here is stored as it is, which every reader understands.
enum CompressionFunctions {
    static let table: [String: ScalarBody] = [
        "zlib_compress_to_base64_string": { .string(EncodingFunctions.base64(zlib(Array($0.text(0).utf8)))) },
        "gzip_compress_to_base64_string": { .string(EncodingFunctions.base64(gzip(Array($0.text(0).utf8)))) },
        "zlib_decompress_from_base64_string": { text($0) { unpackedZlib($0) } },
        "gzip_decompress_from_base64_string": { text($0) { unpackedGzip($0) } },
    ]

    /// The empty string for data that are not well formed.
    private static func text(_ arguments: Arguments, _ unpack: ([UInt8]) -> [UInt8]?) -> KQLValue {
        let bytes = EncodingFunctions.base64Decoded(arguments.text(0)).flatMap(unpack)
        return .string(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }

    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var start = 0
        repeat {
            let end = min(start + 0xFFFF, bytes.count)
            let length = UInt16(end - start)
            output.append(end == bytes.count ? 1 : 0)
            output += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
            output += bytes[start..<end]
            start = end
        } while start < bytes.count
        return output
    }

    private static func zlib(_ bytes: [UInt8]) -> [UInt8] {
        [0x78, 0x01] + stored(bytes) + word(adler32(bytes[...])).reversed()
    }

    private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + stored(bytes) + word(crc32(bytes))
            + word(UInt32(truncatingIfNeeded: bytes.count))
    }

    private static func unpackedZlib(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 6, bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 else { return nil }
        return Inflate.unpack(bytes[2...])
    }

    private static func unpackedGzip(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 18, bytes.starts(with: [0x1F, 0x8B, 8]) else { return nil }
        var rest = bytes[10...]
        if bytes[3] & 4 != 0 {
            guard rest.count > 2 else { return nil }
            rest = rest.dropFirst(2 + Int(rest[rest.startIndex]) + Int(rest[rest.startIndex + 1]) << 8)
        }
        for flag in [8, 16] as [UInt8] where bytes[3] & flag != 0 { rest = rest.drop { $0 != 0 }.dropFirst() }
        if bytes[3] & 2 != 0 { rest = rest.dropFirst(2) }
        return Inflate.unpack(rest)
    }

    /// Least significant byte first.
    private static func word(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
    }

    private static func adler32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var checksum: UInt32 = .max
        for byte in bytes {
            checksum ^= UInt32(byte)
            for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
        }
        return ~checksum
    }
}
