import KQL
import KQLEngine
import Testing

struct ColumnTableTests {
    @Test func `gives back what was stored`() throws {
        var random = RandomTables(seed: 7)
        let table = random.table(rows: 5000)
        let copy = ColumnTable(columns: table.columns, rows: table.rows)
        #expect(copy.rowCount == 5000)
        for row in stride(from: 0, to: 5000, by: 97) {
            for column in table.columns.indices {
                #expect("\(copy.value(row: row, column: column))" == "\(table.value(row: row, column: column))")
            }
        }
    }

    @Test func `keeps many different strings`() {
        let rows = (0..<10_000).map { [KQLValue.string("text \($0)")] }
        let table = ColumnTable(columns: [KQLColumn("s", .string)], rows: rows)
        #expect(table.rows == rows)
    }

    @Test func `fills short rows and converts values of other types`() {
        let columns = [KQLColumn("a", .long), KQLColumn("b", .string), KQLColumn("c", .datetime)]
        let table = ColumnTable(
            columns: columns,
            rows: [[.string("12"), .long(3)], [], [.int(1), .null(.long), .datetime(5)]]
        )
        #expect(
            table.rows == [
                [.long(12), .string("3"), .null(.datetime)], [.null(.long), .string(""), .null(.datetime)],
                [.long(1), .string(""), .datetime(5)],
            ]
        )
    }

    @Test func `gives null outside the table`() {
        let table = ColumnTable(columns: [KQLColumn("a", .long)], rows: [[.long(1)]])
        #expect(table.value(row: 1, column: 0) == .null(.long))
        #expect(table.value(row: -1, column: 0) == .null(.long))
        #expect(table.value(row: 0, column: 1) == .null(.dynamic))
    }
}
