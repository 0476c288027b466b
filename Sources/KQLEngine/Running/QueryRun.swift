import KQL

/// The state of one evaluation: limits, compiled patterns, results that several pipelines share.
final class QueryRun {
    let engine: QueryEngine
    let budget: RunBudget
    var random: SeededGenerator
    /// Rows of the operators whose subqueries run now, the innermost last.
    var inputs: [Relation] = []
    private let shared: [BoundPipeline]
    private var sharedResults: [Int: Relation] = [:]
    private var patterns = PatternCache()
    private var zones: [String: TimeZoneRules?] = [:]

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

    /// The rules of a time zone; nil for one that is not known.
    func timeZone(_ name: String) -> TimeZoneRules? {
        if let known = zones[name] { return known }
        let rules =
            name.uppercased() == "UTC" ? TimeZoneRules.utc : engine.timeZones(name).flatMap { TimeZoneRules($0) }
        zones[name] = .some(rules)
        return rules
    }

    /// A compiled regular expression.
    func pattern(_ text: String) throws(EngineError) -> Pattern {
        try patterns.pattern(text, budget: budget)
    }
}
