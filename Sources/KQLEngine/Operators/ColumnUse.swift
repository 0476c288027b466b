import KQL

/// Which columns a pipeline really needs, so that nothing is computed or copied for the others.
enum ColumnUse {
    /// For each step the columns of its output that later steps or the result need, and at the end those of the source.
    ///
    /// - Parameters:
    ///   - pipeline: The steps, seen from the last to the first.
    ///   - wanted: Columns of the result that somebody reads; nil for all of them.
    /// - Returns: Needs per step in order, and the needs of the source.
    static func needs(_ pipeline: BoundPipeline, wanted: Set<Int>?) -> (steps: [Set<Int>], source: Set<Int>) {
        var need = wanted ?? Set(pipeline.columns.indices)
        var steps: [Set<Int>] = []
        for (index, step) in pipeline.steps.enumerated().reversed() {
            steps.append(need)
            let inputs = index > 0 ? pipeline.steps[index - 1].columns.count : pipeline.sourceColumns.count
            need = self.inputs(of: step.operation, need: need, inputCount: inputs)
        }
        return (steps.reversed(), need)
    }

    /// Columns that an expression reads.
    static func columns(of expression: BoundExpression) -> Set<Int> {
        switch expression {
        case .literal, .scalar: []
        case .column(let index, _): [index]
        case .call(_, let arguments, _): columns(of: arguments)
        case .convert(let inner, _), .inPipeline(let inner, _, _): columns(of: inner)
        case .member(let container, let key): columns(of: [container, key])
        case .anyColumn(let indices, _, let operand): columns(of: operand).union(indices)
        }
    }

    static func columns(of expressions: [BoundExpression]) -> Set<Int> {
        expressions.reduce(into: []) { $0.formUnion(columns(of: $1)) }
    }

    private static func inputs(of operation: BoundOperation, need: Set<Int>, inputCount: Int) -> Set<Int> {
        switch operation {
        case .filter(let predicate): return need.union(columns(of: predicate))
        case .project(let expressions):
            return columns(of: need.filter(expressions.indices.contains).map { expressions[$0] })
        case .take, .serialize, .sample: return need
        case .sort(let keys), .top(_, let keys): return need.union(columns(of: keys.map(\.expression)))
        case .distinct: return Set(0..<inputCount)
        case .summarize(let keys, let aggregates):
            return columns(of: keys).union(columns(of: aggregates.flatMap(\.arguments)))
        case .mvExpand(let expand):
            let carried = need.compactMap { $0 < expand.carried.count ? expand.carried[$0] : nil }
            return columns(of: expand.items.map(\.expression)).union(carried)
        case .count, .getSchema: return []
        case .join(let join):
            let outputs = need.filter(join.output.indices.contains).compactMap { index in
                if case .left(let column) = join.output[index] { column } else { nil }
            }
            return columns(of: join.on.map(\.left)).union(outputs)
        case .makeSeries(let series):
            return columns(of: series.keys + series.aggregates.flatMap(\.arguments) + [series.axis])
        case .parse(let parse):
            return columns(of: parse.value).union(carried(parse.carried, need))
        case .parseKeyValues(let operation):
            return columns(of: operation.value).union(carried(operation.carried, need))
        case .apply, .partition, .scan, .plugin: return Set(0..<inputCount)
        }
    }

    private static func carried(_ sources: [Int?], _ need: Set<Int>) -> Set<Int> {
        Set(need.compactMap { $0 < sources.count ? sources[$0] : nil })
    }

    /// Columns of the right input that a join needs.
    static func rightInputs(of join: BoundJoin, need: Set<Int>) -> Set<Int> {
        let outputs = need.filter(join.output.indices.contains).compactMap { index in
            if case .right(let column) = join.output[index] { column } else { nil }
        }
        return columns(of: join.on.map(\.right)).union(outputs)
    }
}
