import KQL

/// The state of one evaluation: limits, compiled patterns, results that several pipelines share.
final class QueryRun {
    let engine: QueryEngine
    let budget: RunBudget
    var random: SeededGenerator
    private let shared: [BoundPipeline]
    private var sharedResults: [Int: Relation] = [:]
    private var patterns = PatternCache()

    init(engine: QueryEngine, query: BoundQuery) {
        self.engine = engine
        budget = RunBudget(engine.limits)
        random = SeededGenerator(seed: UInt64(bitPattern: engine.now))
        shared = query.shared
    }

    /// The rows of a pipeline of the query's shared list, computed when first needed.
    func sharedResult(_ index: Int) throws(EngineError) -> Relation {
        if let known = sharedResults[index] { return known }
        guard shared.indices.contains(index) else {
            throw EngineError(.invalidArgument, "The query refers to a shared pipeline that it does not have.")
        }
        let result = try evaluate(shared[index])
        sharedResults[index] = result
        return result
    }

    /// A compiled regular expression.
    func pattern(_ text: String) throws(EngineError) -> Pattern {
        try patterns.pattern(text)
    }
}
