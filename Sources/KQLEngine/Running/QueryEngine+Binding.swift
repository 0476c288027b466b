public import KQL

extension QueryEngine {
    /// Binds a query, and asks the tables where the columns behind a plugin such as `bag_unpack` depend on the data.
    ///
    /// - Parameters:
    ///   - query: The parsed query.
    ///   - binder: Knows the tables that it may read, with the same columns as ``tables``.
    /// - Returns: The binding; its query is what ``run(_:)`` takes.
    /// - Throws: ``EngineError`` when the part of the query in front of such a plugin cannot be evaluated.
    public func bind(_ query: ParsedQuery, with binder: KQLBinder) throws(EngineError) -> Binding {
        var failure: EngineError?
        let binding = binder.bind(query) { part in
            guard failure == nil else { return nil }
            do throws(EngineError) {
                return try run(part).first?.columns
            } catch {
                failure = error
                return nil
            }
        }
        if let failure { throw failure }
        return binding
    }
}
