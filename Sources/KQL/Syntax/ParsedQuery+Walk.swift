extension ParsedQuery {
    /// Calls a closure with every expression of the query, an outer one before those inside it.
    ///
    /// What the parser reads over, such as the operands of graph operators, holds no expressions: its tokens do.
    package func forEachExpression(_ visit: (KQLExpression) -> Void) {
        for statement in allStatements { statement.forEachExpression(visit) }
    }

    /// Every statement, those in the bodies of functions after the one that declares the function.
    package var allStatements: [KQLStatement] {
        var found: [KQLStatement] = []
        var open = Array(statements.reversed())
        while let statement = open.popLast() {
            found.append(statement)
            switch statement.kind {
            case .letFunction(_, let body): open += body.statements.reversed()
            case .pattern(_, let cases): open += cases.flatMap(\.body.statements).reversed()
            default: break
            }
        }
        return found
    }
}

extension KQLStatement {
    /// The expressions of the statement itself, without those of statements in a function's body.
    fileprivate func forEachExpression(_ visit: (KQLExpression) -> Void) {
        switch kind {
        case .letValue(_, let value), .query(let value): value.walk(visit)
        case .letFunction(_, let body): for each in body.parameters { each.fallback?.walk(visit) }
        case .set(_, let value): value?.walk(visit)
        case .declare(let parameters): for each in parameters { each.fallback?.walk(visit) }
        case .pattern, .other: break
        }
    }
}

extension KQLExpression {
    fileprivate func walk(_ visit: (KQLExpression) -> Void) {
        visit(self)
        if case .pipeline(let pipeline) = kind { return pipeline.walk(visit) }
        for part in parts { part.walk(visit) }
    }

    /// The expressions directly inside this one; those of a pipeline are not among them.
    package var parts: [KQLExpression] {
        switch kind {
        case .name, .literal, .malformedLiteral, .star, .wildcard, .pipeline, .typeOf, .missing: []
        case .call(_, let arguments): arguments.map(\.value)
        case .method(let left, _, let arguments): [left] + arguments.map(\.value)
        case .member(let inner, _), .negated(let inner), .parenthesized(let inner): [inner]
        case .tables(of: let left, let right), .element(let left, let right), .binary(_, let left, let right),
            .columnTerm(let left, let right):
            [left, right]
        case .all(let operands), .any(let operands), .foreign(let operands), .dataTable(_, let operands): operands
        case .list(_, let value, let items): [value] + items
        case .between(let value, let low, let high, _): [value, low, high]
        case .externalData(_, let addresses, let settings): addresses + settings.map(\.value)
        }
    }
}

extension KQLPipeline {
    fileprivate func walk(_ visit: (KQLExpression) -> Void) {
        source?.walk(visit)
        for each in operators {
            for parameter in each.parameters { parameter.value.walk(visit) }
            for part in each.form.expressions { part.walk(visit) }
            for pipeline in each.form.pipelines { pipeline.walk(visit) }
        }
    }
}

extension KQLOperator.Form {
    /// The operands, but for pipelines that the operator runs on its rows.
    fileprivate var expressions: [KQLExpression] {
        switch self {
        case .filter(let predicate), .limit(let predicate): [predicate]
        case .columns(let columns): columns.map(\.value)
        case .reorder(let keys), .sort(let keys): keys.map(\.expression.value)
        case .top(let count, let keys): [count] + keys.map(\.expression.value)
        case .summarize(let aggregates, let keys): (aggregates + keys).map(\.value)
        case .join(let right, let on): [right] + on
        case .union(let tables), .graph(let tables): tables
        case .search(let tables, let predicate, let columns):
            tables + [predicate].compactMap(\.self) + columns.map(\.value)
        case .expand(let items, let limit), .apply(let items, let limit, _):
            items.map(\.expression.value) + [limit].compactMap(\.self)
        case .range(_, let from, let to, let step): [from, to, step]
        case .parse(let value, let parts):
            [value] + parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
        case .parseKeyValues(let value, _, let settings): [value] + settings.map(\.value)
        case .call(let value, _): [value]
        case .makeSeries(let series):
            series.aggregates.flatMap { [$0.aggregate.value, $0.fallback].compactMap(\.self) }
                + [series.axis.value, series.from, series.to, series.step].compactMap(\.self)
                + series.keys.map(\.value)
        case .partition(let column, _): [column]
        case .facet(let columns, _): columns
        case .scan(let scan):
            scan.order.map(\.expression.value) + scan.declared.compactMap(\.fallback)
                + scan.steps.flatMap { [$0.condition] + $0.assignments.map(\.value) }
        case .fork, .named, .render, .bare, .opaque: []
        }
    }

    fileprivate var pipelines: [KQLPipeline] {
        switch self {
        case .apply(_, _, let pipeline), .partition(_, let pipeline): [pipeline]
        case .fork(let branches): branches.map(\.pipeline)
        case .facet(_, let pipeline): [pipeline].compactMap(\.self)
        default: []
        }
    }
}
