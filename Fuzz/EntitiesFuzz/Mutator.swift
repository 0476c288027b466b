/// Makes inputs out of a corpus by a few random changes.
struct Mutator {
    private let corpus: [[UInt8]]
    private var state: UInt64 = 0

    private static let fragments = [
        "http://", "hxxps://", "https[:]//", "[.]", "(dot)", "[at]", " [.] ", "@", "://", "::", ":", ".", "..", "-",
        "_", "/", "//", "\\", "\\\\",
        "\\u002e", "\\/", "\\n", "&amp;", "&#46;", "&#x200b;", "%2F", "%25", "\u{200B}", "\u{AD}", "\u{2011}",
        "\u{FF0E}", "\u{3002}", "é", "ü", "u\u{308}", "日", "ß", "İ", "xn--",
        "1.2.3.4", "/24", ":443", "fe80::1%eth0", "::ffff:1.2.3.4", "00:1a:2b:3c:4d:5e",
        "d41d8cd98f00b204e9800998ecf8427e", "CVE-2021-44228",
        "evil.example", "bob@evil.example", "S-1-5-21-1", "A\\b", "version ", "com", ".zip", "(", ")", "[", "]", "{",
        "}", "'", "\"", "<", ">", "|", ",", ";", "=", "?", "#", "\n", " ", "\u{0}",
    ].map { Array($0.utf8) }

    init(corpus: [[UInt8]]) {
        self.corpus = corpus.isEmpty ? [Array("evil.example".utf8)] : corpus
    }

    /// The input of that number.
    mutating func input(_ number: Int) -> [UInt8] {
        state = UInt64(number) &* 0x2545_F491_4F6C_DD1D
        var bytes = slice(of: corpus[below(corpus.count)], limit: 600)
        for _ in 0..<1 + below(12) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let place = below(bytes.count + 1)
        switch below(6) {
        case 0: bytes.insert(contentsOf: Self.fragments[below(Self.fragments.count)], at: place)
        case 1: bytes.insert(UInt8(below(256)), at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + below(8)))
        case 3: bytes.insert(contentsOf: slice(of: corpus[below(corpus.count)], limit: 60), at: place)
        case 4: bytes.insert(contentsOf: slice(of: bytes, limit: 20), at: place)
        default: if place < bytes.count { bytes[place] ^= UInt8(1 << below(8)) }
        }
    }

    private mutating func slice(of bytes: [UInt8], limit: Int) -> [UInt8] {
        let start = below(bytes.count + 1)
        return Array(bytes[start..<min(bytes.count, start + below(limit))])
    }

    private mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(max(bound, 1)))
    }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
