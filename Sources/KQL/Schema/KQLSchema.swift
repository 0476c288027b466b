/// A column: its name, compared with regard to case, and its type.
public struct KQLColumn: Sendable, Hashable {
    /// The column's name.
    public let name: String
    /// Type of its cells.
    public let type: KQLType

    /// Makes a column.
    public init(_ name: String, _ type: KQLType) {
        self.name = name
        self.type = type
    }
}

/// A table that queries may read: its columns in the order of the service.
public struct KQLTable: Sendable, Hashable {
    /// The table's name.
    public let name: String
    /// Its columns; their names differ.
    public let columns: [KQLColumn]
    /// The column that says when a row happened; nil for a table of states, which is small or read whole.
    public let eventTime: String?
    /// The table that took this one's place; nil unless this one is retired.
    public let successor: String?

    /// Makes a table.
    public init(name: String, columns: [KQLColumn], eventTime: String? = nil, successor: String? = nil) {
        self.name = name
        self.columns = columns
        self.eventTime = eventTime
        self.successor = successor
    }
}

/// What the binder knows of a database: its tables, by name.
public struct KQLSchema: Sendable {
    /// In the order in which a wildcard (`union *`, `search`) reads them.
    public let tables: [KQLTable]
    private let indexByName: [String: Int]

    /// Makes a schema of tables.
    ///
    /// - Parameter tables: Tables with distinct names; of two with one name the first counts.
    public init(tables: [KQLTable]) {
        self.tables = tables
        indexByName = Dictionary(tables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The table of exactly this name, or nil.
    public func table(named name: String) -> KQLTable? {
        indexByName[name].map { tables[$0] }
    }
}
