import KQL

/// Aggregates whose result is a value to go on with.
enum SketchAggregates {
    /// `hll(value)`.
    static func hashes(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        try call.spendGroups()
        var sets = [Set<Int64>](repeating: [], count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            if sets[group].insert(HashSketch.hash(values.value(row))).inserted { try call.budget.spend(bytes: 48) }
        }
        return [column(sets.map { HashSketch.sketch($0) })]
    }

    /// `hll_merge(sketch)`.
    static func mergedHashes(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let sketches = call.argument(0)
        try call.spendGroups()
        var sets = [Set<Int64>](repeating: [], count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            let hashes = HashSketch.hashes(of: sketches.value(row).asDynamic) ?? []
            try call.budget.spend(bytes: hashes.count * 48)
            sets[group].formUnion(hashes)
        }
        return [column(sets.map { HashSketch.sketch($0) })]
    }

    /// `tdigest(value [, weight])`.
    static func digest(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        let weights = call.arguments.count > 1 ? call.argument(1) : nil
        try call.spendGroups()
        var entries = [[(value: KQLDynamic, weight: Double)]](repeating: [], count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            try call.budget.spend(bytes: 48)
            let weight = weights.flatMap { ValueConversion.real($0.value(row).unwrapped) } ?? 1
            entries[group].append((values.value(row).asDynamic, weight))
        }
        return [column(entries.map { ValueDigest($0).dynamic })]
    }

    /// `tdigest_merge(digest)`.
    static func mergedDigest(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let digests = call.argument(0)
        try call.spendGroups()
        var entries = [[(value: KQLDynamic, weight: Double)]](repeating: [], count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            let digest = ValueDigest(digests.value(row).asDynamic)?.entries ?? []
            try call.budget.spend(bytes: digest.count * 48)
            entries[group] += digest
        }
        return [column(entries.map { ValueDigest($0).dynamic })]
    }

    private static func column(_ values: [KQLDynamic]) -> Column {
        Column(type: .dynamic, count: values.count, storage: .dynamics(values))
    }
}
