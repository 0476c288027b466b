/// What the binder made of a query.
public struct Binding: Sendable {
    /// The query for an engine; nil when there are errors or something cannot be evaluated offline.
    public let query: BoundQuery?
    /// Remarks of parser and binder by position.
    public let diagnostics: [KQLDiagnostic]
    /// Tables that the query reads, in order of first use, each once; `*` for all of them.
    public let tables: [String]
    /// Functions of the language that the query calls, in order of first use, each once, as written.
    public let functions: [String]
}

/// Settles the names and types of a query against a schema.
public struct KQLBinder: Sendable {
    let schema: KQLSchema

    /// - Parameter schema: The tables that queries may read.
    public init(schema: KQLSchema) {
        self.schema = schema
    }

    /// Binds a query; a query with errors of syntax gets its tables and functions named as far as they are known.
    public func bind(_ query: ParsedQuery) -> Binding {
        Binding(query: nil, diagnostics: query.diagnostics, tables: [], functions: [])
    }
}
