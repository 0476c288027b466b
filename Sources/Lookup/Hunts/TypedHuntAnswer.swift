import DefenderAPI
import KQL

/// The answer to a typed hunt, taken apart by entity.
struct TypedHuntAnswer {
    /// For each entity, by its position in the plan, what each table has of it.
    private(set) var results: [Int: [HuntResult]] = [:]
    /// Tables that the tenant has.
    private(set) var presentTables: Set<String> = []

    /// - Parameters:
    ///   - table: The rows as ``TypedHunt/query`` yields them.
    ///   - entries: For each key the positions of the entities that it stands for.
    ///   - columns: The columns of a table, in the order of the schema.
    init(
        _ table: DefenderAPI::HuntingTable,
        entries: [String: [Int]],
        columns: (_ table: String) -> [KQLColumn]
    ) {
        guard let names = table.column(named: "LensTable"), let keys = table.column(named: "LensKey") else { return }
        for row in 0..<table.rowCount {
            guard let name = table.string(row: row, column: names) else { continue }
            presentTables.insert(name)
            guard let key = table.string(row: row, column: keys), let owners = entries[key.lowercased()] else {
                continue
            }
            let result = Self.result(name, table, row, columns(name))
            for owner in owners { results[owner, default: []].append(result) }
        }
    }

    private static func result(
        _ name: String,
        _ table: DefenderAPI::HuntingTable,
        _ row: Int,
        _ schema: [KQLColumn]
    ) -> HuntResult {
        func text(_ column: String) -> String? {
            table.column(named: column).flatMap { table.string(row: row, column: $0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let count = table.column(named: "LensCount").flatMap { table.integer(row: row, column: $0) } ?? 0
        let bags = table.column(named: "LensRows").flatMap { table.dynamic(row: row, column: $0)?.array } ?? []
        let objects = bags.compactMap(Self.object)
        let columns = schema + unknownColumns(objects, besides: schema)
        return HuntResult(
            table: name,
            rowCount: Int(count),
            firstSeen: text("LensFirst"),
            lastSeen: text("LensLast"),
            columns: columns,
            rows: objects.map { cells(of: $0, columns) }
        )
    }

    /// A packed row; some services send it as a text.
    private static func object(_ value: JSONValue) -> JSONObject? {
        value.object ?? value.string.flatMap { JSONValue(json: $0)?.object }
    }

    /// Cells in the order of the columns; what `pack_all` left out is null, or an empty text.
    private static func cells(of row: JSONObject, _ columns: [KQLColumn]) -> [JSONValue] {
        let values = Dictionary(row.members.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        return columns.map { values[$0.name] ?? ($0.type == .string ? .string("") : .null) }
    }

    /// Columns that the tenant has and our schema does not, in the order in which they come.
    private static func unknownColumns(_ rows: [JSONObject], besides schema: [KQLColumn]) -> [KQLColumn] {
        var known = Set(schema.map(\.name))
        return rows.flatMap(\.members).filter { known.insert($0.name).inserted }.map { member in
            KQLColumn(member.name, type(of: member.value))
        }
    }

    private static func type(of value: JSONValue) -> KQLType {
        switch value {
        case .string: .string
        case .bool: .bool
        case .integer: .long
        case .number: .real
        case .null, .array, .object: .dynamic
        }
    }
}
