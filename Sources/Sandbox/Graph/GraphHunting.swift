import HTTPTypes
import KQL
import KQLEngine

/// `security/runHuntingQuery`: parses, binds and evaluates any query over the tenant's tables.
///
/// Source: <https://learn.microsoft.com/graph/api/security-security-runhuntingquery> (read 2026-11-22).
struct GraphHunting: Sendable {
    let world: SandboxWorld

    /// Rows of an answer; more are cut off.
    static let maxRows = 100_000

    /// Answers a query with the columns and rows of its first result.
    ///
    /// - Throws: ``SandboxFailure`` 400 for a body, a time span or a query that is wrong.
    func run(_ call: SandboxCall) async throws -> SandboxAnswer {
        let body = try call.json()
        guard let text = WireObject.text(WireObject.value("query", in: body)), !text.isEmpty else {
            throw SandboxFailure(400, "BadRequest", "Query cannot be empty.")
        }
        let tenant = await world.tenant.current()
        let now = world.configuration.clock.tenantNow()
        let timespan = try timespan(WireObject.value("timespan", in: body), now: now, newest: tenant.anchor)
        let (bound, schema) = try bind(text, call: call)
        let table: ColumnTable
        do {
            let visible = try HuntingTables(tenant: tenant).tables(bound.tables, within: timespan)
            let engine = QueryEngine(tables: visible, now: now)
            let query = try bound.query ?? bindOverData(engine, text, schema)
            let results = try engine.run(query)
            guard let first = results.first else {
                throw SandboxFailure(400, "BadRequest", "The query has no tabular statement.")
            }
            table = first
        } catch let error as EngineError {
            throw SandboxFailure(400, "BadRequest", error.message)
        }
        let shape = HuntingAnswerShape(table: table, faults: call.faults)
        let context = "\(call.origin)/v1.0/$metadata#microsoft.graph.security.huntingQueryResults"
        return HuntingAnswerBody(shape: shape, context: context).answer
    }

    private func timespan(
        _ value: KQLDynamic?,
        now: Int64,
        newest: Int64
    ) throws(SandboxFailure) -> HuntingTimespan {
        guard let value, value != .null else { return HuntingTimespan(now: now, newest: newest) }
        guard let text = WireObject.text(value), let timespan = HuntingTimespan(text, now: now, newest: newest) else {
            throw SandboxFailure(400, "BadRequest", "The value of Timespan is not a valid ISO 8601 time interval.")
        }
        return timespan
    }

    /// Binds a query in which the columns behind a plugin depend on the data.
    private func bindOverData(_ engine: QueryEngine, _ text: String, _ schema: KQLSchema) throws -> BoundQuery {
        let parsed = KQLParser.parse(text)
        let binding = try engine.bind(parsed, with: KQLBinder(schema: schema))
        guard let query = binding.query else {
            throw SandboxFailure(400, "BadRequest", KustoErrorText(parsed: parsed, binding: binding).text)
        }
        return query
    }

    /// The binding as far as it goes without data, and the schema that it was made against.
    private func bind(_ text: String, call: SandboxCall) throws(SandboxFailure) -> (Binding, KQLSchema) {
        let missing = call.faults[.missingTable]?.argument?.split(separator: ",").map(String.init) ?? []
        let parsed = KQLParser.parse(text)
        let schema = HuntingTables.schema(without: missing)
        let binding = KQLBinder(schema: schema).bind(parsed)
        guard binding.query != nil || binding.dependsOnData else {
            throw SandboxFailure(400, "BadRequest", KustoErrorText(parsed: parsed, binding: binding).text)
        }
        return (binding, schema)
    }
}
