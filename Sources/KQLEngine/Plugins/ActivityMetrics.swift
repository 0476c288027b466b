import KQL

/// Plugins that compare the values of windows with each other.
enum ActivityMetrics {
    /// `activity_engagement(value, time, start, end, inner, outer, dimensions…)`: values of each inner window beside
    /// those of the outer window that ends with it.
    static func engagement(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try WindowInput(call, dimensionsFrom: 6) else { return call.rows.prefix(0) }
        let inner = try call.windowLength(4)
        let outer = try call.windowLength(5)
        var rows: [[KQLValue]] = []
        for part in input.parts {
            for window in try input.windows(inner, of: part) where !window.values.isEmpty {
                try call.run.budget.check()
                let end = window.start &+ inner
                let around = Set(part.rows.lazy.filter { $0.time >= end &- outer && $0.time < end }.map(\.id)).count
                let ratio = Double(window.values.count) / Double(around)
                rows.append(input.row([window.start], part, counts: [window.values.count, around], rates: [ratio]))
            }
        }
        return input.relation(rows, counts: 2, rates: 1)
    }

    /// `activity_metrics(value, time, start, end, window, dimensions…)`: each window beside the one before it.
    static func metrics(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try WindowInput(call, dimensionsFrom: 5) else { return call.rows.prefix(0) }
        let length = try call.windowLength(4)
        var rows: [[KQLValue]] = []
        for part in input.parts {
            var before: Set<KQLValue> = []
            for (start, values) in try input.windows(length, of: part) {
                let returned = values.intersection(before).count
                let counts = [values.count, values.count - returned]
                rows.append(input.row([start], part, counts: counts, rates: rates(returned, of: before.count)))
                before = values
            }
        }
        return input.relation(rows, counts: 2, rates: 2)
    }

    /// `new_activity_metrics(value, time, start, end, window, cohort, dimensions…, look-back)`: what becomes of the
    /// values that were first there in a window, for each window from that one on.
    static func cohorts(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let input = try WindowInput(call, dimensionsFrom: 7) else { return call.rows.prefix(0) }
        let length = try call.windowLength(4)
        let cohort = try call.constant(5).flatMap(Comparison.integer)
        let known = try knownValues(call)
        var rows: [[KQLValue]] = []
        for part in input.parts {
            let windows = try input.windows(length, of: part)
            try call.run.budget.spend(rows: windows.count * windows.count)
            var seen = known
            for (index, from) in windows.enumerated() {
                let fresh = from.values.subtracting(seen)
                defer { seen.formUnion(from.values) }
                guard cohort == nil || cohort == from.start else { continue }
                for to in windows[index...] {
                    try call.run.budget.check()
                    let added = to.start == from.start ? fresh : to.values.subtracting(seen.union(from.values))
                    let kept = fresh.intersection(to.values).count
                    let counts = [added.count, kept, fresh.count - kept]
                    rows.append(
                        input.row([from.start, to.start], part, counts: counts, rates: rates(kept, of: fresh.count))
                    )
                }
            }
        }
        return input.relation(rows, times: 2, counts: 3, rates: 2)
    }

    /// Values of the table that the call looks back to.
    private static func knownValues(_ call: PluginCall) throws(EngineError) -> Set<KQLValue> {
        guard let table = call.plugin.table, let operand = call.plugin.operands[6] else { return [] }
        let values = try call.run.column(operand, over: try call.run.evaluate(table))
        return Set((0..<values.count).map { values.value($0) })
    }

    /// How many of the values came back, and how many did not; not-a-number where there were none.
    private static func rates(_ kept: Int, of all: Int) -> [Double] {
        let rate = Double(kept) / Double(all)
        return [rate, 1 - rate]
    }
}
