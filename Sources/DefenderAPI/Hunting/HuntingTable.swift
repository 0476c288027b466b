/// The answer to a hunting query: typed columns over compact storage.
package struct HuntingTable: Sendable, Hashable {
    /// The columns in schema order; columns that only rows name follow.
    package let columns: [HuntingColumn]
    /// The number of rows.
    package let rowCount: Int
    /// Rows that the service sent and that ``HuntingLimits`` left out; 0 without limits.
    package let leftOutRows: Int
    /// The service's id of the request; nil when none came.
    package var requestID: String?
    private let cells: [HuntingCells]

    /// Creates a table; `cells` has as many elements as `columns`, each with `rowCount` cells.
    init(
        columns: [HuntingColumn],
        rowCount: Int,
        cells: [HuntingCells],
        leftOutRows: Int = 0,
        requestID: String? = nil
    ) {
        self.columns = columns
        self.rowCount = rowCount
        self.leftOutRows = leftOutRows
        self.cells = cells
        self.requestID = requestID
    }

    /// Creates a table from values, as tests and stand-ins need it; short rows are filled with nulls.
    package init(columns: [HuntingColumn], rows: [[HuntingValue]], requestID: String? = nil) {
        var cells = columns.map { _ in HuntingCells() }
        for (row, values) in rows.enumerated() {
            for (column, value) in values.prefix(columns.count).enumerated() { cells[column].append(value) }
            for column in columns.indices { cells[column].pad(to: row + 1) }
        }
        self.init(columns: columns, rowCount: rows.count, cells: cells, requestID: requestID)
    }

    /// The index of the column of exactly this name, or else of one that differs only in case; nil for none.
    package func column(named name: String) -> Int? {
        columns.firstIndex { $0.name == name }
            ?? columns.firstIndex { $0.name.lowercased() == name.lowercased() }
    }

    /// The cell of a row and column, both counted from 0.
    ///
    /// Constant time apart from the text's length.
    package func value(row: Int, column: Int) -> HuntingValue {
        cells[column].value(row)
    }

    /// The text of a string cell; nil for every other kind of cell.
    package func string(row: Int, column: Int) -> String? {
        cells[column].tag(row) == .string ? cells[column].text(row) : nil
    }

    /// The whole number in a cell, also when it is written as a string; nil for anything else.
    package func integer(row: Int, column: Int) -> Int64? {
        switch cells[column].tag(row) {
        case .number, .string: Int64(cells[column].text(row))
        default: nil
        }
    }

    /// True for a null cell.
    package func isNull(row: Int, column: Int) -> Bool {
        cells[column].tag(row) == .null
    }

    /// The dynamic value of a cell: parsed when it holds JSON, also inside a string; nil when null or not JSON.
    package func dynamic(row: Int, column: Int) -> JSONValue? {
        switch value(row: row, column: column) {
        case .null: nil
        case .json(let text), .string(let text): JSONValue(json: text)
        case let scalar: scalar.jsonValue
        }
    }

    /// The cells of a row in column order.
    package func row(_ row: Int) -> [HuntingValue] {
        cells.map { $0.value(row) }
    }

    /// Calls a closure with the UTF-8 bytes of a cell, without making a string; empty for null.
    package func withBytes<Result>(row: Int, column: Int, _ body: (Span<UInt8>) throws -> Result) rethrows -> Result {
        let bytes = cells[column].bytes
        return try body(bytes.span.extracting(cells[column].range(row)))
    }
}

extension HuntingCells {
    /// Appends a value.
    mutating func append(_ value: HuntingValue) {
        switch value {
        case .null: close(.null)
        case .bool(let value): close(value ? .isTrue : .isFalse)
        case .integer, .number: append(value.text ?? "", .number)
        case .string(let text): append(text, .string)
        case .json(let text): append(text, .json)
        }
    }

    private mutating func append(_ text: String, _ tag: Tag) {
        bytes.append(contentsOf: text.utf8)
        close(tag)
    }
}
