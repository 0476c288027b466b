/// A column: its name, compared with regard to case, and its type.
public struct KQLColumn: Sendable, Hashable {
    public let name: String
    public let type: KQLType

    public init(_ name: String, _ type: KQLType) {
        self.name = name
        self.type = type
    }
}

/// A table that queries may read: its columns in the order of the service.
public struct KQLTable: Sendable, Hashable {
    public let name: String
    public let columns: [KQLColumn]

    public init(name: String, columns: [KQLColumn]) {
        self.name = name
        self.columns = columns
    }
}

/// What the binder knows of a database: its tables, by name.
public struct KQLSchema: Sendable {
    /// In the order in which a wildcard (`union *`, `search`) reads them.
    public let tables: [KQLTable]
    private let indexByName: [String: Int]

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
