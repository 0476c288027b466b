/// The compiled patterns of one run.
struct PatternCache {
    private var patterns: [String: Pattern] = [:]

    /// More patterns than this come only from patterns computed row by row; then the cache starts anew.
    private static let capacity = 256

    /// - Throws: `invalidPattern`.
    mutating func pattern(_ text: String, budget: RunBudget) throws(EngineError) -> Pattern {
        if let pattern = patterns[text] { return pattern }
        let pattern = try Pattern(text, budget: budget)
        if patterns.count >= Self.capacity { patterns = [:] }
        patterns[text] = pattern
        return pattern
    }
}
