import KQL

/// Percentiles by nearest rank, exact where Kusto estimates.
enum PercentileAggregates {
    /// `percentile(x, p)` and `percentiles(x, p, q, …)`: an output column per percentile.
    static func percentiles(_ call: AggregateCall) throws(EngineError) -> [Column] {
        try columns(call, try ranked(call, weighted: false), firstPercentile: 1)
    }

    static func weighted(_ call: AggregateCall) throws(EngineError) -> [Column] {
        try columns(call, try ranked(call, weighted: true), firstPercentile: 2)
    }

    static func array(_ call: AggregateCall) throws(EngineError) -> [Column] {
        [arrays(call, try ranked(call, weighted: false), firstPercentile: 1)]
    }

    static func weightedArray(_ call: AggregateCall) throws(EngineError) -> [Column] {
        [arrays(call, try ranked(call, weighted: true), firstPercentile: 2)]
    }

    /// The values of a group in order, each with the weight of all up to it.
    private struct Ranked {
        var rows: [(row: Int32, weight: Double)] = []

        /// Row of the smallest value whose share of the weight reaches the percentile; -1 without values.
        func row(_ percentile: Double) -> Int32 {
            guard let total = rows.last?.weight, total > 0 else { return -1 }
            let wanted = total * min(max(percentile, 0), 100) / 100
            return (rows.first { $0.weight >= wanted } ?? rows[rows.count - 1]).row
        }
    }

    private static func ranked(_ call: AggregateCall, weighted: Bool) throws(EngineError) -> [Ranked] {
        let values = call.argument(0)
        let weights = call.argument(1)
        var groups = [Ranked](repeating: Ranked(), count: call.groups.count)
        try call.spendGroups()
        try call.budget.spend(rows: call.rowCount, bytesPerRow: 16)
        try call.forEachValue { (group, row) throws(EngineError) in
            let weight = weighted ? ValueConversion.real(weights.value(row).unwrapped) ?? 0 : 1
            if weight > 0 { groups[group].rows.append((Int32(truncatingIfNeeded: row), weight)) }
        }
        for index in groups.indices {
            groups[index].rows.sort {
                let order = ValueOrder.order(values.value(Int($0.row)), values.value(Int($1.row)))
                return order == 0 ? $0.row < $1.row : order < 0
            }
            var total = 0.0
            for place in groups[index].rows.indices {
                total += groups[index].rows[place].weight
                groups[index].rows[place].weight = total
            }
        }
        return groups
    }

    private static func columns(
        _ call: AggregateCall,
        _ groups: [Ranked],
        firstPercentile: Int
    ) throws(EngineError) -> [Column] {
        call.resultTypes.indices.map { index in
            let percentile = call.constantReal(firstPercentile + index) ?? 0
            return call.argument(0).selecting(optional: groups.map { $0.row(percentile) })
        }
    }

    private static func arrays(_ call: AggregateCall, _ groups: [Ranked], firstPercentile: Int) -> Column {
        let values = call.argument(0)
        let percentiles = Membership.members(
            call.arguments.dropFirst(firstPercentile).compactMap { $0.constant ?? ($0.count > 0 ? $0.value(0) : nil) }
        ).compactMap(ValueConversion.real)
        return Column(
            type: .dynamic,
            count: groups.count,
            storage: .dynamics(
                groups.map { group in
                    .array(percentiles.map { group.row($0) }.map { $0 < 0 ? .null : values.value(Int($0)).asDynamic })
                }
            )
        )
    }
}
