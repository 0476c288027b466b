import KQL

/// Plugins that count rows and distinct values over windows of time; their operands begin with the value, the time, the
/// start and the end.
enum SlidingWindows {
    /// Most windows of one call.
    private static let maxWindows = 100_000

    /// `sliding_window_counts(value, time, start, end, look-back, bin, dimensions…)`.
    static func counts(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try Input(call, dimensionsFrom: 6), let lookback = try length(call, 4),
            let bin = try length(call, 5)
        else { return call.rows }
        var rows: [[KQLValue]] = []
        for part in input.parts {
            for start in try starts(input, bin) {
                let end = start &+ bin
                let inside = part.rows.filter { $0.time >= end &- lookback && $0.time < end && $0.time >= input.start }
                try call.run.budget.check()
                guard !inside.isEmpty else { continue }
                rows.append(
                    part.dimensions + [
                        input.value(start), .long(Int64(inside.count)), .long(Int64(Set(inside.map(\.id)).count)),
                    ]
                )
            }
        }
        return input.relation(rows, ["Count", "Dcount"])
    }

    /// `activity_counts_metrics(value, time, start, end, window, dimensions…)`.
    static func metrics(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try Input(call, dimensionsFrom: 5), let window = try length(call, 4) else { return call.rows }
        var rows: [[KQLValue]] = []
        for part in input.parts {
            var seen: Set<KQLValue> = []
            for start in try starts(input, window) {
                try call.run.budget.check()
                let inside = part.rows.filter { $0.time >= start && $0.time < start &+ window }
                let values = Set(inside.map(\.id))
                let fresh = values.subtracting(seen).count
                seen.formUnion(values)
                guard !inside.isEmpty else { continue }
                let numbers = [inside.count, values.count, fresh, seen.count].map { KQLValue.long(Int64($0)) }
                rows.append(part.dimensions + [input.value(start)] + numbers)
            }
        }
        return input.relation(rows, ["count", "dcount", "new_dcount", "aggregated_dcount"])
    }

    private static func length(_ call: PluginCall, _ index: Int) throws(EngineError) -> Int64? {
        guard let length = try call.constant(index).flatMap(Comparison.integer), length > 0 else {
            throw EngineError(.invalidArgument, "\(call.plugin.name)() needs windows that are longer than 0.")
        }
        return length
    }

    private static func starts(_ input: Input, _ step: Int64) throws(EngineError) -> [Int64] {
        let count = (Int128(input.end) - Int128(input.start)) / Int128(step)
        guard count < Int128(maxWindows) else {
            throw EngineError(.tooManyRows, "The plugin would count in more than \(maxWindows) windows.")
        }
        return count < 0 ? [] : (0...Int64(count)).map { input.start &+ $0 &* step }
    }

    /// The rows by their dimensions.
    private struct Input {
        let start: Int64
        let end: Int64
        let parts: [(dimensions: [KQLValue], rows: [(id: KQLValue, time: Int64)])]
        private let timeType: KQLType
        private let dimensionColumns: [KQLColumn]

        init?(_ call: PluginCall, dimensionsFrom first: Int) throws(EngineError) {
            guard let ids = try call.column(0), let times = try call.column(1),
                let start = try call.constant(2).flatMap(Comparison.integer),
                let end = try call.constant(3).flatMap(Comparison.integer)
            else { return nil }
            var dimensions: [Column] = []
            for index in first..<max(first, call.plugin.operands.count) {
                if let dimension = try call.column(index) { dimensions.append(dimension) }
            }
            let groups =
                dimensions.isEmpty
                ? Grouping(numbers: Array(repeating: 0, count: ids.count), count: 1)
                : try Grouping(dimensions, count: ids.count, budget: call.run.budget)
            var rows = [[(id: KQLValue, time: Int64)]](repeating: [], count: groups.count)
            try call.run.budget.spend(rows: ids.count, bytesPerRow: 48)
            for row in 0..<ids.count {
                guard let time = Comparison.integer(times.value(row).unwrapped) else { continue }
                rows[Int(groups.numbers[row])].append((ids.value(row), time))
            }
            parts = rows.enumerated().map { group, rows in
                let row = group < groups.firstRows.count ? Int(groups.firstRows[group]) : 0
                return (dimensions.map { $0.value(row) }, rows)
            }
            self.start = start
            self.end = end
            timeType = times.type
            dimensionColumns = dimensions.map { KQLColumn("", $0.type) }
        }

        func value(_ time: Int64) -> KQLValue {
            switch timeType {
            case .datetime: .datetime(time)
            case .timespan: .timespan(time)
            default: .long(time)
            }
        }

        func relation(_ rows: [[KQLValue]], _ names: [String]) -> Relation {
            let columns = dimensionColumns + [KQLColumn("", timeType)] + names.map { KQLColumn($0, .long) }
            return Relation(ColumnTable(columns: columns, rows: rows))
        }
    }
}
