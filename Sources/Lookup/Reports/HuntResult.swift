package import DefenderAPI
package import KQL

/// Rows of one table that a hunt found for an entity.
package struct HuntResult: Sendable, Hashable {
    /// The name of the table, or `Results` for a query that does not name one.
    package var table: String
    /// Rows that were found; ``rows`` may hold fewer.
    package var rowCount: Int
    /// RFC 3339 in UTC; nil for a table without times.
    package var firstSeen: String?
    /// RFC 3339 in UTC; nil for a table without times.
    package var lastSeen: String?
    /// In the order of the schema or of the query.
    package var columns: [KQLColumn]
    /// Newest first; a cell for each column.
    ///
    /// Times and time spans are texts, a `dynamic` is any JSON.
    package var rows: [[JSONValue]]

    /// Creates a result; each row has a cell for each column.
    package init(
        table: String,
        rowCount: Int,
        firstSeen: String? = nil,
        lastSeen: String? = nil,
        columns: [KQLColumn],
        rows: [[JSONValue]]
    ) {
        self.table = table
        self.rowCount = rowCount
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.columns = columns
        self.rows = rows
    }

    /// The cells of the column of this name, compared without regard to case, in row order; empty without such a column.
    package func values(of column: String) -> [JSONValue] {
        let wanted = column.lowercased()
        guard let index = columns.firstIndex(where: { $0.name.lowercased() == wanted }) else { return [] }
        return rows.map { $0[index] }
    }
}
