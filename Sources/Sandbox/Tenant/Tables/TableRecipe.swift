import HuntingSchema
import KQL
import KQLEngine

/// How the rows of one table follow from events: for each column that is filled, what it holds.
///
/// Columns that are not named stay empty. A `ReportId` of type `long` counts the rows unless the recipe names it.
struct TableRecipe<Event>: Sendable {
    typealias Cell = @Sendable (Event) -> KQLValue

    private let columns: [KQLColumn]
    private let indexes: [String: Int]
    private let fixed: KeyValuePairs<String, KQLValue>
    private let cells: KeyValuePairs<String, Cell>
    private let shared: [SharedCells<Event>]

    /// - Parameters:
    ///   - table: A table of the schema.
    ///   - fixed: Columns with the same value in every row.
    ///   - cells: Columns whose value follows from the event.
    ///   - shared: Columns that follow from something many events have in common; those that the table lacks are left
    ///     out, while another name in `fixed` or `cells` is a bug.
    init(
        _ table: String,
        fixed: KeyValuePairs<String, KQLValue> = [:],
        _ cells: KeyValuePairs<String, Cell>,
        shared: [SharedCells<Event>] = []
    ) {
        columns = HuntingSchema.table(named: table)?.columns ?? []
        indexes = Dictionary(columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.fixed = fixed
        self.cells = cells
        self.shared = shared
        for name in fixed.map(\.key) + cells.map(\.key) where indexes[name] == nil {
            preconditionFailure("The table \(table) has no column \(name).")
        }
    }

    func table(of events: [Event]) -> ColumnTable {
        var result = columns.map { ColumnCells.repeated($0.type == .string ? .string("") : .null($0.type)) }
        if let index = indexes["ReportId"], columns[index].type == .long {
            result[index] = .values(events.indices.map { .long(Int64($0 + 1)) })
        }
        for group in shared {
            for (name, column) in group.columns(events) {
                if let index = indexes[name] { result[index] = column }
            }
        }
        for (name, value) in fixed {
            if let index = indexes[name] { result[index] = .repeated(value) }
        }
        for (name, cell) in cells {
            if let index = indexes[name] { result[index] = .values(events.map(cell)) }
        }
        return ColumnTable(columns: columns, rowCount: events.count, cells: result)
    }
}

/// Columns that follow from an object which many events share (a device, a program, an account), so that their texts
/// are made once per object and not once per event.
struct SharedCells<Event>: Sendable {
    /// The columns by name, filled for the given events.
    let columns: @Sendable ([Event]) -> [(String, ColumnCells)]

    /// - Parameters:
    ///   - object: What the columns follow from; nil leaves them empty.
    ///   - texts: The `string` columns and their texts.
    ///   - values: Other columns.
    init<Object: AnyObject>(
        of object: @escaping @Sendable (Event) -> Object?,
        texts: KeyValuePairs<String, @Sendable (Object) -> String>,
        values: KeyValuePairs<String, @Sendable (Object) -> KQLValue> = [:]
    ) {
        columns = { events in
            let (objects, rows) = Self.distinct(events.lazy.map(object))
            return texts.map { name, text in (name, .texts([""] + objects.map(text), rows: rows)) }
                + values.map { name, value in
                    let distinct = objects.map(value)
                    let missing = KQLValue.null(distinct.first?.type ?? .long)
                    return (name, .values(rows.map { $0 == 0 ? missing : distinct[Int($0) - 1] }))
                }
        }
    }

    /// The different objects, and for each event the number of its object from 1, or 0 without one.
    private static func distinct<Object: AnyObject>(_ all: some Sequence<Object?>) -> ([Object], [UInt32]) {
        var numbers: [ObjectIdentifier: UInt32] = [:]
        var objects: [Object] = []
        let rows = all.map { object -> UInt32 in
            guard let object else { return 0 }
            if let number = numbers[ObjectIdentifier(object)] { return number }
            objects.append(object)
            numbers[ObjectIdentifier(object)] = UInt32(objects.count)
            return UInt32(objects.count)
        }
        return (objects, rows)
    }
}

extension KQLValue {
    /// JSON text, for a `string` column.
    static func jsonText(_ value: KQLDynamic) -> KQLValue {
        .string(value.json)
    }
}
