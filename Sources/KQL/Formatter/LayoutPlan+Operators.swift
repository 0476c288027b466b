extension LayoutPlan {
    mutating func layNamed(_ items: [KQLNamedExpression], after keyword: Int, _ last: Int, indent: Int = 1) {
        layOperands(after: keyword, through: last, indent: indent)
        for item in items { lay(item.value) }
    }

    mutating func layReorder(_ keys: [KQLSortKey], after keyword: Int, _ last: Int) {
        layNamed(keys.map(\.expression), after: keyword, last)
        for key in keys {
            let end = place(at: key.expression.range.upperBound)
            guard isWord("granny", at: end), end + 2 <= last else { continue }
            binarySigns.insert(end + 1)
            set(.none, at: end + 1)
            set(.none, at: end + 2)
        }
    }

    /// `sort by`, `top n by`, `sample-distinct n of`.
    mutating func laySort(_ each: KQLOperator, _ keys: [KQLSortKey], after keyword: Int, _ last: Int) {
        if case .top(let count, _) = each.form { lay(count) }
        guard let first = keys.first else { return }
        let by = max(keyword, place(at: first.expression.range.lowerBound) - 1)
        layNamed(keys.map(\.expression), after: by, last)
    }

    /// Lays out `summarize a, b by c`: the `by` goes on a line of its own before the lists are broken up.
    mutating func laySummarize(
        _ aggregates: [KQLNamedExpression],
        _ keys: [KQLNamedExpression],
        _ places: ClosedRange<Int>
    ) {
        let (keyword, last) = (places.lowerBound, places.upperBound)
        guard let by = outerPlace(of: "by", in: places) else { return layNamed(aggregates, after: keyword, last) }
        if by > keyword + 1 {
            let clauses = group(places)
            join(clauses, at: by)
            layNamed(aggregates, after: keyword, by - 1, indent: 0)
        }
        layNamed(keys, after: by, last)
    }

    mutating func layJoin(_ right: KQLExpression, _ conditions: [KQLExpression], _ places: ClosedRange<Int>) {
        let on = place(at: right.range.upperBound)
        let last = places.upperBound
        if case .parenthesized(let inner) = right.kind, case .pipeline = inner.kind {
            // The query is broken up before the conditions are.
            layBlock(at: place(at: right.range.lowerBound), through: last)
            lay(inner)
            if on < last { layOperands(after: on, through: last, indent: 0) }
        } else {
            lay(right)
            if on < last { layOperands(after: on, through: last) }
        }
        for condition in conditions { lay(condition) }
    }

    /// Lays out `search in (A) x` and `find in (A) where x project a`, a line a clause when it is long.
    mutating func laySearch(
        _ tables: [KQLExpression],
        _ predicate: KQLExpression,
        _ columns: [KQLNamedExpression],
        _ places: ClosedRange<Int>
    ) {
        var clauses: [Int] = []
        let first = place(at: predicate.range.lowerBound)
        let project = place(at: predicate.range.upperBound)
        if isWord("where", at: first - 1) { clauses.append(first - 1) }
        if project < places.upperBound { clauses.append(project) }
        if !clauses.isEmpty {
            let lines = group(places)
            for place in clauses { join(lines, at: place) }
        }
        if !tables.isEmpty {
            layList(at: places.lowerBound + 2)
            for table in tables { lay(table) }
        }
        lay(predicate)
        if project < places.upperBound { layNamed(columns, after: project, places.upperBound) }
    }

    /// `parse x with * "a" b: long`: when it is long, a line for each text with the columns behind it.
    mutating func layPattern(_ value: KQLExpression, _ parts: [KQLParsePart], _ places: ClosedRange<Int>) {
        lay(value)
        let with = place(at: value.range.upperBound)
        guard with < places.upperBound else { return }
        let pattern = group(with...places.upperBound)
        let outer = outerPlaces(in: with + 1...places.upperBound)
        for place in outer {
            let isText = tokens[place].kind == .string
            let goesOn = [.star, .string].contains(tokens[place - 1].kind)
            if place == with + 1 || (isText && !goesOn) { join(pattern, at: place) }
        }
        if case .text(let text)? = parts.first { lay(text) }
    }

    mutating func layKeyValues(_ value: KQLExpression, _ settings: [KQLParameter], _ places: ClosedRange<Int>) {
        lay(value)
        layLists(from: place(at: value.range.upperBound), through: places.upperBound)
        lay(settings)
    }

    /// Lays out each list in brackets among tokens that hold nothing but lists.
    mutating func layLists(from first: Int, through last: Int) {
        guard first <= last else { return }
        for place in outerPlaces(in: first...last) where tokens[place].kind == .openParenthesis { layList(at: place) }
    }

    /// Lays out `make-series a, b on t from x to y step z by c`, a line a clause when it is long.
    mutating func lay(_ series: KQLMakeSeries, _ places: ClosedRange<Int>) {
        let keyword = places.lowerBound
        let clauses = group(places)
        let axis = place(at: series.axis.range.lowerBound)
        guard let on = (keyword..<axis).last(where: { isWord("on", at: $0) }) else { return }
        let end = place(at: series.step.range.upperBound) - 1
        let rest = places.upperBound > end ? outerPlace(of: "by", in: end...places.upperBound) : nil
        join(clauses, at: on)
        layOperands(after: keyword, through: on - 1, indent: 0)
        for (aggregate, fallback) in series.aggregates {
            lay(aggregate.value)
            guard let fallback else { continue }
            let equals = place(at: fallback.range.lowerBound) - 1
            if tokens[equals].kind == .assign { tighten(at: equals) }
            lay(fallback)
        }
        let line = group(on...(rest.map { $0 - 1 } ?? places.upperBound))
        for word in ["from", "to", "step"] {
            if let place = outerPlace(of: word, in: on...places.upperBound) { join(line, at: place) }
        }
        lay(series.axis.value)
        for part in [series.from, series.to, series.step].compactMap(\.self) { lay(part) }
        if series.isRange, let range = outerPlace(of: "range", in: on...places.upperBound) { set(.none, at: range + 1) }
        guard let by = rest else { return }
        join(clauses, at: by)
        layNamed(series.keys, after: by, places.upperBound)
    }

    /// Lays out `render timechart with (title="x", ycolumns=a, b)`.
    mutating func layChart(_ places: ClosedRange<Int>) {
        for place in outerPlaces(in: places) where tokens[place].kind == .openParenthesis { layList(at: place) }
        for place in places.dropFirst() where tokens[place].kind == .assign { tighten(at: place) }
    }

    /// Lays out the tables of `make-graph a --> b with Nodes on id, Others on id`; the rest stays as it is.
    mutating func layGraph(_ nodes: [KQLExpression], _ places: ClosedRange<Int>) {
        guard let first = nodes.first, let last = nodes.last else { return keep(places) }
        keep(places.lowerBound + 1...place(at: first.range.lowerBound))
        for node in nodes { lay(node) }
        let rest = place(at: last.range.upperBound) + 1
        if rest < places.upperBound { keep(rest...places.upperBound) }
    }
}
