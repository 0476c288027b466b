/// Which cells of a column are null: one bit per row.
struct NullMask: Sendable {
    private var words: [UInt64]

    /// - Parameter count: Number of rows, none of them null.
    init(count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    /// True for a null; rows beyond the last marked one are not null.
    subscript(row: Int) -> Bool {
        let word = row >> 6
        return word < words.count && words[word] >> UInt64(row & 63) & 1 == 1
    }

    /// Marks a row as null, and makes room for it.
    mutating func mark(_ row: Int) {
        let word = row >> 6
        while word >= words.count { words.append(0) }
        words[word] |= 1 << UInt64(row & 63)
    }
}
