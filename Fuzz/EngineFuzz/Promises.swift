import KQL
import KQLEngine

/// What binder and engine promise for any text.
enum Promises {
    private static let binder = KQLBinder(schema: SampleTables.schema)
    private static let engine = QueryEngine(
        tables: SampleTables.tables,
        now: SampleTables.now,
        limits: EngineLimits(maxRows: 100_000, maxBytes: 64 << 20, maxTime: .milliseconds(300))
    )

    /// The first promise that is broken for `input`; nil when all are kept.
    static func fault(_ input: [UInt8]) -> String? {
        let text = String(decoding: input, as: UTF8.self)
        let parsed = KQLParser.parse(text)
        do throws(EngineError) {
            let binding = try engine.bind(parsed, with: binder)
            if let fault = diagnosticFault(binding, parsed) { return fault }
            guard let query = binding.query else { return nil }
            return resultFault(try engine.run(query), query)
        } catch {
            return error.message.isEmpty ? "\(error) says nothing" : nil
        }
    }

    /// Remarks lie inside the text, and a query without errors or gaps is one that the engine gets.
    private static func diagnosticFault(_ binding: Binding, _ parsed: ParsedQuery) -> String? {
        let length = parsed.text.utf8.count
        for diagnostic in binding.diagnostics where diagnostic.range.upperBound > length {
            return "\(diagnostic) lies outside of the text"
        }
        let isSound = binding.diagnostics.allSatisfy { $0.severity != .error }
        return binding.query == nil || isSound ? nil : "a query with errors was bound"
    }

    /// The tables that come out have the columns that the binder announced, and all their cells can be read.
    private static func resultFault(_ results: [ColumnTable], _ query: BoundQuery) -> String? {
        guard results.count == query.results.count else { return "\(results.count) results" }
        for (table, pipeline) in zip(results, query.results) {
            if table.columns != pipeline.columns { return "\(table.columns) came out, not \(pipeline.columns)" }
            for row in table.rows where row.count != table.columns.count { return "a row has \(row.count) cells" }
        }
        return nil
    }
}
