import KQL

final class QueryRun {
    init(engine: QueryEngine, query: BoundQuery) {}
    func evaluate(_ pipeline: BoundPipeline) throws(EngineError) -> Relation {
        throw EngineError(.unsupported, "Queries are not evaluated yet.")
    }
}
struct Relation {
    func table() throws(EngineError) -> ColumnTable { throw EngineError(.unsupported, "Queries are not evaluated yet.") }
}
