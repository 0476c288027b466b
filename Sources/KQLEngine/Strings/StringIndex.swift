/// Distinct texts, each with a number; found by their bytes without making a `String`.
struct StringIndex {
    private(set) var pool = StringPool()
    /// Open addressing: number + 1 of a text, or 0 for a free slot; above it half of the text's hash.
    private var slots: [UInt64] = Array(repeating: 0, count: 64)
    private let key: TextKey

    /// - Parameter isCaseSensitive: False to take texts that differ only in the case of ASCII letters as one.
    init(isCaseSensitive: Bool = true) {
        key = TextKey(ignoresCase: !isCaseSensitive)
    }

    var count: Int { pool.count }

    /// Bytes that the index takes, and takes besides while it grows.
    var bytes: Int { slots.count * 24 + pool.bytes.count * 2 + pool.count * 16 }

    /// Number of the text, or nil when it is not in the index.
    func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let text = bytes.span.extracting(range)
        return number(slot(for: text, tag(text)))
    }

    /// Number of the text, a new one when it was not in the index.
    mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let text = bytes.span.extracting(range)
        let tag = tag(text)
        let slot = slot(for: text, tag)
        return number(slot) ?? take(slot, tag, pool.append(bytes[range]))
    }

    @discardableResult
    mutating func insert(_ text: String) -> Int {
        let span = text.utf8Span.span
        let tag = tag(span)
        let slot = slot(for: span, tag)
        return number(slot) ?? take(slot, tag, pool.append(text))
    }

    /// Number of the text in a slot; nil for a free one.
    private func number(_ slot: Int) -> Int? {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF)
        return number == 0 ? nil : number - 1
    }

    /// Half of a text's hash.
    private func tag(_ text: Span<UInt8>) -> UInt64 { key.hash(text) >> 32 }

    /// Gives a free slot to a new entry.
    private mutating func take(_ slot: Int, _ tag: UInt64, _ entry: Int) -> Int {
        slots[slot] = tag << 32 | UInt64(entry + 1)
        if pool.count * 2 > slots.count { grow() }
        return entry
    }

    private func slot(for text: Span<UInt8>, _ tag: UInt64) -> Int {
        var slot = Int(tag) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == tag, let known = number(slot),
                key.areEqual(pool.bytes.span.extracting(pool.range(known)), text)
            {
                break
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }
}
