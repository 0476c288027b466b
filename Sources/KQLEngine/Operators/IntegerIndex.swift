/// Numbers for distinct 64-bit keys, by open addressing.
struct IntegerIndex {
    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    /// Number + 1 of the key beside it, or 0 for a free slot.
    private var numbers: [UInt32] = Array(repeating: 0, count: 64)
    private(set) var count = 0

    /// Bytes that the index takes, and takes besides while it grows.
    var bytes: Int { keys.count * 36 }

    /// Number of the key; `next` becomes the number of a new one.
    mutating func insert(_ key: UInt64, next: UInt32) -> UInt32 {
        let slot = slot(for: key)
        if numbers[slot] != 0 { return numbers[slot] - 1 }
        keys[slot] = key
        numbers[slot] = next + 1
        count += 1
        if count * 2 > keys.count { grow() }
        return next
    }

    private func slot(for key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: ByteHash.mix(key)) & mask
        while numbers[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldNumbers = numbers
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        numbers = Array(repeating: 0, count: oldKeys.count * 2)
        for (index, number) in oldNumbers.enumerated() where number != 0 {
            let slot = slot(for: oldKeys[index])
            keys[slot] = oldKeys[index]
            numbers[slot] = number
        }
    }
}
