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

    /// The tables that a query reads, each with only the rows of a stretch of time; the name `*` stands for all.
    func tables(_ names: [String], within timespan: HuntingTimespan) throws(EngineError) -> [String: ColumnTable] {
        var tables = tenant.tenant.tables
        for name in names.contains("*") ? Array(tables.keys) : names {
            guard let table = tables[name] else { continue }
            tables[name] = try Self.rows(of: table, named: name, within: timespan)
        }
        return tables
    }

    /// The table itself when all its rows lie within, as they do unless the caller names a time span.
    private static func rows(
        of table: ColumnTable,
        named name: String,
        within timespan: HuntingTimespan
    ) throws(EngineError) -> ColumnTable {
        guard let timeColumn = HuntingSchema.timeColumn(of: name),
            let column = table.columns.firstIndex(where: { $0.name == timeColumn })
        else { return table }
        let isWithin = (0..<table.rowCount).allSatisfy { row in
            guard case .datetime(let ticks) = table.value(row: row, column: column) else { return false }
            return timespan.range.contains(ticks)
        }
        guard !isWithin else { return table }
        let predicate = BoundExpression.call(
            "and",
            [
                test(">=", column, timespan.range.lowerBound), test("<=", column, timespan.range.upperBound),
            ],
            .bool
        )
        let step = BoundStep(.filter(predicate), columns: table.columns, range: 0..<0)
        let pipeline = BoundPipeline(source: .table(name), sourceColumns: table.columns, steps: [step])
        let engine = QueryEngine(tables: [name: table], now: timespan.range.upperBound)
        return try engine.run(BoundQuery(results: [pipeline])).first ?? table
    }

    private static func test(_ function: String, _ column: Int, _ ticks: Int64) -> BoundExpression {
        .call(function, [.column(column, .datetime), .literal(.datetime(ticks))], .bool)
    }
}
