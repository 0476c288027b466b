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

/// The last result of a query in text form.
///
/// - Throws: ``EngineError``, and `invalidArgument` with the binder's remarks when the query does not bind.
func query(
    _ text: String,
    tables: [String: ColumnTable] = [:],
    limits: EngineLimits = .default
) throws(EngineError) -> ColumnTable {
    let schema = KQLSchema(tables: tables.map { KQLTable(name: $0, columns: $1.columns) })
    let engine = QueryEngine(tables: tables, now: testNow, limits: limits, timeZones: ZoneFile.named)
    let binding = try engine.bind(KQLParser.parse(text), with: KQLBinder(schema: schema))
    guard let bound = binding.query else {
        throw EngineError(.invalidArgument, binding.diagnostics.map(\.message).joined(separator: "; "))
    }
    let results = try engine.run(bound)
    return results.last ?? ColumnTable(columns: [], rows: [])
}

extension ColumnTable {
    /// All rows as one JSON array of arrays; datetimes as text, timespans as text.
    var json: String {
        KQLDynamic.array(rows.map { .array($0.map(Self.cell)) }).json
    }

    private static func cell(_ value: KQLValue) -> KQLDynamic {
        switch value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .int(let number): .long(Int64(number))
        case .long(let number): .long(number)
        case .real(let number): .real(number)
        case .decimal(let number): .string("\(number.significand)e\(number.exponent)")
        case .string(let text): .string(text)
        case .datetime(let ticks): .datetime(ticks)
        case .timespan(let ticks): .timespan(ticks)
        case .guid(let guid): .guid(guid)
        case .dynamic(let value): value
        }
    }
}
