import KQL

/// A plugin of `evaluate` over some rows.
struct PluginCall {
    let rows: Relation
    let plugin: BoundPlugin
    let run: QueryRun

    /// The cells of an operand; nil for one that is not given.
    func column(_ index: Int) throws(EngineError) -> Column? {
        guard index < plugin.operands.count, let operand = plugin.operands[index] else { return nil }
        return try run.column(operand, over: rows)
    }

    /// The value of an operand that does not depend on the row; nil for one that is not given.
    func constant(_ index: Int) throws(EngineError) -> KQLValue? {
        guard index < plugin.operands.count, let operand = plugin.operands[index] else { return nil }
        return try run.value(operand).unwrapped
    }
}

typealias PluginBody = @Sendable (PluginCall) throws(EngineError) -> Relation

/// The plugins that the engine knows.
enum PluginTable {
    static let bodies: [String: PluginBody] = [
        "bag_unpack": BagUnpack.run,
        "pivot": Pivot.run,
        "narrow": Narrow.run,
        "rows_near": RowsNear.run,
        "dcount_intersect": CountIntersection.run,
        "ipv4_lookup": NetworkLookup.run,
        "ipv6_lookup": NetworkLookup.run,
        "sliding_window_counts": SlidingWindows.counts,
        "active_users_count": SlidingWindows.activeUsers,
        "activity_counts_metrics": SlidingWindows.metrics,
        "activity_engagement": ActivityMetrics.engagement,
        "activity_metrics": ActivityMetrics.metrics,
        "new_activity_metrics": ActivityMetrics.cohorts,
        "rolling_percentile": RollingPercentile.run,
        "schema_merge": SchemaMerge.run,
        "sequence_detect": SequenceDetection.run,
    ]
}

extension QueryRun {
    /// Runs a plugin; its columns go by name into those that the query was bound to, or stand for themselves where it
    /// was bound to none.
    func run(_ plugin: BoundPlugin, over rows: Relation, columns: [KQLColumn]) throws(EngineError) -> Relation {
        guard let body = PluginTable.bodies[plugin.name] else {
            throw EngineError(.unsupported, "The plugin \(plugin.name)() is not available offline.")
        }
        let result = try body(PluginCall(rows: rows, plugin: plugin, run: self))
        if columns.isEmpty { return result }
        if result.columns.map(\.type) == columns.map(\.type), result.columns.count == columns.count {
            return result.renamed(columns)
        }
        let places = Dictionary(
            result.columns.enumerated().map { ($1.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var stored: [Column] = []
        for wanted in columns {
            if let place = places[wanted.name] {
                stored.append(try converted(column(place, of: result), to: wanted.type))
            } else {
                stored.append(Column(missing: wanted.type, count: result.count))
            }
        }
        return Relation(columns: columns, stored: stored, count: result.count)
    }
}
