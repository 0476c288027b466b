/// Gathers texts into a ``StringColumn``; equal texts share an entry as long as enough of them are equal.
struct StringColumnBuilder {
    private var pool = StringPool()
    private var codes: [UInt32] = []
    /// Open addressing: entry + 1, or 0 for a free slot.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)
    private var isSharing = true

    var count: Int { codes.count }
    var byteCount: Int { pool.bytes.count }

    mutating func append(_ text: String) {
        pool.append(text)
        settle()
    }

    mutating func append(_ text: ArraySlice<UInt8>) {
        pool.append(text)
        settle()
    }

    func build() -> StringColumn {
        StringColumn(pool: pool, codes: pool.count == codes.count ? nil : codes)
    }

    /// Gives the pool's last entry to a new row, or an earlier equal one in its place.
    private mutating func settle() {
        let last = pool.count - 1
        guard isSharing else {
            codes.append(UInt32(last))
            return
        }
        let slot = slot(for: last)
        if slots[slot] != 0 {
            codes.append(slots[slot] - 1)
            pool.removeLast()
            return
        }
        slots[slot] = UInt32(last) + 1
        codes.append(UInt32(last))
        if pool.count * 2 > slots.count { grow() }
        // Mostly different texts: looking for equal ones costs more than it gives.
        if codes.count == 4096, pool.count > 3072 { isSharing = false }
    }

    private func slot(for entry: Int) -> Int {
        let range = pool.range(entry)
        var slot = Int(truncatingIfNeeded: ByteHash.hash(pool.bytes, range)) & (slots.count - 1)
        while slots[slot] != 0 {
            let other = pool.range(Int(slots[slot]) - 1)
            if other.count == range.count, ByteHash.equal(pool.bytes, other, pool.bytes, range) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        let entries = slots.filter { $0 != 0 }
        slots = Array(repeating: 0, count: slots.count * 2)
        for entry in entries { slots[slot(for: Int(entry) - 1)] = entry }
    }
}
