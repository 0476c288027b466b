/// Texts in one byte buffer; an entry is known by its index.
struct StringPool: Sendable {
    /// UTF-8 of all entries, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Where each entry begins, and after the last one where the buffer ends.
    private(set) var offsets: [Int] = [0]

    /// Number of entries.
    var count: Int { offsets.count - 1 }

    /// Bytes of an entry in ``bytes``.
    func range(_ entry: Int) -> Range<Int> { offsets[entry]..<offsets[entry + 1] }

    func isEmpty(_ entry: Int) -> Bool { offsets[entry] == offsets[entry + 1] }

    func text(_ entry: Int) -> String { String(decoding: bytes[range(entry)], as: UTF8.self) }

    /// Adds an entry and returns its index.
    @discardableResult
    mutating func append(_ text: String) -> Int {
        bytes.append(contentsOf: text.utf8)
        return closeEntry()
    }

    /// Adds an entry and returns its index.
    @discardableResult
    mutating func append(_ text: ArraySlice<UInt8>) -> Int {
        bytes.append(contentsOf: text)
        return closeEntry()
    }

    /// Takes the last entry away.
    mutating func removeLast() {
        guard count > 0 else { return }
        offsets.removeLast()
        bytes.removeLast(bytes.count - (offsets.last ?? 0))
    }

    /// Adds all entries of another pool; they keep their order.
    mutating func append(contentsOf other: StringPool) {
        let base = bytes.count
        bytes.append(contentsOf: other.bytes)
        offsets.append(contentsOf: other.offsets.dropFirst().lazy.map { $0 + base })
    }

    mutating func reserve(entries: Int, bytes byteCount: Int) {
        offsets.reserveCapacity(entries + 1)
        bytes.reserveCapacity(byteCount)
    }

    private mutating func closeEntry() -> Int {
        offsets.append(bytes.count)
        return offsets.count - 2
    }
}
