import KQL

/// `sequence_detect`: rows that fulfil one predicate after the other, near enough to each other in time.
///
/// Its operands are the time, the longest step, the longest span, the number of predicates, the predicates, and the
/// dimensions within which sequences are looked for.
enum SequenceDetection {
    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        let steps = try Int(call.windowLength(3))
        guard let times = try call.column(0) else { return call.rows.prefix(0) }
        var dimensions: [Column] = []
        for index in (4 + steps)..<max(4 + steps, call.plugin.operands.count) {
            if let dimension = try call.column(index) { dimensions.append(dimension) }
        }
        let groups =
            dimensions.isEmpty
            ? Grouping(numbers: Array(repeating: 0, count: times.count), count: 1)
            : try Grouping(dimensions, count: times.count, budget: call.run.budget)
        var matches = [[[Int64]]](repeating: Array(repeating: [], count: steps), count: groups.count)
        for step in 0..<steps {
            guard let predicate = try call.column(4 + step) else { continue }
            for row in QueryRun.trueRows(predicate) {
                guard let time = Comparison.integer(times.value(Int(row)).unwrapped) else { continue }
                matches[Int(groups.numbers[Int(row)])][step].append(time)
            }
        }
        var found: [(group: Int, times: [Int64])] = []
        for (group, matches) in matches.enumerated() {
            found += try sequences(matches.map { $0.sorted() }, call).map { (group, $0) }
        }
        found.sort { ($0.times.last ?? 0, $0.times[0]) < ($1.times.last ?? 0, $1.times[0]) }
        return relation(found, times.type, dimensions, groups, steps: steps)
    }

    /// Every way to go from a time of the first step to one of the last.
    private static func sequences(_ steps: [[Int64]], _ call: PluginCall) throws(EngineError) -> [[Int64]] {
        let longestStep = try call.windowLength(1)
        let longestSpan = try call.windowLength(2)
        var open = (steps.first ?? []).map { [$0] }
        for step in steps.dropFirst() {
            var next: [[Int64]] = []
            for sequence in open {
                let before = next.count
                let last = sequence[sequence.count - 1]
                let start = step.partitioningIndex { $0 > last }
                for time in step[start...] {
                    guard time &- last <= longestStep, time &- sequence[0] <= longestSpan else { break }
                    next.append(sequence + [time])
                }
                try call.run.budget.spend(rows: next.count - before, bytesPerRow: 64)
            }
            open = next
        }
        return open
    }

    private static func relation(
        _ found: [(group: Int, times: [Int64])],
        _ timeType: KQLType,
        _ dimensions: [Column],
        _ groups: Grouping,
        steps: Int
    ) -> Relation {
        let duration: KQLType = timeType == .datetime ? .timespan : timeType
        let types = dimensions.map(\.type) + Array(repeating: timeType, count: steps) + [duration]
        let rows = found.map { group, times in
            dimensions.map { $0.value(Int(groups.firstRows[group])) } + times.map { KQLValue(time: $0, as: timeType) }
                + [KQLValue(time: (times.last ?? 0) &- times[0], as: duration)]
        }
        return Relation(ColumnTable(columns: types.map { KQLColumn("", $0) }, rows: rows))
    }
}

extension [Int64] {
    /// The first place whose number fulfils a predicate that holds for all numbers behind it, or the end.
    fileprivate func partitioningIndex(where isBehind: (Int64) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
