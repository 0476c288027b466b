/// Collects the cells of the rows of a hunting answer, column by column.
struct HuntingRows {
    /// What the last row had at a place: a name and its column, or nil for a name that is skipped.
    private struct Expectation {
        let key: [UInt8]
        let slot: Int?
    }

    private var names: [String] = []
    private var cells: [HuntingCells] = []
    private var slotsByName: [String: Int] = [:]
    private var slotsByFoldedName: [String: Int] = [:]
    private var expectations: [Expectation?] = []
    /// The number of members read in the present row, and of cells that these filled.
    private var place = 0
    private var filled = 0
    private var rowCount = 0
    private let limits: HuntingLimits
    /// True from the first row on that passes a limit.
    private var isFull = false
    private var leftOutRows = 0

    init(limits: HuntingLimits = HuntingLimits()) {
        self.limits = limits
    }

    /// Creates the columns of a schema, if no row came before it.
    mutating func expect(_ columns: [HuntingColumn]) {
        guard rowCount == 0, names.isEmpty else { return }
        for column in columns where slotsByName[column.name] == nil { addSlot(column.name) }
    }

    mutating func beginRow() {
        place = 0
        filled = 0
        isFull = isFull || rowCount >= limits.rows
    }

    /// Ends a row; columns that it did not name get a null.
    mutating func endRow() {
        guard !isFull else {
            leftOutRows += 1
            return
        }
        rowCount += 1
        if filled != cells.count {
            for slot in cells.indices { cells[slot].pad(to: rowCount) }
        }
        if limits.bytes != .max, cells.reduce(0, { $0 + $1.bytes.count }) > limits.bytes { takeBackRow() }
    }

    /// Removes the row that was read last, which passes the limit of bytes.
    private mutating func takeBackRow() {
        for slot in cells.indices { cells[slot].removeLast() }
        rowCount -= 1
        leftOutRows = 1
        isFull = true
    }

    /// Compares a name in a chunk with that which the last row had at this place.
    ///
    /// Nil when it differs, or when the chunk ends first. Else the column and the name's length.
    mutating func matchExpectedKey(_ chunk: [UInt8], at start: Int) -> (slot: Int?, length: Int)? {
        guard place < expectations.count, let expected = expectations[place] else { return nil }
        let bytes = chunk.span
        let key = expected.key.span
        guard start + key.count < bytes.count, bytes[start + key.count] == UInt8(ascii: "\"") else { return nil }
        for index in 0..<key.count where bytes[start + index] != key[index] { return nil }
        place += 1
        guard !isFull else { return (nil, key.count) }
        if let slot = expected.slot { prepare(slot) }
        return (expected.slot, key.count)
    }

    /// Returns the column of a name, which is created when it is new; nil for annotations, which are skipped.
    mutating func slot(for name: String) -> Int? {
        guard !isFull else { return nil }
        let slot = name.contains("@odata.") ? nil : findSlot(name)
        let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }
        let expectation = isPlain ? Expectation(key: Array(name.utf8), slot: slot) : nil
        if place < expectations.count {
            expectations[place] = expectation
        } else if place < 4_096 {
            expectations.append(expectation)
        }
        place += 1
        if let slot { prepare(slot) }
        return slot
    }

    /// Appends bytes to the cell that is being read.
    mutating func append(_ bytes: ArraySlice<UInt8>, to slot: Int) {
        cells[slot].bytes.append(contentsOf: bytes)
    }

    /// Copies a string into the cell that is being read, one-letter escapes resolved, in one pass.
    ///
    /// Returns where it stopped: at the closing quote, at anything else to be looked at, or at the end of the chunk.
    mutating func copyString(_ chunk: [UInt8], from start: Int, to slot: Int) -> Int {
        let bytes = chunk.span
        var index = start
        var isCopying = true
        while isCopying, index < bytes.count {
            let end = min(bytes.count, index + HuntingRows.blockSize)
            cells[slot].bytes.append(addingCapacity: end - index) { output in
                while index < end {
                    let byte = bytes[index]
                    if HuntingRows.isPlain(byte) {
                        output.append(byte)
                        index += 1
                    } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.count,
                        let escaped = JSONEscape.plain(bytes[index + 1])
                    {
                        output.append(escaped)
                        index += 2
                    } else {
                        isCopying = false
                        return
                    }
                }
            }
        }
        return index
    }

    /// How many bytes are reserved at once; larger ones would leave more unused space at the end of columns.
    private static let blockSize = 256

    /// Tells whether a byte stands for itself in a JSON string.
    static func isPlain(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte >= 0x20
    }

    /// Appends one byte to the cell that is being read.
    mutating func append(_ byte: UInt8, to slot: Int) {
        cells[slot].bytes.append(byte)
    }

    /// Ends the cell that is being read.
    mutating func close(_ slot: Int, _ tag: HuntingCells.Tag) {
        cells[slot].close(tag)
    }

    /// Makes room for a cell of the present row; a second one of the same name replaces the first.
    private mutating func prepare(_ slot: Int) {
        if cells[slot].count > rowCount { cells[slot].removeLast() } else { filled += 1 }
    }

    /// Finds a column by its exact name, else by one that differs in case and has no cell in this row yet.
    private mutating func findSlot(_ name: String) -> Int {
        if let slot = slotsByName[name] { return slot }
        if let slot = slotsByFoldedName[name.lowercased()], cells[slot].count == rowCount { return slot }
        return addSlot(name)
    }

    @discardableResult
    private mutating func addSlot(_ name: String) -> Int {
        let slot = names.count
        names.append(name)
        var column = HuntingCells()
        column.pad(to: rowCount)
        cells.append(column)
        slotsByName[name] = slot
        if slotsByFoldedName[name.lowercased()] == nil { slotsByFoldedName[name.lowercased()] = slot }
        return slot
    }

    /// Returns the table in the order of the schema, columns that only rows name last; nil for invalid UTF-8.
    consuming func table(schema: [HuntingColumn], requestID: String?) -> HuntingTable? {
        for column in cells where !column.isValidUTF8 { return nil }
        var isUsed = names.map { _ in false }
        var columns: [HuntingColumn] = []
        var ordered: [HuntingCells] = []
        for column in schema {
            let slot = [slotsByName[column.name], slotsByFoldedName[column.name.lowercased()]]
                .compactMap(\.self).first { !isUsed[$0] }
            columns.append(column)
            if let slot {
                isUsed[slot] = true
                ordered.append(cells[slot])
            } else {
                var empty = HuntingCells()
                empty.pad(to: rowCount)
                ordered.append(empty)
            }
        }
        for slot in names.indices where !isUsed[slot] {
            columns.append(HuntingColumn(name: names[slot], type: .other("")))
            ordered.append(cells[slot])
        }
        return HuntingTable(
            columns: columns,
            rowCount: rowCount,
            cells: ordered,
            leftOutRows: leftOutRows,
            requestID: requestID
        )
    }
}

extension HuntingCells {
    /// True when every single cell is UTF-8: the buffer is, and no cell begins in the middle of a character.
    var isValidUTF8: Bool {
        guard (try? UTF8Span(validating: bytes.span)) != nil else { return false }
        return ends.allSatisfy { end in
            Int(end) == bytes.count || bytes[Int(end)] & 0b1100_0000 != 0b1000_0000
        }
    }
}
