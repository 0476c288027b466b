import DefenderAPI
import HuntingSchema
import KQL

/// The answer to the administrator's query, taken apart by entity and by table.
struct TemplateAnswer {
    private let table: DefenderAPI::HuntingTable
    /// Index of the column that names the table of a row, or nil.
    private let sourceColumn: Int?
    /// Rows of each position of ``SharedQuery``; all rows under 0 when the query was not shared.
    private let rowsByPosition: [Int: [Int]]

    init(_ table: DefenderAPI::HuntingTable, template: HuntTemplate, isShared: Bool) {
        self.table = table
        let candidates = [template.sourceColumn, "SourceTable", "$table"].compactMap(\.self)
        sourceColumn = candidates.lazy.compactMap { table.column(named: $0) }.first
        rowsByPosition = isShared ? Self.rowsByPosition(table) : [0: Array(0..<table.rowCount)]
    }

    /// Rows by the position of their entity, each in the order that the query gave them.
    private static func rowsByPosition(_ table: DefenderAPI::HuntingTable) -> [Int: [Int]] {
        guard let positions = table.column(named: HuntTemplate.SharedColumn.entity) else { return [:] }
        var rows: [Int: [(row: Int, order: Int64)]] = [:]
        let orders = table.column(named: HuntTemplate.SharedColumn.order)
        for row in 0..<table.rowCount {
            guard let position = table.integer(row: row, column: positions) else { continue }
            let order = orders.flatMap { table.integer(row: row, column: $0) } ?? Int64(row)
            rows[Int(position), default: []].append((row, order))
        }
        return rows.mapValues { $0.sorted { ($0.order, $0.row) < ($1.order, $1.row) }.map(\.row) }
    }

    /// The texts in the column of exactly this name for an entity, each once, in order; empty without the column.
    func values(of name: String, at position: Int) -> [String] {
        guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return [] }
        var seen: Set<String> = []
        return (rowsByPosition[position] ?? []).compactMap { row in
            guard let text = table.value(row: row, column: column).text, !text.isEmpty else { return nil }
            return seen.insert(text).inserted ? text : nil
        }
    }

    /// What was found for an entity, a result of at most `maxRows` rows for each table, in the order of first rows.
    func results(at position: Int, maxRows: Int) -> [HuntResult] {
        var order: [String] = []
        var groups: [String: [Int]] = [:]
        for row in rowsByPosition[position] ?? [] {
            let name = tableName(ofRow: row)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(row)
        }
        return order.map { result($0, groups[$0] ?? [], maxRows) }
    }

    private func tableName(ofRow row: Int) -> String {
        let name = sourceColumn.flatMap { table.value(row: row, column: $0).text } ?? ""
        return name.isEmpty ? "Results" : name
    }

    private func result(_ name: String, _ rows: [Int], _ maxRows: Int) -> HuntResult {
        let columns = shownColumns(name, rows)
        let times = times(of: rows)
        return HuntResult(
            table: name,
            rowCount: rows.count,
            firstSeen: times.min(),
            lastSeen: times.max(),
            columns: columns.map { KQLColumn(table.columns[$0].name, KQLType(table.columns[$0].type)) },
            rows: rows.prefix(maxRows).map { row in columns.map { table.cell(row: row, column: $0) } }
        )
    }

    /// Columns without our own; of a known table also without those that only other tables of the query have.
    private func shownColumns(_ name: String, _ rows: [Int]) -> [Int] {
        let own: Set = [HuntTemplate.SharedColumn.entity, HuntTemplate.SharedColumn.order, "$table"]
        let known = HuntingSchema.schema.table(named: name).map { Set($0.columns.map(\.name)) }
        return table.columns.indices.filter { column in
            let name = table.columns[column].name
            guard !own.contains(name), column != sourceColumn else { return false }
            guard let known, !known.contains(name) else { return true }
            return rows.contains { !(table.value(row: $0, column: column).text ?? "").isEmpty }
        }
    }

    private func times(of rows: [Int]) -> [String] {
        guard let column = table.column(named: "Timestamp"), table.columns[column].type == .dateTime else { return [] }
        return rows.compactMap { table.string(row: $0, column: column) }.filter { !$0.isEmpty }
    }
}
