public import KQL

/// An immutable table in memory, stored by columns: what queries read and what they answer.
public struct ColumnTable: Sendable {
    /// Names and types, in order.
    public let columns: [KQLColumn]
    /// Number of rows.
    public let rowCount: Int
    let storage: [Column]

    init(columns: [KQLColumn], storage: [Column], rowCount: Int) {
        self.columns = columns
        self.storage = storage
        self.rowCount = rowCount
    }

    /// Stores literal rows; a short row is filled up with missing values, and a value of another type converted.
    public init(columns: [KQLColumn], rows: [[KQLValue]]) {
        var builder = ColumnTableBuilder(columns: columns)
        for row in rows { builder.append(row) }
        self = builder.build()
    }

    /// One cell, at a cost that does not depend on the size of the table.
    ///
    /// - Parameters:
    ///   - row: From 0 to ``rowCount`` - 1.
    ///   - column: Index into ``columns``.
    /// - Returns: The cell; null for a place outside the table.
    public func value(row: Int, column: Int) -> KQLValue {
        guard storage.indices.contains(column) else { return .null(.dynamic) }
        guard row >= 0, row < rowCount else { return .null(columns[column].type) }
        return storage[column].value(row)
    }

    /// All rows as values; for small tables and tests.
    public var rows: [[KQLValue]] {
        (0..<rowCount).map { row in storage.map { $0.value(row) } }
    }
}
