extension LayoutPlan {
    /// Operators that may follow each other on one line inside brackets, if their author wrote them so.
    private static let mostOnOneLine = 2

    /// Lays out a query: each operator on a line of its own.
    mutating func lay(_ pipeline: KQLPipeline, isStatement: Bool) {
        guard let places = places(in: pipeline.range) else { return }
        let isLong = isStatement || pipeline.operators.count > Self.mostOnOneLine || hasLineBreak(inside: places)
        let lines = block(around: places) ?? group(places, indent: 0)
        if pipeline.hasPipe, isLong { groups[lines].isForced = true }
        if let source = pipeline.source { lay(source) }
        for each in pipeline.operators {
            let name = place(at: each.nameRange.lowerBound)
            if name > places.lowerBound, tokens[name - 1].kind == .pipe {
                if name - 1 > places.lowerBound { join(lines, at: name - 1) }
                gaps[name].kind = .space
            }
            lay(each, at: name)
        }
    }

    /// The group of the brackets that a query has to itself: its lines break with theirs.
    private func block(around places: ClosedRange<Int>) -> Int? {
        guard let group = gaps[places.lowerBound].group, groups[group].first == places.lowerBound - 1 else {
            return nil
        }
        return partners[places.lowerBound - 1] == places.upperBound + 1 ? group : nil
    }

    /// Lays out the query in brackets that an operator runs on its rows.
    private mutating func laySubquery(_ pipeline: KQLPipeline, before end: Int) {
        if let open = openBracket(of: pipeline, before: end) { layBlock(at: open) }
        lay(pipeline, isStatement: false)
    }

    /// Place of the bracket that a subquery stands in.
    private func openBracket(of pipeline: KQLPipeline, before end: Int) -> Int? {
        let first = place(at: pipeline.range.lowerBound)
        return first > 0 && first <= end && partners[first - 1] != nil ? first - 1 : nil
    }

    private mutating func lay(_ each: KQLOperator, at name: Int) {
        guard let places = places(in: each.range) else { return }
        lay(each.parameters)
        let keyword = each.parameters.last.map { place(at: $0.range.upperBound) - 1 } ?? name
        let last = places.upperBound
        switch each.form {
        case .filter(let predicate), .limit(let predicate): lay(predicate)
        case .columns(let columns): layNamed(columns, after: keyword, last)
        case .reorder(let keys): layReorder(keys, after: keyword, last)
        case .sort(let keys), .top(_, let keys): laySort(each, keys, after: keyword, last)
        case .summarize(let aggregates, let keys): laySummarize(aggregates, keys, keyword...last)
        case .join(let right, let conditions): layJoin(right, conditions, keyword...last)
        case .union(let tables):
            layOperands(after: keyword, through: last)
            for table in tables { lay(table) }
        case .search(let tables, let predicate?, let columns): laySearch(tables, predicate, columns, keyword...last)
        case .search(let tables, nil, _): for table in tables { lay(table) }
        case .expand(let items, let limit), .apply(let items, let limit, _):
            layExpansion(each.form, items, limit, keyword...last)
        case .range(_, let from, let to, let step): for part in [from, to, step] { lay(part) }
        case .parse(let value, let parts): layPattern(value, parts, keyword...last)
        case .parseKeyValues(let value, _, let settings): layKeyValues(value, settings, keyword...last)
        case .makeSeries(let series): lay(series, keyword...last)
        case .call(let call, _):
            lay(call)
            let colon = place(at: call.range.upperBound)
            if colon < last { set(.space, at: colon) }
            layLists(from: colon, through: last)
        case .partition(_, let pipeline): laySubquery(pipeline, before: last)
        case .fork(let branches): lay(branches, keyword...last)
        case .facet(_, let pipeline): if let pipeline { laySubquery(pipeline, before: last) }
        case .scan(let scan): lay(scan, keyword...last)
        case .named, .bare: break
        case .render: layChart(keyword...last)
        case .graph(let nodes): layGraph(nodes, keyword...last)
        case .opaque: if keyword < last { keep(keyword + 1...last) }
        }
    }

    mutating func lay(_ parameters: [KQLParameter]) {
        for parameter in parameters {
            guard let places = places(in: parameter.range) else { continue }
            let outer = outerPlaces(in: places)
            guard let equals = outer.first(where: { tokens[$0].kind == .assign }) else { continue }
            if equals < places.upperBound { tighten(at: equals) }
            lay(parameter.value)
        }
    }

    private mutating func layExpansion(
        _ form: KQLOperator.Form,
        _ items: [KQLExpandItem],
        _ limit: KQLExpression?,
        _ places: ClosedRange<Int>
    ) {
        var last = places.upperBound
        if case .apply(_, _, let pipeline) = form {
            let open = openBracket(of: pipeline, before: last)
            last = max(places.lowerBound, (open ?? last) - 2)
            layOperands(after: places.lowerBound, through: last)
            for item in items { lay(item.expression.value) }
            if let limit { lay(limit) }
            return laySubquery(pipeline, before: places.upperBound)
        }
        layOperands(after: places.lowerBound, through: last)
        for item in items { lay(item.expression.value) }
        if let limit { lay(limit) }
    }

    private mutating func lay(_ branches: [KQLNamedPipeline], _ places: ClosedRange<Int>) {
        let list = group(places, isForced: hasLineBreak(inside: places))
        for branch in branches {
            guard let open = openBracket(of: branch.pipeline, before: places.upperBound) else { continue }
            let start = branch.name.map { place(at: $0.range.lowerBound) } ?? open
            if start > places.lowerBound { join(list, at: start) }
            if branch.name != nil {
                set(.none, at: open - 1)
                set(.none, at: open)
            }
            laySubquery(branch.pipeline, before: places.upperBound)
        }
    }
}
