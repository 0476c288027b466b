/// Rows under named columns, and the one place where they are printed in a ``TabularFormat``.
struct TabularOutput: Sendable {
    var columns: [String]
    /// Each row has as many cells as there are columns.
    var rows: [[OutputCell]]

    /// Prints all rows.
    func write(_ format: TabularFormat, in context: CommandContext) throws(OutputClosed) {
        switch format {
        case .table: try writeTable(to: context.output, style: context.outputStyle)
        case .json: try writeJSON(to: context.output)
        case .jsonl: try writeLines(to: context.output)
        case .csv: try writeCSV(to: context.output)
        }
    }

    private func writeTable(to sink: TextSink, style: TerminalStyle) throws(OutputClosed) {
        guard !rows.isEmpty else { return }
        let table = TextTable(
            columns: columns.indices.map { index in
                TextTable.Column(heading: columns[index], isRightAligned: isNumeric(index))
            },
            rows: rows.map { row in row.map { TextTable.Cell($0.text) } }
        )
        for line in table.lines(width: sink.width, style: style) { try sink.write(line: line) }
    }

    private func isNumeric(_ column: Int) -> Bool {
        rows.allSatisfy { $0[column].isNumber || $0[column] == .null } && rows.contains { $0[column].isNumber }
    }

    private func writeJSON(to sink: TextSink) throws(OutputClosed) {
        try sink.write(text: "[")
        for (index, row) in rows.enumerated() {
            try sink.write(text: (index > 0 ? ",\n " : "\n ") + object(of: row))
        }
        try sink.write(text: rows.isEmpty ? "]\n" : "\n]\n")
    }

    private func writeLines(to sink: TextSink) throws(OutputClosed) {
        for row in rows { try sink.write(text: object(of: row) + "\n") }
    }

    private func writeCSV(to sink: TextSink) throws(OutputClosed) {
        try sink.write(csv: columns)
        for row in rows { try sink.write(csv: row.map(\.text)) }
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
