/// `mv-apply`: each row's elements go through a pipeline of their own.
public struct BoundApply: Sendable {
    /// A cell of an output row: a column of the outer row, or of the subquery's result.
    public enum Output: Sendable {
        case outer(Int), inner(Int)
    }

    /// What is opened, as in `mv-expand`.
    public var expand: BoundExpand
    /// Columns of the opened rows, which the pipeline reads.
    public var columns: [KQLColumn]
    /// What the rows of each outer row go through; its source is ``BoundSource/input``.
    public var pipeline: BoundPipeline
    /// The cells of an output row.
    public var output: [Output]

    /// Makes an operation.
    public init(expand: BoundExpand, columns: [KQLColumn], pipeline: BoundPipeline, output: [Output]) {
        self.expand = expand
        self.columns = columns
        self.pipeline = pipeline
        self.output = output
    }
}

/// `partition`: the rows of each group go through a pipeline of their own.
public struct BoundPartition: Sendable {
    /// What the rows are grouped by.
    public var keys: [BoundExpression]
    /// What each group goes through; its source is ``BoundSource/input``.
    public var pipeline: BoundPipeline

    /// Makes an operation.
    public init(keys: [BoundExpression], pipeline: BoundPipeline) {
        self.keys = keys
        self.pipeline = pipeline
    }
}

/// `make-series`: aggregates per step of an axis, as arrays.
///
/// Output columns are the keys, then a series per value, then the axis.
public struct BoundSeries: Sendable {
    /// What the rows are grouped by.
    public var keys: [BoundExpression]
    /// The aggregates.
    public var aggregates: [BoundAggregate]
    /// The values of the series, over the columns of the aggregates, and the value where there are no rows.
    public var values: [(value: BoundExpression, fallback: BoundExpression)]
    /// The axis, over the input columns.
    public var axis: BoundExpression
    /// First value of the axis; nil for that of the first row of each series.
    public var from: BoundExpression?
    /// End of the axis; nil for the last row of each series.
    public var to: BoundExpression?
    /// Width of a step.
    public var step: BoundExpression
    /// True for `in range(…)`: the end is counted in, and steps begin at multiples of the width.
    public var isRange: Bool
    /// True for `kind=nonempty`: without rows there is still one row of defaults.
    public var isNeverEmpty: Bool

    /// Makes an operation.
    public init(
        keys: [BoundExpression],
        aggregates: [BoundAggregate],
        values: [(value: BoundExpression, fallback: BoundExpression)],
        axis: BoundExpression,
        steps: (from: BoundExpression?, to: BoundExpression?, step: BoundExpression),
        isRange: Bool,
        isNeverEmpty: Bool
    ) {
        self.keys = keys
        self.aggregates = aggregates
        self.values = values
        self.axis = axis
        from = steps.from
        to = steps.to
        step = steps.step
        self.isRange = isRange
        self.isNeverEmpty = isNeverEmpty
    }
}

/// `scan`: sequences of rows, found step by step.
///
/// Conditions and assignments see, one after the other: the input columns, the declared columns of the row, and then
/// for each step the input columns and the declared columns of the last row that matched it.
public struct BoundScan: Sendable {
    /// One step.
    public struct Step: Sendable {
        /// The step's name, for `with_step_name`.
        public var name: String
        /// Which of its rows come out.
        public var output: KQLScanStep.Output
        /// When a row matches.
        public var condition: BoundExpression
        /// Numbers of columns, those of the input and then the declared ones, and what they get.
        public var assignments: [(column: Int, value: BoundExpression)]

        /// Makes a step.
        public init(
            name: String,
            output: KQLScanStep.Output,
            condition: BoundExpression,
            assignments: [(column: Int, value: BoundExpression)]
        ) {
            self.name = name
            self.output = output
            self.condition = condition
            self.assignments = assignments
        }
    }

    /// Types of the declared columns and their values before an assignment.
    public var declared: [(type: KQLType, fallback: BoundExpression)]
    /// The steps in order.
    public var steps: [Step]
    /// True when a column with the number of the sequence follows.
    public var hasMatchID: Bool
    /// True when a column with the name of the step follows.
    public var hasStepName: Bool

    /// Makes an operation.
    public init(
        declared: [(type: KQLType, fallback: BoundExpression)],
        steps: [Step],
        hasMatchID: Bool,
        hasStepName: Bool
    ) {
        self.declared = declared
        self.steps = steps
        self.hasMatchID = hasMatchID
        self.hasStepName = hasStepName
    }
}

/// `evaluate`: a plugin over the rows.
///
/// A step whose columns are empty yields what the data say: ``KQLBinder/bind(_:resolving:)`` asks for them once.
public struct BoundPlugin: Sendable {
    /// The plugin's name, such as `bag_unpack`.
    public var name: String
    /// Its operands over the input columns, in the order of its parameters; nil for one that is not given.
    public var operands: [BoundExpression?]
    /// The table that it looks things up in, if it takes one.
    public var table: BoundPipeline?

    /// Makes a call.
    public init(name: String, operands: [BoundExpression?], table: BoundPipeline? = nil) {
        self.name = name
        self.operands = operands
        self.table = table
    }
}
