/// Numbers that look random and are the same in every run: SplitMix64, started from a seed and the name of a stream.
///
/// Every part of the tenant draws from a stream of its own, so that a change in one part leaves the others as they were.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct RandomSource: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, stream: String) {
        // FNV-1a over the name; Swift's own hashes differ from run to run.
        state = stream.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound` - 1; `bound` is positive.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number of the closed range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True in `percent` of 100 cases.
    mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of the items, which are not empty.
    mutating func pick<Item>(_ items: [Item]) -> Item {
        items[below(items.count)]
    }

    /// Lower-case hexadecimal digits.
    mutating func hex(_ digits: Int) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(digits + 16)
        while text.count < digits {
            var bits = next()
            for _ in 0..<16 {
                let digit = UInt8(bits & 15)
                text.append(digit < 10 ? digit + 48 : digit + 87)
                bits >>= 4
            }
        }
        return String(decoding: text.prefix(digits), as: UTF8.self)
    }

    /// The text form of a random identifier: `8-4-4-4-12` lower-case hexadecimal digits.
    mutating func guid() -> String {
        Self.guid(hex: hex(32))
    }

    private static func guid(hex: String) -> String {
        let digits = Array(hex.utf8)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append(45) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Identifiers and file hashes that depend on a name alone, so that they are the same whatever the seed.
///
/// The hashes are made up: no real file has them.
enum MadeUp {
    static func hex(_ name: String, _ digits: Int) -> String {
        var source = RandomSource(seed: 0, stream: name)
        return source.hex(digits)
    }

    static func guid(_ name: String) -> String {
        var source = RandomSource(seed: 0, stream: name)
        return source.guid()
    }
}
