/// Rows under named columns, and the one place where they are printed in a ``TabularFormat``.
struct TabularOutput: Sendable {
    let columns: [String]
    let rowCount: Int
    private let row: @Sendable (Int) -> [OutputCell]

    /// - Parameters:
    ///   - columns: Names, which JSON and CSV keep as they are.
    ///   - rowCount: The number of rows.
    ///   - row: Makes the cells of a row, as many as there are columns; called when the row is printed, so that long
    ///     answers need no copy.
    init(columns: [String], rowCount: Int, row: @escaping @Sendable (Int) -> [OutputCell]) {
        self.columns = columns
        self.rowCount = rowCount
        self.row = row
    }

    init(columns: [String], rows: [[OutputCell]]) {
        self.init(columns: columns, rowCount: rows.count) { rows[$0] }
    }

    /// The cells of a row, counted from 0.
    func cells(ofRow index: Int) -> [OutputCell] { row(index) }

    /// Prints all rows to standard output.
    func write(_ format: TabularFormat, in context: CommandContext) throws(OutputClosed) {
        switch format {
        case .table: try writeTable(to: context.output, style: context.outputStyle)
        case .json: try writeJSON(to: context.output)
        case .jsonl: try writeLines(to: context.output)
        case .csv: try writeCSV(to: context.output)
        }
    }

    /// Rows whose cells decide how wide the columns are; later ones are printed without being held.
    private static let measuredRows = 1_000

    private func writeTable(to sink: TextSink, style: TerminalStyle) throws(OutputClosed) {
        guard rowCount > 0 else { return }
        let measured = (0..<min(rowCount, Self.measuredRows)).map(row)
        let table = TextTable(
            columns: columns.indices.map { index in
                TextTable.Column(heading: columns[index], isRightAligned: Self.isNumeric(measured, index))
            },
            rows: measured.map { row in row.map { TextTable.Cell($0.text) } }
        )
        for line in table.lines(width: sink.width, style: style) { try sink.write(line: line) }
        let widths = table.widths(for: sink.width)
        for index in measured.count..<rowCount {
            let cells = row(index).map { TextTable.Cell($0.text) }
            try sink.write(line: table.line(cells, widths: widths, isCut: sink.width != nil, style: style))
        }
    }

    private static func isNumeric(_ rows: [[OutputCell]], _ column: Int) -> Bool {
        rows.allSatisfy { $0[column].isNumber || $0[column] == .null } && rows.contains { $0[column].isNumber }
    }

    private func writeJSON(to sink: TextSink) throws(OutputClosed) {
        try sink.write(text: "[")
        for index in 0..<rowCount {
            try sink.write(text: (index > 0 ? ",\n " : "\n ") + object(of: row(index)))
        }
        try sink.write(text: rowCount == 0 ? "]\n" : "\n]\n")
    }

    private func writeLines(to sink: TextSink) throws(OutputClosed) {
        for index in 0..<rowCount { try sink.write(text: object(of: row(index)) + "\n") }
    }

    private func writeCSV(to sink: TextSink) throws(OutputClosed) {
        try sink.write(csv: columns)
        for index in 0..<rowCount { try sink.write(csv: row(index).map(\.text)) }
    }

    private func object(of row: [OutputCell]) -> String {
        var json = JSONText()
        json.object { json in
            for (name, cell) in zip(columns, row) { json.member(name) { cell.write(to: &$0) } }
        }
        return json.text
    }
}

extension TextSink {
    /// Writes one record; on a terminal its control characters are made visible.
    func write(csv fields: [String]) throws(OutputClosed) {
        try write(text: CSVText.line(isTerminal ? fields.map { TerminalText($0).encoded } : fields))
    }
}
