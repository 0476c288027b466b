/// The aggregation functions that the engine knows, by Kusto's present name in lower case.
enum AggregateTable {
    private static let bodies: [String: AggregateBody] = [
        "count": CountAggregates.count,
        "dcount": CountAggregates.distinctCount,
        "count_distinct": CountAggregates.distinctCount,
        "sum": NumberAggregates.sum,
        "avg": NumberAggregates.average,
        "min": ExtremeAggregates.minimum,
        "max": ExtremeAggregates.maximum,
        "arg_min": ExtremeAggregates.rowOfMinimum,
        "arg_max": ExtremeAggregates.rowOfMaximum,
        "take_any": ExtremeAggregates.any,
        "any": ExtremeAggregates.any,
        "stdev": { (call) throws(EngineError) in try NumberAggregates.spread(call, isSample: true, isRoot: true) },
        "stdevp": { (call) throws(EngineError) in try NumberAggregates.spread(call, isSample: false, isRoot: true) },
        "variance": { (call) throws(EngineError) in try NumberAggregates.spread(call, isSample: true, isRoot: false) },
        "variancep": { (call) throws(EngineError) in try NumberAggregates.spread(call, isSample: false, isRoot: false)
        },
        "covariance": { (call) throws(EngineError) in try NumberAggregates.covariance(call, isSample: true) },
        "covariancep": { (call) throws(EngineError) in try NumberAggregates.covariance(call, isSample: false) },
        "binary_all_and": { (call) throws(EngineError) in try NumberAggregates.bits(call, start: -1) { $0 & $1 } },
        "binary_all_or": { (call) throws(EngineError) in try NumberAggregates.bits(call, start: 0) { $0 | $1 } },
        "binary_all_xor": { (call) throws(EngineError) in try NumberAggregates.bits(call, start: 0) { $0 ^ $1 } },
        "make_list": CollectionAggregates.list,
        "make_list_with_nulls": CollectionAggregates.listWithNulls,
        "make_set": CollectionAggregates.set,
        "make_bag": CollectionAggregates.bag,
        "make_dictionary": CollectionAggregates.bag,
        "hll": SketchAggregates.hashes,
        "hll_merge": SketchAggregates.mergedHashes,
        "tdigest": SketchAggregates.digest,
        "tdigest_merge": SketchAggregates.mergedDigest,
        "buildschema": SchemaAggregate.build,
        "passthrough": ExtremeAggregates.any,
        "percentile": PercentileAggregates.percentiles,
        "percentiles": PercentileAggregates.percentiles,
        "percentiles_array": PercentileAggregates.array,
        "percentilew": PercentileAggregates.weighted,
        "percentilesw": PercentileAggregates.weighted,
        "percentilesw_array": PercentileAggregates.weightedArray,
    ]

    /// Functions that see only rows for which one of their arguments is true: what they do with those, and which
    /// argument decides.
    private static let conditional: [String: (function: String, condition: Int)] = [
        "countif": ("count", 0),
        "dcountif": ("dcount", 1),
        "count_distinctif": ("count_distinct", 1),
        "sumif": ("sum", 1),
        "avgif": ("avg", 1),
        "minif": ("min", 1),
        "maxif": ("max", 1),
        "take_anyif": ("take_any", 1),
        "anyif": ("take_any", 1),
        "stdevif": ("stdev", 1),
        "stdevpif": ("stdevp", 1),
        "varianceif": ("variance", 1),
        "variancepif": ("variancep", 1),
        "covarianceif": ("covariance", 2),
        "covariancepif": ("covariancep", 2),
        "hll_if": ("hll", 1),
        "make_list_if": ("make_list", 1),
        "make_set_if": ("make_set", 1),
        "make_bag_if": ("make_bag", 1),
    ]

    /// - Throws: `unsupported` for a function that is not known.
    static func evaluate(_ function: String, _ call: AggregateCall) throws(EngineError) -> [Column] {
        if let body = bodies[function] { return try body(call) }
        if let rule = conditional[function], let body = bodies[rule.function] {
            return try body(call.filtered(by: rule.condition))
        }
        throw EngineError(.unsupported, "The aggregation function \(function)() is not available offline.")
    }
}
