public import KQL

/// Gathers rows into a ``ColumnTable``.
public struct ColumnTableBuilder {
    /// Names and types of the table's columns.
    public let columns: [KQLColumn]
    /// Rows gathered so far.
    public private(set) var rowCount = 0
    private var builders: [ColumnBuilder]

    /// - Parameter columns: Names and types, in order.
    public init(columns: [KQLColumn]) {
        self.columns = columns
        builders = columns.map { ColumnBuilder(type: $0.type) }
    }

    /// Adds a row.
    ///
    /// - Parameter row: A value per column. What is missing at the end becomes null (the empty string in a string
    ///   column), what is too much is left out, a value of another type is converted as `tolong()` and its kin do.
    public mutating func append(_ row: [KQLValue]) {
        for index in builders.indices {
            if index < row.count {
                builders[index].append(row[index])
            } else {
                builders[index].appendNull()
            }
        }
        rowCount += 1
    }

    /// The table of the rows so far.
    public func build() -> ColumnTable {
        ColumnTable(columns: columns, storage: builders.map { $0.build() }, rowCount: rowCount)
    }
}
