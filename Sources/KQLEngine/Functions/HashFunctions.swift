import Crypto
import KQL

/// Digests and hashes.
enum HashFunctions {
    static let table: [String: ScalarBody] = [
        "hash_md5": { .string(HexText.text(Insecure.MD5.hash(data: Array($0.text(0).utf8)))) },
        "hash_sha1": { .string(HexText.text(Insecure.SHA1.hash(data: Array($0.text(0).utf8)))) },
        "hash_sha256": { .string(HexText.text(SHA256.hash(data: Array($0.text(0).utf8)))) },
        "hash": xxHash,
        "hash_xxhash64": xxHash,
    ]

    /// `hash(value [, modulus])`.
    private static func xxHash(_ arguments: Arguments) -> KQLValue {
        let hash = Int64(bitPattern: XXHash64.hash(bytes(arguments[0])))
        guard arguments.count > 1 else { return .long(hash) }
        guard let modulus = arguments.long(1), modulus > 0 else { return .null(.long) }
        return .long(hash.remainder(modulus))
    }

    /// Text as UTF-8, numbers and times as little-endian words.
    static func bytes(_ value: KQLValue) -> [UInt8] {
        switch value.unwrapped {
        case .int(let number): word(UInt64(UInt32(bitPattern: number)), count: 4)
        case .long(let number), .datetime(let number), .timespan(let number): word(UInt64(bitPattern: number), count: 8)
        case .real(let number): word(number.bitPattern, count: 8)
        case .bool(let flag): [flag ? 1 : 0]
        case let other: Array(other.text.utf8)
        }
    }

    private static func word(_ number: UInt64, count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
    }
}
