import HuntingSchema
import KQL
import KQLEngine

/// How the rows of one table follow from events: for each column that is filled, what it holds.
///
/// Columns that are not named stay empty. A `ReportId` of type `long` counts the rows unless the recipe names it.
struct TableRecipe<Event>: Sendable {
    typealias Cell = @Sendable (Event) -> KQLValue

    private let columns: [KQLColumn]
    private var cells: [(index: Int, cell: Cell)] = []
    private var reportIndex: Int?

    /// - Parameters:
    ///   - table: A table of the schema.
    ///   - cells: Columns of that table; another name is a bug.
    ///   - shared: Columns of many tables; those that this table lacks are left out.
    init(_ table: String, _ cells: KeyValuePairs<String, Cell>, shared: [SharedCell<Event>] = []) {
        columns = HuntingSchema.table(named: table)?.columns ?? []
        let indexes = Dictionary(columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        for (name, cell) in cells {
            guard let index = indexes[name] else {
                preconditionFailure("The table \(table) has no column \(name).")
            }
            self.cells.append((index, cell))
        }
        let named = Set(cells.map(\.key))
        for (name, cell) in shared where !named.contains(name) {
            if let index = indexes[name] { self.cells.append((index, cell)) }
        }
        if let index = indexes["ReportId"], columns[index].type == .long { reportIndex = index }
    }

    func table(of events: [Event]) -> ColumnTable {
        var builder = ColumnTableBuilder(columns: columns)
        var row = columns.map { $0.type == .string ? KQLValue.string("") : .null($0.type) }
        for (number, event) in events.enumerated() {
            if let reportIndex { row[reportIndex] = .long(Int64(number + 1)) }
            for (index, cell) in cells { row[index] = cell(event) }
            builder.append(row)
        }
        return builder.build()
    }
}

/// A column that many tables have, and what it holds.
typealias SharedCell<Event> = (String, @Sendable (Event) -> KQLValue)

extension KQLValue {
    /// JSON text in a `string` column, or the value itself in a `dynamic` one.
    static func jsonText(_ value: KQLDynamic) -> KQLValue {
        .string(value.json)
    }
}
