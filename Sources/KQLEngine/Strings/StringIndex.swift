/// Distinct texts, each with a number; found by their bytes without making a `String`.
struct StringIndex {
    private(set) var pool = StringPool()
    /// Open addressing: number + 1, or 0 for a free slot.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)
    private let fold: [UInt8]

    /// - Parameter isCaseSensitive: False to take texts that differ only in the case of ASCII letters as one.
    init(isCaseSensitive: Bool = true) {
        fold = isCaseSensitive ? ASCIIFold.identity : ASCIIFold.lower
    }

    var count: Int { pool.count }

    /// Number of the text, or nil when it is not in the index.
    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let slot = slot(for: bytes, range)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Number of the text, a new one when it was not in the index.
    mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let slot = slot(for: bytes, range)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        let entry = pool.append(bytes[range])
        slots[slot] = UInt32(entry) + 1
        if pool.count * 2 > slots.count { grow() }
        return entry
    }

    @discardableResult
    mutating func insert(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return insert(bytes, 0..<bytes.count)
    }

    private func slot(for bytes: [UInt8], _ range: Range<Int>) -> Int {
        var slot = Int(truncatingIfNeeded: hash(bytes, range)) & (slots.count - 1)
        while slots[slot] != 0 {
            if isEqual(Int(slots[slot]) - 1, bytes, range) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range {
            hash = (hash ^ UInt64(fold[Int(bytes[index])])) &* 0x0000_0100_0000_01B3
        }
        return ByteHash.mix(hash)
    }

    private func isEqual(_ entry: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let known = pool.range(entry)
        guard known.count == range.count else { return false }
        var index = known.lowerBound
        for place in range {
            if fold[Int(bytes[place])] != fold[Int(pool.bytes[index])] { return false }
            index += 1
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for entry in 0..<pool.count { slots[slot(for: pool.bytes, pool.range(entry))] = UInt32(entry) + 1 }
    }
}
