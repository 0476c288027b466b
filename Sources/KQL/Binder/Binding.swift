/// What the binder made of a query.
public struct Binding: Sendable {
    /// The query for an engine; nil when there are errors or something cannot be evaluated offline.
    public let query: BoundQuery?
    /// True when there is no query for the one reason that a plugin's columns depend on the data:
    /// ``KQLBinder/bind(_:resolving:)`` goes on from there.
    public let dependsOnData: Bool
    /// Remarks of parser and binder by position.
    public let diagnostics: [KQLDiagnostic]
    /// Tables that the query reads, in order of first use, each once; `*` for all of them.
    public let tables: [String]
    /// Functions of the language and of the service that the query calls, in order of first use, each once, as written.
    public let functions: [String]
}
