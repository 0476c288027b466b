import KQL

/// Aggregates that are kept as values.
enum SketchFunctions {
    static let table: [String: ScalarBody] = [
        "dcount_hll": { arguments in
            HashSketch.hashes(of: arguments.dynamic(0)).map { .long(Int64($0.count)) } ?? .null(.long)
        },
        "hll_merge": { arguments in
            let sketches = (0..<arguments.count).compactMap { HashSketch.hashes(of: arguments.dynamic($0)) }
            return .dynamic(HashSketch.sketch(Set(sketches.joined())))
        },
        "merge_tdigest": mergeDigests,
        "tdigest_merge": mergeDigests,
        "percentile_tdigest": { arguments in
            guard let percentage = arguments.real(1), let digest = ValueDigest(arguments.dynamic(0)) else {
                return arguments.missing
            }
            let value = digest.value(percentage).map { KQLValue($0) } ?? arguments.missing
            return ValueConversion.convert(value, to: arguments.resultType)
        },
        "percentile_array_tdigest": percentiles,
        "percentiles_array_tdigest": percentiles,
        "rank_tdigest": { arguments in
            guard let digest = ValueDigest(arguments.dynamic(0)) else { return .null(.long) }
            return .long(Int64(exactly: digest.weight(upTo: arguments[1]).rounded()) ?? 0)
        },
        "percentrank_tdigest": { arguments in
            guard let digest = ValueDigest(arguments.dynamic(0)), digest.total > 0 else { return .null(.real) }
            return .real(digest.weight(upTo: arguments[1]) / digest.total * 100)
        },
    ]

    private static func mergeDigests(_ arguments: Arguments) -> KQLValue {
        let digests = (0..<arguments.count).compactMap { ValueDigest(arguments.dynamic($0)) }
        return .dynamic(ValueDigest(digests.flatMap(\.entries)).dynamic)
    }

    private static func percentiles(_ arguments: Arguments) -> KQLValue {
        guard let digest = ValueDigest(arguments.dynamic(0)) else { return .null(.dynamic) }
        let percentages = Membership.members(arguments.values.dropFirst()).compactMap(ValueConversion.real)
        return .dynamic(.array(percentages.map { digest.value($0) ?? .null }))
    }
}

/// What `tdigest()` keeps of values: each with its weight, so that percentiles are exact.
struct ValueDigest {
    let entries: [(value: KQLDynamic, weight: Double)]

    init(_ entries: [(value: KQLDynamic, weight: Double)]) {
        self.entries = entries.sorted { ValueOrder.order(KQLValue($0.value), KQLValue($1.value)) < 0 }
    }

    /// Nil for a value that is no digest.
    init?(_ dynamic: KQLDynamic) {
        guard case .array(let values)? = dynamic[member: "values"],
            case .array(let weights)? = dynamic[member: "weights"],
            values.count == weights.count
        else { return nil }
        self.init(zip(values, weights).map { ($0, SeriesValues.number($1) ?? 0) })
    }

    var dynamic: KQLDynamic {
        .object([
            .init(name: "values", value: .array(entries.map(\.value))),
            .init(name: "weights", value: .array(entries.map { .real($0.weight) })),
        ])
    }

    var total: Double { entries.reduce(0) { $0 + $1.weight } }

    /// The smallest value whose share of the weight reaches the percentage; nil without values.
    func value(_ percentage: Double) -> KQLDynamic? {
        let wanted = total * min(max(percentage, 0), 100) / 100
        var sum = 0.0
        for entry in entries {
            sum += entry.weight
            if sum >= wanted { return entry.value }
        }
        return entries.last?.value
    }

    func weight(upTo value: KQLValue) -> Double {
        entries.reduce(0) { sum, entry in
            (ValueOrder.compare(KQLValue(entry.value), value) ?? 1) <= 0 ? sum + entry.weight : sum
        }
    }
}
