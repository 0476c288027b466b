/// A query whose names and types are settled: what ``KQLBinder`` makes and an engine evaluates.
///
/// Nothing of `let` is left in it: scalars and functions are put in where they are used, and a tabular `let` that
/// takes no arguments stands once in `shared` and is evaluated at most once.
public struct BoundQuery: Sendable {
    /// One pipeline per tabular statement, in order; empty when the text holds only `let` and `set`.
    public var results: [BoundPipeline]
    /// Pipelines that ``BoundSource/shared(_:)`` refers to by index; each refers only to ones before it.
    public var shared: [BoundPipeline]

    /// Makes a query.
    public init(results: [BoundPipeline], shared: [BoundPipeline] = []) {
        self.results = results
        self.shared = shared
    }
}

/// A source of rows and the operators that they pass through.
public struct BoundPipeline: Sendable {
    /// Where the rows come from.
    public var source: BoundSource
    /// Columns that the source yields.
    public var sourceColumns: [KQLColumn]
    /// What is done with the rows, in order.
    public var steps: [BoundStep]

    /// Makes a pipeline.
    public init(source: BoundSource, sourceColumns: [KQLColumn], steps: [BoundStep] = []) {
        self.source = source
        self.sourceColumns = sourceColumns
        self.steps = steps
    }

    /// Columns of the result.
    public var columns: [KQLColumn] { steps.last?.columns ?? sourceColumns }
}

/// Where the rows of a pipeline come from.
public indirect enum BoundSource: Sendable {
    /// A table of the schema, whole.
    case table(String)
    /// Literal rows: `datatable`, and `print` whose expressions are constant.
    case rows([[KQLValue]])
    /// `print`: one row, evaluated without input columns.
    case print([BoundExpression])
    /// `range name from a to b step c`.
    case range(from: BoundExpression, to: BoundExpression, step: BoundExpression)
    /// The pipeline of ``BoundQuery/shared`` with this index.
    case shared(Int)
    /// A pipeline in parentheses, or the body of a function that was put in.
    case pipeline(BoundPipeline)
    case union(BoundUnion)
    /// The rows that an outer operator (`mv-apply`, `partition`) hands to its subquery.
    case input
}

/// Several pipelines, one after the other.
public struct BoundUnion: Sendable {
    /// One input: its pipeline, the name that `withsource` shows, and for each output column the input column that
    /// fills it, or nil for a null.
    public struct Leg: Sendable {
        /// What `withsource` shows for the leg's rows.
        public var name: String
        /// The leg's rows.
        public var pipeline: BoundPipeline
        /// For each output column the input column that fills it, or nil for a null.
        public var sources: [Int?]

        /// Makes a leg.
        public init(name: String, pipeline: BoundPipeline, sources: [Int?]) {
            self.name = name
            self.pipeline = pipeline
            self.sources = sources
        }
    }

    /// The inputs in order.
    public var legs: [Leg]
    /// Index of the output column that holds the leg's name (`withsource`, and the `$table` of `search`), or nil.
    public var nameColumn: Int?

    /// Makes a union.
    public init(legs: [Leg], nameColumn: Int?) {
        self.legs = legs
        self.nameColumn = nameColumn
    }
}

/// One operator of a pipeline and the columns that it yields.
public struct BoundStep: Sendable {
    /// What is done.
    public var operation: BoundOperation
    /// Columns that it yields.
    public var columns: [KQLColumn]
    /// Where the operator stands in the query, in UTF-8 bytes.
    public var range: Range<Int>

    /// Makes a step.
    public init(_ operation: BoundOperation, columns: [KQLColumn], range: Range<Int>) {
        self.operation = operation
        self.columns = columns
        self.range = range
    }
}
