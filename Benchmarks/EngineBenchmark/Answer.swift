import KQL
import KQLEngine

/// What is compared of two answers: the number of rows, and the number in the first cell of the first row.
struct Answer: Equatable {
    let rows: Int
    /// 0 when there are no rows, or no number stands there.
    let first: Int64

    init(rows: Int, first: Int64) {
        self.rows = rows
        self.first = first
    }

    init(_ table: ColumnTable) {
        rows = table.rowCount
        if case .long(let number) = table.value(row: 0, column: 0) { first = number } else { first = 0 }
    }
}
