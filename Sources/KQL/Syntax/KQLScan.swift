/// The operands of `scan`.
public struct KQLScan: Sendable {
    /// Order of the rows (`order by`); empty for the order in which they come.
    public let order: [KQLSortKey]
    /// Columns whose values split the rows into parts that are scanned apart (`partition by`).
    public let partition: [KQLName]
    /// Columns that the steps assign to.
    public let declared: [Declaration]
    /// The steps in order.
    public let steps: [KQLScanStep]

    /// One declared column: `total: long = 0`.
    public struct Declaration: Sendable {
        /// Name and type.
        public let column: KQLColumnDeclaration
        /// Its value before a step assigns one; nil for null.
        public let fallback: KQLExpression?
    }
}

/// One `step name: condition => assignments` of `scan`.
public struct KQLScanStep: Sendable {
    /// Which of the rows that match a step come out.
    public enum Output: String, Sendable {
        case all, last, none
    }

    /// The step's name.
    public let name: KQLName
    /// True when the step may be left out (`optional`).
    public let isOptional: Bool
    /// Which of its rows come out.
    public let output: Output
    /// Its condition.
    public let condition: KQLExpression
    /// What it assigns.
    public let assignments: [KQLNamedExpression]
}

/// The columns that `evaluate` is declared to yield: `: (*, a: long)`.
public struct KQLOutputSchema: Sendable {
    /// True for a leading `*`: the columns of the input stay.
    public let keepsInput: Bool
    /// The declared columns.
    public let columns: [KQLColumnDeclaration]
}
