/// One tabular operator of a pipeline.
public struct KQLOperator: Sendable {
    /// Its present name in lower case: `where` also for `filter`, `take` for `limit`, `sort` for `order`.
    public let name: String
    /// Bytes of the name as written.
    public let nameRange: Range<Int>
    /// Settings between the name and the operands (`kind=`, `hint.…=`, `withsource=`).
    public let parameters: [KQLParameter]
    /// Its operands.
    public let form: Form
    /// Bytes of the query, from its name on; the `|` before it does not belong to it.
    public let range: Range<Int>

    /// The value of a setting, or nil when it is not given.
    public func parameter(_ name: String) -> KQLParameter? {
        parameters.first { $0.name == name }
    }

    /// The forms of operands.
    public indirect enum Form: Sendable {
        /// `where`
        case filter(KQLExpression)
        /// `project`, `extend`, `project-away`, `-keep`, `-rename`, `-reorder`, `print`, `serialize`, `distinct`
        case columns([KQLNamedExpression])
        /// `project-reorder` and `project-by-names`: columns, each with the order that a wildcard sorts by.
        case reorder([KQLSortKey])
        /// `take`, `sample`
        case limit(KQLExpression)
        case sort([KQLSortKey])
        case top(KQLExpression, [KQLSortKey])
        case summarize(aggregates: [KQLNamedExpression], keys: [KQLNamedExpression])
        /// `join`, `lookup`
        case join(KQLExpression, on: [KQLExpression])
        case union([KQLExpression])
        /// `search`, `find`: tables to read (empty for all), the predicate if any, and `find`'s `project` columns.
        case search(tables: [KQLExpression], KQLExpression?, project: [KQLNamedExpression])
        /// `mv-expand`
        case expand([KQLExpandItem], limit: KQLExpression?)
        /// `mv-apply`
        case apply([KQLExpandItem], limit: KQLExpression?, on: KQLPipeline)
        case range(KQLName, from: KQLExpression, to: KQLExpression, step: KQLExpression)
        /// `parse`, `parse-where`
        case parse(KQLExpression, [KQLParsePart])
        /// `parse-kv`: the text, the keys, and the settings (`pair_delimiter=`, `quote=`, …).
        case parseKeyValues(KQLExpression, [KQLColumnDeclaration], [KQLParameter])
        case makeSeries(KQLMakeSeries)
        /// `evaluate`, `invoke`: a call; for `evaluate` the columns that it is declared to yield, if any.
        case call(KQLExpression, KQLOutputSchema?)
        /// `partition`: the column, and what each part goes through.
        case partition(by: KQLExpression, KQLPipeline)
        case fork([KQLNamedPipeline])
        case facet(by: [KQLExpression], KQLPipeline?)
        /// `as`
        case named(KQLName)
        case scan(KQLScan)
        /// `render`: the kind of chart.
        case render(String)
        /// `count`, `getschema`, `consume`
        case bare
        /// `make-graph`: the tables of its nodes.
        case graph(nodes: [KQLExpression])
        /// An operator that is read over, up to the next `|`.
        case opaque
    }
}

/// One key of an order: `x desc nulls last`.
public struct KQLSortKey: Sendable {
    /// What to sort by.
    public let expression: KQLNamedExpression
    /// True for `asc`, false for `desc`, nil when neither stands there (then Kusto sorts downwards).
    public let ascending: Bool?
    /// True for `nulls first`, false for `nulls last`, nil when neither stands there.
    public let nullsFirst: Bool?
    /// True for `granny-asc` and `granny-desc`, which take numbers inside names by their value.
    public var takesNumbers = false
}

/// One expression of `mv-expand` or `mv-apply`, with the type its elements are turned into (`to typeof(long)`).
public struct KQLExpandItem: Sendable {
    /// The array or bag to open.
    public let expression: KQLNamedExpression
    /// The type of the elements; nil keeps them dynamic.
    public let type: KQLType?
}

/// One part of a `parse` pattern.
public enum KQLParsePart: Sendable {
    case star
    case text(KQLExpression)
    case column(KQLName, KQLType?)
}

/// The operands of `make-series`.
public struct KQLMakeSeries: Sendable {
    /// Aggregates, each with its `default=` if any.
    public let aggregates: [(aggregate: KQLNamedExpression, fallback: KQLExpression?)]
    /// The axis (`on`).
    public let axis: KQLNamedExpression
    /// Start of the axis (`from`), if any.
    public let from: KQLExpression?
    /// End of the axis (`to`), if any.
    public let to: KQLExpression?
    /// Width of a bin (`step`).
    public let step: KQLExpression
    /// True for `in range(…)`, which counts the end in.
    public let isRange: Bool
    /// Keys (`by`).
    public let keys: [KQLNamedExpression]
}

/// A branch of `fork`, or a subquery with a name.
public struct KQLNamedPipeline: Sendable {
    /// Its name; nil when it has none.
    public let name: KQLName?
    /// What the branch does with the rows.
    public let pipeline: KQLPipeline
}
