/// Mixing of hash bits.
enum ByteHash {
    /// Spreads the bits of a number over all its positions (the finalizer of MurmurHash3).
    static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
