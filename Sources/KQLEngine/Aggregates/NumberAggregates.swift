import KQL

/// Sums, means and spreads; nulls do not count.
enum NumberAggregates {
    /// Longs wrap around on overflow; no value at all gives 0.
    static func sum(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        let type = call.resultType
        if type == .real {
            return [real(try totals(call).map(\.sum))]
        }
        if type == .decimal { return [try decimalSum(call)] }
        var sums = [Int64](repeating: 0, count: call.groups.count)
        if case .integers(let numbers) = values.storage {
            try call.forEachValue { (group, row) throws(EngineError) in sums[group] &+= numbers[row] }
        } else {
            try call.forEachValue { (group, row) throws(EngineError) in
                sums[group] &+= ValueConversion.long(values.value(row).unwrapped) ?? 0
            }
        }
        return [Column(type: type == .timespan ? .timespan : .long, count: sums.count, storage: .integers(sums))]
    }

    /// Not-a-number when there is no value at all.
    static func average(_ call: AggregateCall) throws(EngineError) -> [Column] {
        let totals = try totals(call)
        if call.resultType == .timespan || call.resultType == .datetime {
            var builder = ColumnBuilder(type: call.resultType)
            for total in totals {
                let mean = total.count > 0 ? Int64(exactly: (total.sum / Double(total.count)).rounded()) : nil
                let value: KQLValue? = mean.map { call.resultType == .timespan ? .timespan($0) : .datetime($0) }
                builder.append(value ?? .null(call.resultType))
            }
            return [builder.build()]
        }
        return [real(totals.map { $0.count > 0 ? $0.sum / Double($0.count) : .nan })]
    }

    /// Variance, or its root; 0 when there are too few values.
    static func spread(_ call: AggregateCall, isSample: Bool, isRoot: Bool) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        var counts = [Double](repeating: 0, count: call.groups.count)
        var means = counts
        var squares = counts
        try call.forEachValue { (group, row) throws(EngineError) in
            guard let number = ValueConversion.real(values.value(row).unwrapped) else { return }
            counts[group] += 1
            let delta = number - means[group]
            means[group] += delta / counts[group]
            squares[group] += delta * (number - means[group])
        }
        return [
            real(
                counts.indices.map { group in
                    let divisor = counts[group] - (isSample ? 1 : 0)
                    let variance = divisor > 0 ? squares[group] / divisor : 0
                    return isRoot ? variance.squareRoot() : variance
                }
            )
        ]
    }

    static func covariance(_ call: AggregateCall, isSample: Bool) throws(EngineError) -> [Column] {
        let first = call.argument(0)
        let second = call.argument(1)
        var counts = [Double](repeating: 0, count: call.groups.count)
        var means = (counts, counts)
        var products = counts
        try call.forEachValue { (group, row) throws(EngineError) in
            guard let left = ValueConversion.real(first.value(row).unwrapped),
                let right = ValueConversion.real(second.value(row).unwrapped)
            else { return }
            counts[group] += 1
            let delta = left - means.0[group]
            means.0[group] += delta / counts[group]
            means.1[group] += (right - means.1[group]) / counts[group]
            products[group] += delta * (right - means.1[group])
        }
        return [
            real(
                counts.indices.map { group in
                    let divisor = counts[group] - (isSample ? 1 : 0)
                    return divisor > 0 ? products[group] / divisor : 0
                }
            )
        ]
    }

    static func bits(
        _ call: AggregateCall,
        start: Int64,
        _ operation: (Int64, Int64) -> Int64
    ) throws(EngineError) -> [Column] {
        let values = call.argument(0)
        var results = [Int64](repeating: start, count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            guard let number = ValueConversion.long(values.value(row).unwrapped) else { return }
            results[group] = operation(results[group], number)
        }
        return [Column(results)]
    }

    private static func real(_ numbers: [Double]) -> Column {
        Column(type: .real, count: numbers.count, storage: .reals(numbers))
    }

    private static func totals(_ call: AggregateCall) throws(EngineError) -> [(sum: Double, count: Int)] {
        let values = call.argument(0)
        var totals = [(sum: Double, count: Int)](repeating: (0, 0), count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            let number: Double? =
                switch values.storage {
                case .reals(let numbers): numbers[row]
                case .integers(let numbers): Double(numbers[row])
                default: ValueConversion.real(values.value(row).unwrapped)
                }
            guard let number else { return }
            totals[group].sum += number
            totals[group].count += 1
        }
        return totals
    }

    private static func decimalSum(_ call: AggregateCall) throws(EngineError) -> Column {
        let values = call.argument(0)
        var sums = [KQLDecimal?](repeating: KQLDecimal(significand: 0, exponent: 0), count: call.groups.count)
        try call.forEachValue { (group, row) throws(EngineError) in
            guard let number = ValueConversion.decimal(values.value(row).unwrapped), let sum = sums[group] else {
                return
            }
            sums[group] = KQLDecimal.combine(sum, number, "+")
        }
        var builder = ColumnBuilder(type: .decimal)
        for sum in sums { builder.append(sum.map { .decimal($0) } ?? .null(.decimal)) }
        return builder.build()
    }
}
