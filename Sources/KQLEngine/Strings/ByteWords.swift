extension Span<UInt8> {
    /// Eight bytes from `place` on as one number, the first byte in its lowest bits.
    @inline(__always)
    func word(at place: Int) -> UInt64 {
        // Safe: the load checks its bounds, and every combination of bits is a number.
        UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
}

/// Work on eight bytes at once that lie in one number.
enum ByteWord {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// The top bit of each byte that is zero; all other bits are clear.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 {
        ~(((word & lowBits) &+ lowBits) | word | lowBits)
    }

    /// Lower case for the bytes `A` to `Z`.
    @inline(__always)
    static func lower(_ word: UInt64) -> UInt64 {
        let low = word & lowBits
        let fromA = low &+ (0x80 - 0x41) &* ones
        let beyondZ = low &+ (0x80 - 0x5B) &* ones
        return word | (fromA & ~beyondZ & ~word & ~lowBits) >> 2
    }
}
