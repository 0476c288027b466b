import DefenderAPI

extension HuntingTable {
    /// What the formats print.
    var output: TabularOutput {
        TabularOutput(columns: columns.map(\.name), rowCount: rowCount) { row in self.row(row).map { OutputCell($0) } }
    }
}

extension OutputCell {
    /// A cell of a hunting answer.
    init(_ value: HuntingValue) {
        self =
            switch value {
            case .null: .null
            case .bool(let value): .bool(value)
            case .integer(let value): .number(String(value))
            case .number: .number(value.text ?? "null")
            case .string(let text): .text(text)
            case .json(let text): .json(text)
            }
    }
}
