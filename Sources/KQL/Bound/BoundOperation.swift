/// What a step does to the rows that reach it.
///
/// Column numbers count the step's input columns from 0.
public indirect enum BoundOperation: Sendable {
    /// Keeps the rows for which the predicate is true (`where`, `search`); null counts as false.
    case filter(BoundExpression)
    /// Computes each output column anew from the input row: `project`, `extend`, `project-away`, …
    ///
    /// The expressions see the input columns only, never each other.
    case project([BoundExpression])
    case take(BoundExpression)
    /// Stable sort; marks the rows serialized.
    case sort([BoundSortKey])
    /// The first `count` rows in the order of `keys`.
    case top(count: BoundExpression, keys: [BoundSortKey])
    /// Each combination of all columns once, in the order of their first rows.
    case distinct
    /// Groups by `keys`; output columns are the keys, then the aggregates. Without keys exactly one row.
    case summarize(keys: [BoundExpression], aggregates: [BoundAggregate])
    case mvExpand(BoundExpand)
    /// Rows keep their order from here on.
    case serialize
    case count
    /// One row per input column: ColumnName, ColumnOrdinal, DataType, ColumnType.
    case getSchema([KQLColumn])
    case join(BoundJoin)
    case parse(BoundParse)
    case parseKeyValues(BoundKeyValues)
    case apply(BoundApply)
    case partition(BoundPartition)
    case makeSeries(BoundSeries)
    case scan(BoundScan)
    /// That many rows, chosen at random.
    case sample(BoundExpression)
    case plugin(BoundPlugin)
}

/// One key of an order.
public struct BoundSortKey: Sendable {
    /// What is compared.
    public var expression: BoundExpression
    /// True for the least first.
    public var ascending: Bool
    /// True when nulls stand before all else, whatever the direction.
    public var nullsFirst: Bool

    /// Makes a key.
    public init(_ expression: BoundExpression, ascending: Bool, nullsFirst: Bool) {
        self.expression = expression
        self.ascending = ascending
        self.nullsFirst = nullsFirst
    }
}

/// One call of an aggregation function, such as `countif(x > 3)`.
public struct BoundAggregate: Sendable {
    /// Kusto's present name in lower case, such as `make_list`, `arg_max` or `dcount`.
    public var function: String
    /// `arg_max(x, *)` lists each column that the star stands for.
    ///
    /// An aggregate with several results, such as `arg_max(x, a, b)`, fills `columnCount` output columns in a row: the
    /// extreme value, then the others.
    public var arguments: [BoundExpression]
    /// Output columns that the aggregate fills, at least 1.
    public var columnCount: Int

    /// Makes an aggregate.
    public init(function: String, arguments: [BoundExpression], columnCount: Int = 1) {
        self.function = function
        self.arguments = arguments
        self.columnCount = columnCount
    }
}

/// `mv-expand`: one row per element of the longest of its arrays.
public struct BoundExpand: Sendable {
    /// One expanded value: where it comes from, which output column takes the elements, and as what type.
    public struct Item: Sendable {
        /// The array or bag, over the input columns.
        public var expression: BoundExpression
        /// Output column that takes the elements.
        public var column: Int
        /// Type that the elements are turned into.
        public var type: KQLType

        /// Makes an item.
        public init(expression: BoundExpression, column: Int, type: KQLType) {
            self.expression = expression
            self.column = column
            self.type = type
        }
    }

    /// What is expanded, side by side.
    public var items: [Item]
    /// Output column of `with_itemindex`, or nil.
    public var indexColumn: Int?
    /// Most rows for one input row (`limit`), or nil for Kusto's own limit.
    public var rowLimit: Int?
    /// True for `kind=array`: members of a bag become `["key", value]`; otherwise single-member bags.
    public var bagsAsArrays: Bool
    /// For each output column the input column that it repeats, or nil where an item or the index fills it.
    public var carried: [Int?]

    /// Makes an expansion.
    public init(items: [Item], indexColumn: Int?, rowLimit: Int?, bagsAsArrays: Bool, carried: [Int?]) {
        self.items = items
        self.indexColumn = indexColumn
        self.rowLimit = rowLimit
        self.bagsAsArrays = bagsAsArrays
        self.carried = carried
    }
}

/// `join` and `lookup` on equal keys.
public struct BoundJoin: Sendable {
    /// Kusto's kinds of join; `innerunique` is the default.
    public enum Kind: String, Sendable, CaseIterable {
        case innerunique, inner, leftouter, rightouter, fullouter, leftanti, rightanti, leftsemi, rightsemi
    }

    /// A cell of an output row: a column of the left or of the right input.
    public enum Output: Sendable {
        case left(Int), right(Int)
    }

    /// Which rows without a partner stay.
    public var kind: Kind
    /// The right input.
    public var right: BoundPipeline
    /// Pairs of expressions over the left and over the right input that must be equal.
    public var on: [(left: BoundExpression, right: BoundExpression)]
    /// The cells of an output row.
    public var output: [Output]

    /// Makes a join.
    public init(
        kind: Kind,
        right: BoundPipeline,
        on: [(left: BoundExpression, right: BoundExpression)],
        output: [Output]
    ) {
        self.kind = kind
        self.right = right
        self.on = on
        self.output = output
    }
}
