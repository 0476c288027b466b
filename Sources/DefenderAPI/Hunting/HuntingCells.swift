/// The cells of one column: all their bytes in one buffer, and per cell its end and what it is.
///
/// Numbers are kept as the digits that came, so that nothing is lost and nothing is converted that nobody reads.
struct HuntingCells: Sendable, Hashable {
    /// What a cell holds.
    enum Tag: UInt8, Sendable {
        case null
        case isFalse
        case isTrue
        case number
        case string
        case json
    }

    /// The texts of all cells, one after the other, in UTF-8.
    var bytes: [UInt8] = []
    /// Per cell the offset after its last byte; the body limit keeps it in 32 bits.
    private(set) var ends: [UInt32] = []
    private(set) var tags: [Tag] = []

    var count: Int { tags.count }

    /// Ends the cell whose bytes were appended to ``bytes``.
    mutating func close(_ tag: Tag) {
        ends.append(UInt32(truncatingIfNeeded: bytes.count))
        tags.append(tag)
    }

    /// Appends nulls until there are `count` cells.
    mutating func pad(to count: Int) {
        while tags.count < count { close(.null) }
    }

    /// Removes the last cell.
    mutating func removeLast() {
        ends.removeLast()
        tags.removeLast()
        let end = ends.last.map(Int.init) ?? 0
        bytes.removeLast(bytes.count - end)
    }

    /// The bytes of a cell.
    func range(_ row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row])
    }

    func tag(_ row: Int) -> Tag { tags[row] }

    func value(_ row: Int) -> HuntingValue {
        switch tags[row] {
        case .null: .null
        case .isFalse: .bool(false)
        case .isTrue: .bool(true)
        case .string: .string(text(row))
        case .json: .json(text(row))
        case .number: number(text(row))
        }
    }

    func text(_ row: Int) -> String {
        String(decoding: bytes[range(row)], as: UTF8.self)
    }

    private func number(_ text: String) -> HuntingValue {
        if let integer = Int64(text) { return .integer(integer) }
        return Double(text).map(HuntingValue.number) ?? .string(text)
    }
}
