import KQL

/// `rolling_percentile(value, percentage, index, bin, bins per window, dimensions…)`: a row per bin that has values, with
/// the percentile of the bins that end with it.
enum RollingPercentile {
    static func run(_ call: PluginCall) throws(EngineError) -> Relation {
        guard let values = try call.column(0), let percentage = try call.constant(1).flatMap(ValueConversion.real),
            let indices = try call.column(2)
        else { return call.rows }
        let size = try call.windowLength(3)
        let width = try call.windowLength(4)
        var dimensions: [Column] = []
        for index in 5..<max(5, call.plugin.operands.count) {
            if let dimension = try call.column(index) { dimensions.append(dimension) }
        }
        let groups =
            dimensions.isEmpty
            ? Grouping(numbers: Array(repeating: 0, count: values.count), count: 1)
            : try Grouping(dimensions, count: values.count, budget: call.run.budget)
        var bins = [[Int64: [KQLValue]]](repeating: [:], count: groups.count)
        for row in 0..<values.count where !values.isNull(row) {
            try call.run.budget.check(row: row)
            guard let place = Comparison.integer(indices.value(row).unwrapped) else { continue }
            bins[Int(groups.numbers[row])][place.flooredQuotient(size), default: []].append(values.value(row))
        }
        let columns = [KQLColumn("", indices.type)] + dimensions.map { KQLColumn("", $0.type) }
        var builder = ColumnTableBuilder(columns: columns + [KQLColumn("", values.type)])
        for (group, bins) in bins.enumerated() where !bins.isEmpty {
            let key = dimensions.map { $0.value(Int(groups.firstRows[group])) }
            for bin in bins.keys.sorted() {
                try call.run.budget.check()
                let window = ((bin &- width &+ 1)...bin).compactMap { bins[$0] }.flatMap { $0 }
                let start = KQLValue(time: bin &* size, as: indices.type)
                builder.append([start] + key + [percentile(percentage, of: window)])
            }
        }
        return Relation(builder.build())
    }

    /// The smallest value that reaches the percentage of all.
    private static func percentile(_ percentage: Double, of values: [KQLValue]) -> KQLValue {
        let sorted = values.sorted { ValueOrder.order($0, $1) < 0 }
        let rank = (Double(sorted.count) * min(max(percentage, 0), 100) / 100).rounded(.up)
        return sorted[min(max(Int(rank) - 1, 0), sorted.count - 1)]
    }
}
