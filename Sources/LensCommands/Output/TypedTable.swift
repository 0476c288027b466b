import KQL
import KQLEngine

/// Rows with typed columns: a result of `kql run` or of a hunt.
struct TypedTable: Sendable {
    /// A column's name, and its type as the service or the engine names it.
    struct Column: Sendable {
        var name: String
        var type: String
    }

    var columns: [Column]
    var rows: [[OutputCell]]

    init(columns: [Column], rows: [[OutputCell]]) {
        self.columns = columns
        self.rows = rows
    }

    /// A result of the engine.
    init(_ table: ColumnTable) {
        columns = table.columns.map { Column(name: $0.name, type: $0.type.rawValue) }
        rows = (0..<table.rowCount).map { row in
            table.columns.indices.map { OutputCell(table.value(row: row, column: $0)) }
        }
    }

    /// What the formats print.
    var output: TabularOutput { TabularOutput(columns: columns.map(\.name), rows: rows) }

    /// Writes the members `columns` and `rows`, each row an array of cells.
    func writeMembers(to json: inout JSONText) {
        json.member("columns") { json in
            json.array { json in
                for column in columns {
                    json.object { json in
                        json.member("name", column.name)
                        json.member("type", column.type)
                    }
                }
            }
        }
        json.member("rows") { json in
            json.array { json in
                for row in rows {
                    json.array { json in
                        for cell in row { cell.write(to: &json) }
                    }
                }
            }
        }
    }
}
