public import KQL

/// The cells of one column, for a table that is put together column by column.
public enum ColumnCells: Sendable {
    /// The same value in every row.
    case repeated(KQLValue)
    /// A value for each row, of the column's type or null.
    case values([KQLValue])
    /// For each row of a `string` column the index of the text that it shows; several texts may be equal.
    case texts([String], rows: [UInt32])
}

extension ColumnTable {
    /// Puts a table together from its columns; much cheaper than row by row when many rows show the same texts.
    ///
    /// - Parameters:
    ///   - columns: Names and types, in order.
    ///   - rowCount: Number of rows.
    ///   - cells: One entry for each column; lists of values and rows have `rowCount` elements.
    public init(columns: [KQLColumn], rowCount: Int, cells: [ColumnCells]) {
        precondition(columns.count == cells.count, "A table has cells for each of its columns.")
        let storage = zip(columns, cells).map { Column($0.type, $1, count: rowCount) }
        self.init(columns: columns, storage: storage, rowCount: rowCount)
    }
}

extension Column {
    fileprivate init(_ type: KQLType, _ cells: ColumnCells, count: Int) {
        switch cells {
        case .repeated(let value):
            precondition(value.type == type, "A repeated value has the type of its column.")
            self.init(repeating: value, count: count)
        case .values(let values):
            precondition(values.count == count, "A column has a value for each row.")
            var builder = ColumnBuilder(type: type)
            builder.reserve(count)
            for value in values { builder.append(value) }
            self = builder.build()
        case .texts(let texts, let rows):
            precondition(type == .string && rows.count == count, "A text column has a text for each row.")
            precondition(rows.allSatisfy { $0 < texts.count }, "Every row shows one of the texts.")
            var pool = StringPool()
            for text in texts { pool.append(text) }
            self.init(StringColumn(pool: pool, codes: rows))
        }
    }
}
