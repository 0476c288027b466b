import KQL

extension QueryRun {
    /// `mv-apply`: opens the arrays of each row and runs the subquery over what comes out of it.
    func apply(_ rows: Relation, _ apply: BoundApply, columns: [KQLColumn]) throws(EngineError) -> Relation {
        let opened = try openedRows(rows, apply.expand, columns: apply.columns, need: Set(apply.columns.indices))
        var parts: [Relation] = []
        var repeated: [Int32] = []
        var start = 0
        while start < opened.origins.count {
            var end = start
            while end < opened.origins.count, opened.origins[end] == opened.origins[start] { end += 1 }
            let part = opened.rows.selecting((Int32(clamping: start)..<Int32(clamping: end)).map { $0 })
            let result = try subquery(apply.pipeline, over: part)
            parts.append(result)
            repeated.append(contentsOf: repeatElement(opened.origins[start], count: result.count))
            try budget.check(rows: repeated.count)
            start = end
        }
        let inner = try concatenated(parts, columns: apply.pipeline.columns)
        try budget.spend(rows: repeated.count, bytesPerRow: 4 * columns.count)
        let cells = apply.output.map { output in
            switch output {
            case .outer(let index): rows.cells(index).selecting(repeated)
            case .inner(let index): inner.cells(index)
            }
        }
        return Relation(columns: columns, cells: cells, count: repeated.count)
    }

    /// `partition`: runs the subquery over the rows of each group, in the order of the groups' first rows.
    func partition(
        _ rows: Relation,
        _ partition: BoundPartition,
        columns: [KQLColumn]
    ) throws(EngineError) -> Relation {
        var keys: [Column] = []
        for key in partition.keys { keys.append(try column(key, over: rows)) }
        let groups = try Grouping(keys, count: rows.count, budget: budget)
        var members = [[Int32]](repeating: [], count: groups.count)
        for (row, group) in groups.numbers.enumerated() {
            members[Int(group)].append(Int32(truncatingIfNeeded: row))
        }
        var parts: [Relation] = []
        for group in members { parts.append(try subquery(partition.pipeline, over: rows.selecting(group))) }
        return try concatenated(parts, columns: columns)
    }

    /// Runs a pipeline whose source is ``BoundSource/input``.
    func subquery(_ pipeline: BoundPipeline, over rows: Relation) throws(EngineError) -> Relation {
        try budget.check()
        inputs.append(rows)
        defer { inputs.removeLast() }
        return try evaluate(pipeline)
    }

    /// The rows of several relations with the same columns, one after the other.
    func concatenated(_ parts: [Relation], columns: [KQLColumn]) throws(EngineError) -> Relation {
        let filled = parts.filter { $0.count > 0 }
        if filled.count == 1 { return filled[0].renamed(columns) }
        let total = filled.reduce(0) { $0 + $1.count }
        try budget.spend(rows: total, bytesPerRow: 4 * columns.count)
        var stored: [Column] = []
        for (index, wanted) in columns.enumerated() {
            var pieces: [Column] = []
            for part in filled { pieces.append(try converted(column(index, of: part), to: wanted.type)) }
            stored.append(
                pieces.isEmpty
                    ? Column(missing: wanted.type, count: 0) : Column.concatenating(pieces, type: wanted.type)
            )
        }
        return Relation(columns: columns, stored: stored, count: total)
    }

    /// `sample`: that many rows at random, in their order.
    func sample(_ rows: Relation, _ count: Int) -> Relation {
        guard count < rows.count else { return rows }
        var chosen: [Int32] = []
        var needed = count
        for row in 0..<rows.count where needed > 0 {
            if Int.random(in: 0..<rows.count - row, using: &random) < needed {
                chosen.append(Int32(truncatingIfNeeded: row))
                needed -= 1
            }
        }
        return rows.selecting(chosen)
    }
}
