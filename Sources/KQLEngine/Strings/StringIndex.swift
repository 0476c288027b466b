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
        let slot = slot(for: bytes.span.extracting(range))
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// Number of the text, a new one when it was not in the index.
    mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let slot = slot(for: bytes.span.extracting(range))
        return slots[slot] != 0 ? Int(slots[slot]) - 1 : take(slot, pool.append(bytes[range]))
    }

    @discardableResult
    mutating func insert(_ text: String) -> Int {
        let slot = slot(for: text.utf8Span.span)
        return slots[slot] != 0 ? Int(slots[slot]) - 1 : take(slot, pool.append(text))
    }

    /// Gives a free slot to a new entry.
    private mutating func take(_ slot: Int, _ entry: Int) -> Int {
        slots[slot] = UInt32(entry) + 1
        if pool.count * 2 > slots.count { grow() }
        return entry
    }

    private func slot(for text: Span<UInt8>) -> Int {
        var slot = Int(truncatingIfNeeded: hash(text)) & (slots.count - 1)
        while slots[slot] != 0 {
            if isEqual(Int(slots[slot]) - 1, text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in text.indices {
            hash = (hash ^ UInt64(fold[Int(text[index])])) &* 0x0000_0100_0000_01B3
        }
        return ByteHash.mix(hash)
    }

    private func isEqual(_ entry: Int, _ text: Span<UInt8>) -> Bool {
        let known = pool.range(entry)
        guard known.count == text.count else { return false }
        for index in text.indices where fold[Int(text[index])] != fold[Int(pool.bytes[known.lowerBound + index])] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for entry in 0..<pool.count {
            slots[slot(for: pool.bytes.span.extracting(pool.range(entry)))] = UInt32(entry) + 1
        }
    }
}
