import KQL
import KQLEngine

/// 2026-11-22T10:00:00Z, the instant at which the tests run.
let testNow: Int64 = 639_309_384_000_000_000

/// A call of a function with constant arguments, with the type that the test expects.
func call(_ name: String, _ arguments: [KQLValue], _ type: KQLType) -> BoundExpression {
    .call(name, arguments.map { .literal($0) }, type)
}

/// The value of an expression that needs no rows.
func evaluate(_ expression: BoundExpression) throws -> KQLValue {
    let pipeline = BoundPipeline(source: .print([expression]), sourceColumns: [KQLColumn("x", expression.type)])
    return try run(pipeline).value(row: 0, column: 0)
}

/// The result of one pipeline over the given tables.
func run(
    _ pipeline: BoundPipeline,
    tables: [String: ColumnTable] = [:],
    limits: EngineLimits = .default
) throws -> ColumnTable {
    let engine = QueryEngine(tables: tables, now: testNow, limits: limits)
    let results = try engine.run(BoundQuery(results: [pipeline]))
    return results[0]
}

/// A pipeline that reads a table and passes it through steps.
func pipeline(_ name: String, _ table: ColumnTable, _ steps: [(BoundOperation, [KQLColumn])]) -> BoundPipeline {
    BoundPipeline(
        source: .table(name),
        sourceColumns: table.columns,
        steps: steps.map { BoundStep($0.0, columns: $0.1, range: 0..<0) }
    )
}

/// Shorthand for dynamic values in tests.
func json(_ text: String) -> KQLValue {
    .dynamic(KQLDynamic(json: text) ?? .string("not JSON: " + text))
}
