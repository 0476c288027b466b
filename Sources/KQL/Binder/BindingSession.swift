/// The state of one binding.
struct BindingSession {
    /// Most calls of functions of a query that are put in, so that functions calling each other cannot explode.
    static let maxCalls = 500
    /// Most names that near ones are looked for.
    static let maxSearches = 500

    let schema: KQLSchema
    let unknownColumns: KQLBinder.UnknownColumns
    /// Tells the columns of a pipeline whose columns depend on the data; nil where nobody can.
    let resolve: ((BoundQuery) -> [KQLColumn]?)?
    var diagnostics: [KQLDiagnostic] = []
    var shared: [BoundPipeline] = []
    var tables = OrderedNames()
    var functions = OrderedNames()
    /// False once something was found that an engine cannot evaluate offline.
    var canEvaluate = true
    /// True once the columns behind a plugin were not to be had without the data, and nothing else was in the way.
    var dependsOnData = false
    var scope = BindingScope(parent: nil)
    /// The columns that an expression sees; nil outside of operators.
    var rows: RowScope?
    /// Aggregates found in the operands of `summarize`; nil where none may stand.
    var aggregates: AggregateCollector?
    var callCount = 0
    /// Names that near ones were looked for so far.
    private var searches = 0
    var time = TimeFilterWatch()
    /// Values of `set` statements by the option's name.
    var options: [String: KQLExpression] = [:]
    var size = SizeWatch()

    init(
        schema: KQLSchema,
        unknownColumns: KQLBinder.UnknownColumns,
        resolve: ((BoundQuery) -> [KQLColumn]?)?
    ) {
        self.schema = schema
        self.unknownColumns = unknownColumns
        self.resolve = resolve
    }

    mutating func report(
        _ code: DiagnosticCode,
        _ message: String,
        _ range: Range<Int>,
        suggestion: String? = nil
    ) {
        diagnostics.append(KQLDiagnostic(code, message, range, suggestion: suggestion))
        if code.severity == .error { canEvaluate = false }
    }

    /// The name that may have been meant; nil when none is near, or after many questions about one query.
    mutating func nearest(to name: String, in names: some Sequence<String>) -> String? {
        searches += 1
        return searches <= Self.maxSearches ? NameDistance.nearest(to: name, in: names) : nil
    }

    /// Remembers that the query cannot be evaluated offline, and says why.
    mutating func cannotEvaluate(_ what: String, _ range: Range<Int>) {
        report(.notEvaluated, "not available offline: \(what)", range)
        canEvaluate = false
    }

    /// Stands for an expression that could not be bound.
    mutating func unknown() -> BoundExpression {
        canEvaluate = false
        return .literal(.null(.dynamic))
    }

    /// Binds with other columns in view, then goes back.
    mutating func withRows<Result>(_ rows: RowScope?, _ bind: (inout BindingSession) -> Result) -> Result {
        let before = self.rows
        self.rows = rows
        defer { self.rows = before }
        return bind(&self)
    }

    /// Binds with other names in view and no columns, then goes back.
    mutating func withScope<Result>(_ scope: BindingScope, _ bind: (inout BindingSession) -> Result) -> Result {
        let before = (self.scope, rows, aggregates)
        (self.scope, rows, aggregates) = (scope, nil, nil)
        defer { (self.scope, rows, aggregates) = before }
        return bind(&self)
    }

    /// Puts a pipeline where several places can read it, and returns a table that does.
    ///
    /// The rows of a subquery's outer operator are known there alone, so that a table over them stays where it is.
    mutating func share(_ table: BoundTable) -> BoundTable {
        if table.pipeline.readsInput { return table }
        if table.pipeline.steps.isEmpty {
            switch table.pipeline.source {
            case .table, .shared: return table
            default: break
            }
        }
        shared.append(table.pipeline)
        var result = table
        result.pipeline = BoundPipeline(source: .shared(shared.count - 1), sourceColumns: table.columns)
        return result
    }
}

/// The columns that an expression sees.
struct RowScope {
    var columns: [KQLColumn]
    /// True when an unknown name may be a column that nobody knows.
    var isOpen = false
    /// True in a `search` over several tables: a column that this table lacks is null.
    var otherColumns: [String: KQLType] = [:]
    /// Names of the steps of the `scan` around; their columns are called `step.column`.
    var steps: Set<String> = []

    init(_ table: BoundTable) {
        columns = table.columns
        isOpen = table.isOpen
    }

    init(columns: [KQLColumn], isOpen: Bool) {
        self.columns = columns
        self.isOpen = isOpen
    }

    /// Number of the column of this name; of several, the first.
    func index(of name: String) -> Int? {
        columns.firstIndex { $0.name == name }
    }
}
