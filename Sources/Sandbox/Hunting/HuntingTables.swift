import HuntingSchema
import KQL
import KQLEngine

/// The tables of a tenant as one query sees them.
struct HuntingTables {
    let tenant: SandboxTenantSnapshot

    /// The schema, less some tables that the tenant is not to have.
    static func schema(without missing: [String]) -> KQLSchema {
        guard !missing.isEmpty else { return HuntingSchema.schema }
        return KQLSchema(tables: HuntingSchema.schema.tables.filter { !missing.contains($0.name) })
    }

    /// The tables that a query reads, each with only the rows of a stretch of time.
    ///
    /// - Parameter names: Table names; `*` stands for all of them.
    func tables(_ names: [String], within timespan: HuntingTimespan) -> [String: ColumnTable] {
        let all = tenant.tenant.tables
        guard !names.contains("*") else {
            return Dictionary(uniqueKeysWithValues: all.map { ($0, Self.rows(of: $1, named: $0, within: timespan)) })
        }
        var tables = all
        for name in names { tables[name] = all[name].map { Self.rows(of: $0, named: name, within: timespan) } }
        return tables
    }

    /// The table itself when all its rows lie within, as they do unless the caller names a time span.
    private static func rows(of table: ColumnTable, named name: String, within timespan: HuntingTimespan) -> ColumnTable
    {
        guard let timeColumn = HuntingSchema.timeColumn(of: name),
            let column = table.columns.firstIndex(where: { $0.name == timeColumn })
        else { return table }
        let kept = (0..<table.rowCount).filter { row in
            guard case .datetime(let ticks) = table.value(row: row, column: column) else { return false }
            return timespan.range.contains(ticks)
        }
        guard kept.count < table.rowCount else { return table }
        var builder = ColumnTableBuilder(columns: table.columns)
        for row in kept {
            builder.append(table.columns.indices.map { table.value(row: row, column: $0) })
        }
        return builder.build()
    }
}
