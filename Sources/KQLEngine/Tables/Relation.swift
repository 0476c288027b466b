import KQL

/// The rows between two operators: columns as stored, and which of their rows there are.
///
/// Filters, sorts and `take` only make a new list of row numbers.
struct Relation {
    let columns: [KQLColumn]
    /// As long as the base table; read them through ``column(_:)``.
    private let stored: [RelationColumn]
    /// Row numbers of the stored columns in the order of this relation; nil for all of them.
    private let selection: [Int32]?
    let count: Int

    /// All rows of columns that have `count` rows each.
    init(columns: [KQLColumn], stored: [Column], count: Int) {
        self.init(columns: columns, cells: stored.map { .stored($0) }, count: count)
    }

    /// All rows of columns that have `count` rows each, some of them still to be computed.
    init(columns: [KQLColumn], cells: [RelationColumn], count: Int) {
        self.columns = columns
        stored = cells
        self.count = count
        selection = nil
    }

    private init(columns: [KQLColumn], stored: [RelationColumn], selection: [Int32]) {
        self.columns = columns
        self.stored = stored
        self.selection = selection
        count = selection.count
    }

    init(_ table: ColumnTable) {
        self.init(columns: table.columns, stored: table.storage, count: table.rowCount)
    }

    /// The cells of a column in the order of the rows; a missing column is all null.
    func cells(_ index: Int) -> RelationColumn {
        guard stored.indices.contains(index) else { return .stored(Column(missing: .dynamic, count: count)) }
        if let selection { return stored[index].selecting(selection) }
        return stored[index]
    }

    /// The chosen rows of this relation, in the given order.
    func selecting(_ rows: [Int32]) -> Relation {
        if let selection {
            return Relation(columns: columns, stored: stored, selection: rows.map { selection[Int($0)] })
        }
        return Relation(columns: columns, stored: stored, selection: rows)
    }

    /// The first `limit` rows.
    func prefix(_ limit: Int) -> Relation {
        if limit >= count { return self }
        return selecting((0..<Int32(clamping: max(0, limit))).map { $0 })
    }

    /// The same cells under other names.
    func renamed(_ names: [KQLColumn]) -> Relation {
        if let selection { return Relation(columns: names, stored: stored, selection: selection) }
        return Relation(columns: names, cells: stored, count: count)
    }

    /// Some of the columns, in any order; nil when one of them does not exist or is to have another type.
    func choosing(_ indices: [Int], columns names: [KQLColumn]) -> Relation? {
        guard indices.count == names.count else { return nil }
        for (index, name) in zip(indices, names) {
            guard stored.indices.contains(index), stored[index].type == name.type else { return nil }
        }
        let chosen = indices.map { stored[$0] }
        if let selection { return Relation(columns: names, stored: chosen, selection: selection) }
        return Relation(columns: names, cells: chosen, count: count)
    }
}
