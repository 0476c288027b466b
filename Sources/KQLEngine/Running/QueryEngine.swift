public import KQL

/// Evaluates bound queries over tables in memory.
public struct QueryEngine: Sendable {
    /// Tables by their exact name.
    public let tables: [String: ColumnTable]
    /// What `now()` gives: ticks of 100 ns since 0001-01-01T00:00:00Z.
    public let now: Int64
    /// What one query may use.
    public let limits: EngineLimits
    /// Bytes of a time zone's file (TZif) by its name, such as `Europe/Paris`; nil for a zone that is not known.
    public let timeZones: @Sendable (String) -> [UInt8]?

    /// - Parameters:
    ///   - tables: Tables by their exact name.
    ///   - now: The instant that `now()` gives, in ticks.
    ///   - limits: What one query may use.
    ///   - timeZones: Bytes of a time zone's file (TZif) by its name; without it no time zone is known.
    public init(
        tables: [String: ColumnTable],
        now: Int64,
        limits: EngineLimits = .default,
        timeZones: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.timeZones = timeZones
        self.tables = tables
        self.now = now
        self.limits = limits
    }

    /// Runs a query to its end on the calling thread; a cancelled task stops it.
    ///
    /// - Parameter query: What the binder made for a schema that has the same columns as ``tables``.
    /// - Returns: One table per tabular statement, in order.
    /// - Throws: ``EngineError`` — `unknownTable`, `unsupported` (a function or operator that cannot be evaluated
    ///   offline), `invalidArgument`, `invalidPattern`, `tooManyRows`, `tooManyBytes`, `timedOut`, `cancelled`.
    public func run(_ query: BoundQuery) throws(EngineError) -> [ColumnTable] {
        let run = QueryRun(engine: self, query: query)
        var results: [ColumnTable] = []
        for pipeline in query.results { results.append(try run.table(run.evaluate(pipeline))) }
        return results
    }
}
