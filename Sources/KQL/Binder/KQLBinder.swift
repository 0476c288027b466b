/// Settles the names and types of a query against a schema.
public struct KQLBinder: Sendable {
    /// What is done about a column that the schema lacks, besides the warning.
    public enum UnknownColumns: Sendable {
        /// The query is not evaluated.
        case refused
        /// The column counts as null: the service's schema may be newer, or older, than this one.
        case empty
    }

    let schema: KQLSchema
    let unknownColumns: UnknownColumns

    /// Makes a binder for a database.
    ///
    /// - Parameters:
    ///   - schema: The tables that queries may read.
    ///   - unknownColumns: What is done about a column that the schema lacks.
    public init(schema: KQLSchema, unknownColumns: UnknownColumns = .refused) {
        self.schema = schema
        self.unknownColumns = unknownColumns
    }

    /// Binds a query; of a query with errors of syntax it still names the tables and functions.
    public func bind(_ query: ParsedQuery) -> Binding {
        bind(query, resolve: nil)
    }

    /// Binds a query in which the columns behind some plugins depend on the data, such as those of `bag_unpack`.
    ///
    /// - Parameters:
    ///   - query: The parsed query.
    ///   - resolve: Evaluates a query of one pipeline and says which columns came out; nil when that failed.
    /// - Returns: The binding.
    public func bind(_ query: ParsedQuery, resolving resolve: @escaping (BoundQuery) -> [KQLColumn]?) -> Binding {
        bind(query, resolve: resolve)
    }

    private func bind(_ query: ParsedQuery, resolve: ((BoundQuery) -> [KQLColumn]?)?) -> Binding {
        var session = BindingSession(schema: schema, unknownColumns: unknownColumns, resolve: resolve)
        let results = session.bind(query.statements)
        let diagnostics = Self.ordered(query.diagnostics + session.diagnostics + session.closingHints())
        let isSound = session.canEvaluate && !diagnostics.contains { $0.severity == .error }
        return Binding(
            query: isSound ? BoundQuery(results: results, shared: session.shared) : nil,
            dependsOnData: session.dependsOnData && !diagnostics.contains { $0.severity == .error },
            diagnostics: diagnostics,
            tables: session.tables.names,
            functions: session.functions.names
        )
    }

    /// By position, and each remark once: the body of a function is bound anew at each call.
    private static func ordered(_ diagnostics: [KQLDiagnostic]) -> [KQLDiagnostic] {
        var seen: Set<KQLDiagnostic> = []
        return diagnostics.filter { seen.insert($0).inserted }.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }
}
