/// Hash and equality of byte ranges.
enum ByteHash {
    /// A 64-bit hash (FNV-1a with a final mix); the same in every run.
    static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range {
            hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        }
        return mix(hash)
    }

    /// Compares two ranges of the same length.
    static func equal(_ left: [UInt8], _ leftRange: Range<Int>, _ right: [UInt8], _ rightRange: Range<Int>) -> Bool {
        var other = rightRange.lowerBound
        for index in leftRange {
            if left[index] != right[other] { return false }
            other += 1
        }
        return true
    }

    /// Spreads the bits of a number over all its positions (the finalizer of MurmurHash3).
    static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
