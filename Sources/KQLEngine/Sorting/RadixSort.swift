/// Sorts by numbers of 64 bits, a byte at a time from the lowest; equal keys keep their order.
enum RadixSort {
    /// A key, and what it belongs to.
    struct Entry {
        var key: UInt64
        var item: Int32
    }

    static func sort(_ entries: inout [Entry], budget: RunBudget) throws(EngineError) {
        guard let first = entries.first?.key else { return }
        var varying: UInt64 = 0
        for entry in entries { varying |= entry.key ^ first }
        var other = varying == 0 ? [] : entries
        for shift in stride(from: 0, to: UInt64(64), by: 8) where varying >> shift & 0xFF != 0 {
            try budget.check()
            var places = starts(entries, shift)
            for entry in entries {
                let digit = Int(entry.key >> shift & 0xFF)
                other[places[digit]] = entry
                places[digit] += 1
            }
            swap(&entries, &other)
        }
    }

    /// Where the entries with each digit begin.
    private static func starts(_ entries: [Entry], _ shift: UInt64) -> [Int] {
        var counts = [Int](repeating: 0, count: 256)
        for entry in entries { counts[Int(entry.key >> shift & 0xFF)] += 1 }
        var start = 0
        for digit in counts.indices {
            let count = counts[digit]
            counts[digit] = start
            start += count
        }
        return counts
    }
}
