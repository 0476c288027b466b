/// Plugins that count over windows of time, one row each.
///
/// Their operands are the value to count, the time, the start and the end of the analysis, the lengths of windows, and
/// then the dimensions; their columns are the times, the dimensions, and what they count.
///
/// Source: <https://learn.microsoft.com/kusto/query/user-analytics> (read 2026-11-23).
struct WindowPlugin {
    /// Operands before the dimensions.
    let operandCount: Int
    /// True when the start and the end may be left out, both at once.
    var hasOptionalBounds = false
    /// What stands before the name of the timeline in the names of the columns of time.
    var times = [""]
    /// What is counted.
    let columns: [KQLColumn]

    static let table: [String: WindowPlugin] = [
        "sliding_window_counts": .init(operandCount: 6, columns: columns("Count Dcount")),
        "active_users_count": .init(operandCount: 8, columns: columns("dcount")),
        "activity_counts_metrics": .init(
            operandCount: 5,
            columns: columns("count dcount new_dcount aggregated_dcount")
        ),
        "activity_engagement": .init(
            operandCount: 6,
            hasOptionalBounds: true,
            columns: columns("dcount_activities_inner dcount_activities_outer", rates: "activity_ratio")
        ),
        "activity_metrics": .init(
            operandCount: 5,
            hasOptionalBounds: true,
            columns: columns("dcount_values dcount_newvalues", rates: "retention_rate churn_rate")
        ),
        "new_activity_metrics": .init(
            operandCount: 5,
            times: ["from_", "to_"],
            columns: columns(
                "dcount_new_values dcount_retained_values dcount_churn_values",
                rates: "retention_rate churn_rate"
            )
        ),
    ]

    private static func columns(_ counts: String, rates: String = "") -> [KQLColumn] {
        counts.split(separator: " ").map { KQLColumn(String($0), .long) }
            + rates.split(separator: " ").map { KQLColumn(String($0), .real) }
    }
}

extension BindingSession {
    /// A plugin of ``WindowPlugin``; it gets nil for bounds and a cohort that are not given.
    mutating func applyWindow(
        _ each: KQLOperator,
        _ name: String,
        _ given: PluginArguments,
        to table: inout BoundTable
    ) {
        guard let plugin = WindowPlugin.table[name] else { return }
        var arguments = given.positional
        let takesTable =
            name == "new_activity_metrics"
            && withRows(RowScope(table)) { session in
                arguments.last.map { session.isTable($0) } ?? false
            }
        let lookback = takesTable ? arguments.popLast() : nil
        var operands = bindOperands(arguments, over: table)
        if plugin.hasOptionalBounds, operands.count >= plugin.operandCount - 2,
            operands.count < plugin.operandCount || operands[2]?.type == .timespan
        {
            operands.insert(contentsOf: [nil, nil], at: 2)
        }
        guard operands.count >= plugin.operandCount else {
            return report(.wrongArgumentCount, "`\(name)` needs \(plugin.operandCount) arguments", each.range)
        }
        var dimensions = operands.indices.dropFirst(plugin.operandCount)
        var names = UniqueNames()
        let timeline = autoName(of: arguments[1]) ?? "Column1"
        let time = operands[1]?.type ?? .datetime
        var columns = plugin.times.map { KQLColumn(names.take($0 + timeline), time) }
        var seen: BoundPipeline?
        if name == "new_activity_metrics" {
            let cohort = dimensions.first.flatMap { operands[$0]?.isColumn == false ? operands.remove(at: $0) : nil }
            let other = lookback.map { source in withRows(nil) { $0.bindTable(source) } }
            let identity = other.map { table in withRows(RowScope(table)) { $0.bindScalar(arguments[0]) } }
            operands.insert(contentsOf: [cohort, identity], at: plugin.operandCount)
            dimensions = operands.indices.dropFirst(plugin.operandCount + 2)
            seen = other?.pipeline
        }
        let unnamed = arguments.count - dimensions.count
        for (place, index) in dimensions.enumerated() {
            let name = autoName(of: arguments[unnamed + place]) ?? "Column1"
            columns.append(KQLColumn(names.take(name), operands[index]?.type ?? .dynamic))
        }
        columns += plugin.columns.map { KQLColumn(names.take($0.name), $0.type) }
        table.append(.plugin(BoundPlugin(name: name, operands: operands, table: seen)), columns, each.range)
        table.isOpen = false
    }

    /// `rolling_percentile(value, percentage, index, bin, bins per window, dimensions…)`.
    mutating func applyRollingPercentile(_ each: KQLOperator, _ given: PluginArguments, to table: inout BoundTable) {
        let arguments = given.positional
        let operands = bindOperands(arguments, over: table)
        guard operands.count >= 5, let value = operands[0], let index = operands[2] else {
            return report(.wrongArgumentCount, "`rolling_percentile` needs 5 arguments", each.range)
        }
        var names = UniqueNames()
        var columns = [KQLColumn(names.take(autoName(of: arguments[2]) ?? "Column1"), index.type)]
        for (place, dimension) in operands.enumerated().dropFirst(5) {
            let name = autoName(of: arguments[place]) ?? "Column1"
            columns.append(KQLColumn(names.take(name), dimension?.type ?? .dynamic))
        }
        let numbers = [4, 1].map { operands[$0]?.constant.map(Self.suffix) ?? "" }
        let name = "rolling_\(numbers[0])_percentile_\(autoName(of: arguments[0]) ?? "value")_\(numbers[1])"
        columns.append(KQLColumn(names.take(name), value.type))
        table.append(.plugin(BoundPlugin(name: "rolling_percentile", operands: operands)), columns, each.range)
        table.isOpen = false
    }
}

extension BoundExpression {
    /// True for a column of the rows, as it is.
    fileprivate var isColumn: Bool {
        if case .column = self { return true }
        return false
    }
}
