/// How large an expression is once everything that it refers to is put in.
struct ExpressionSize {
    /// Nodes, each counted as often as it comes.
    var nodes = 0
    /// Nodes on the longest way down.
    var depth = 0
}

/// Keeps a binding from growing without end: values come again at each use, and joins widen the rows, so that a few
/// lines could stand for millions of nodes or columns, or for a tree deeper than the stack.
struct SizeWatch {
    /// Most nodes of a whole query.
    static let maxNodes = 200_000
    /// Deepest tree of one expression.
    static let maxDepth = 400
    /// Most columns of the results of all operators together: each join adds those of a table.
    static let maxColumns = 200_000
    /// Deepest recursion of the binder itself.
    static let maxRecursion = 400

    private var nodes = 0
    private var depth = 0
    private var deepest = 0
    private var recursion = 0
    private var columns = 0
    /// True once the query was said to be too large: once is enough.
    var isReported = false

    /// Goes one node down; false when that is too far.
    mutating func enter() -> Bool {
        nodes += 1
        depth += 1
        recursion += 1
        deepest = max(deepest, depth)
        return isWithin && recursion <= Self.maxRecursion
    }

    mutating func leave() {
        depth -= 1
        recursion -= 1
    }

    /// Counts a value that stands behind a name; false when that is too much.
    mutating func add(_ size: ExpressionSize) -> Bool {
        nodes = min(nodes + size.nodes, Self.maxNodes + 1)
        deepest = max(deepest, depth + size.depth)
        return isWithin
    }

    /// Counts the columns of an operator's result; false when that is too much.
    mutating func add(columns count: Int) -> Bool {
        columns += count
        return columns <= Self.maxColumns
    }

    private var isWithin: Bool { nodes <= Self.maxNodes && deepest <= Self.maxDepth }

    /// Starts to measure a value by itself; hand the answer to ``finish(_:)``.
    mutating func start() -> SizeWatch {
        let before = self
        depth = 0
        deepest = 0
        return before
    }

    /// The size since ``start()``.
    mutating func finish(_ before: SizeWatch) -> ExpressionSize {
        let size = ExpressionSize(nodes: nodes - before.nodes, depth: deepest)
        depth = before.depth
        deepest = before.deepest
        return size
    }
}
