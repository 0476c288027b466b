import KQL

/// Plugins that count rows and distinct values in each window of time.
enum SlidingWindows {
    /// `sliding_window_counts(value, time, start, end, look-back, bin, dimensions…)`.
    static func counts(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try WindowInput(call, dimensionsFrom: 6) else { return call.rows }
        let lookback = try call.windowLength(4)
        let bin = try call.windowLength(5)
        var rows: [[KQLValue]] = []
        for part in input.parts {
            for start in try input.starts(bin) {
                let end = start &+ bin
                let inside = part.rows.filter { $0.time >= end &- lookback && $0.time < end && $0.time >= input.start }
                try call.run.budget.check()
                guard !inside.isEmpty else { continue }
                rows.append(input.row([start], part, counts: [inside.count, Set(inside.map(\.id)).count]))
            }
        }
        return input.relation(rows, counts: 2)
    }

    /// `activity_counts_metrics(value, time, start, end, window, dimensions…)`.
    static func metrics(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try WindowInput(call, dimensionsFrom: 5) else { return call.rows }
        let window = try call.windowLength(4)
        var rows: [[KQLValue]] = []
        for part in input.parts {
            var seen: Set<KQLValue> = []
            for start in try input.starts(window) {
                try call.run.budget.check()
                let inside = part.rows.filter { $0.time >= start && $0.time < start &+ window }
                let values = Set(inside.map(\.id))
                let fresh = values.subtracting(seen).count
                seen.formUnion(values)
                guard !inside.isEmpty else { continue }
                rows.append(input.row([start], part, counts: [inside.count, values.count, fresh, seen.count]))
            }
        }
        return input.relation(rows, counts: 4)
    }

    /// `active_users_count(value, time, start, end, look-back, period, periods, bin, dimensions…)`: values that were
    /// there in so many periods of the look-back that ends with them.
    static func activeUsers(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try WindowInput(call, dimensionsFrom: 8) else { return call.rows }
        let lookback = try call.windowLength(4)
        let period = try call.windowLength(5)
        let wanted = try call.windowLength(6)
        let bin = try call.windowLength(7)
        var rows: [[KQLValue]] = []
        for part in input.parts {
            var active: [Int64: Int] = [:]
            for (_, appearances) in Dictionary(grouping: part.rows, by: \.id) {
                try call.run.budget.check()
                let times = appearances.map(\.time).sorted()
                var first = 0
                // Appearances of the look-back by their periods.
                var periods: [Int64: Int] = [:]
                var bins: Set<Int64> = []
                for time in times {
                    periods[time.flooredQuotient(period), default: 0] += 1
                    while times[first] <= time &- lookback {
                        let left = times[first].flooredQuotient(period)
                        periods[left] = periods[left].flatMap { $0 > 1 ? $0 - 1 : nil }
                        first += 1
                    }
                    guard periods.count >= wanted, time >= input.start, time <= input.end else { continue }
                    bins.insert((time &- input.start) / bin)
                }
                for bin in bins { active[bin, default: 0] += 1 }
            }
            for (index, count) in active.sorted(by: { $0.key < $1.key }) {
                rows.append(input.row([input.start &+ index &* bin], part, counts: [count]))
            }
        }
        return input.relation(rows, counts: 1)
    }
}
