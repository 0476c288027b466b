import KQL

/// Numbers that sum a series up.
enum SeriesSummaryFunctions {
    static let table: [String: ScalarBody] = [
        "series_sum": { summary($0) { $0.reduce(0, +) } },
        "series_product": { summary($0) { $0.reduce(1, *) } },
        "series_magnitude": { summary($0) { SeriesValues.dotProduct($0, $0).squareRoot() } },
        "series_dot_product": dotProduct,
        "series_cosine_similarity": cosine,
        "series_pearson_correlation": correlation,
        "series_stats": { .dynamic(.array(statistics($0).map(\.value))) },
        "series_stats_dynamic": statisticsBag,
    ]

    private static func summary(_ arguments: Arguments, _ function: ([Double]) -> Double) -> KQLValue {
        guard let numbers = SeriesValues.complete(SeriesValues.numbers(arguments, 0)) else { return .null(.real) }
        return .real(function(numbers))
    }

    /// Two series of one length, or a series and a number that stands for each element.
    private static func pair(_ arguments: Arguments) -> ([Double], [Double])? {
        let left = SeriesValues.complete(SeriesValues.numbers(arguments, 0))
        let right = SeriesValues.complete(SeriesValues.numbers(arguments, 1))
        switch (left, right) {
        case (let left?, let right?): return left.count == right.count ? (left, right) : nil
        case (let left?, nil): return arguments.real(1).map { (left, Array(repeating: $0, count: left.count)) }
        case (nil, let right?): return arguments.real(0).map { (Array(repeating: $0, count: right.count), right) }
        default: return nil
        }
    }

    private static func dotProduct(_ arguments: Arguments) -> KQLValue {
        pair(arguments).map { .real(SeriesValues.dotProduct($0, $1)) } ?? .null(.real)
    }

    /// `series_cosine_similarity(first, second [, magnitude of the first, magnitude of the second])`.
    private static func cosine(_ arguments: Arguments) -> KQLValue {
        guard let (left, right) = pair(arguments), !left.isEmpty else { return .null(.real) }
        let first = arguments.real(2) ?? SeriesValues.dotProduct(left, left).squareRoot()
        let second = arguments.real(3) ?? SeriesValues.dotProduct(right, right).squareRoot()
        return .real(SeriesValues.dotProduct(left, right) / (first * second))
    }

    private static func correlation(_ arguments: Arguments) -> KQLValue {
        guard let (left, right) = pair(arguments), !left.isEmpty else { return .null(.real) }
        return .real(correlation(left, right))
    }

    static func correlation(_ left: [Double], _ right: [Double]) -> Double {
        let means = (SeriesValues.mean(left), SeriesValues.mean(right))
        let first = left.map { $0 - means.0 }
        let second = right.map { $0 - means.1 }
        let scale = SeriesValues.dotProduct(first, first) * SeriesValues.dotProduct(second, second)
        return SeriesValues.dotProduct(first, second) / scale.squareRoot()
    }

    /// `min`, `min_idx`, `max`, `max_idx`, `avg`, `stdev`, `variance`, in this order; a gap makes all of them null unless
    /// the second argument says to look past it.
    private static func statistics(_ arguments: Arguments) -> [KQLDynamic.Member] {
        let names = ["min", "min_idx", "max", "max_idx", "avg", "stdev", "variance"]
        let all = SeriesValues.numbers(arguments, 0) ?? []
        let ignoresGaps = arguments.bool(1) == true
        let known = all.enumerated().compactMap { index, number -> (index: Int, number: Double)? in
            guard let number, !ignoresGaps || number.isFinite else { return nil }
            return (index, number)
        }
        guard !known.isEmpty, ignoresGaps || known.count == all.count,
            let least = known.min(by: { $0.number < $1.number }),
            let greatest = known.max(by: { $0.number < $1.number })
        else { return names.map { .init(name: $0, value: .null) } }
        let numbers = known.map(\.number)
        let variance = SeriesValues.variance(numbers)
        let values: [KQLDynamic] = [
            .real(least.number), .long(Int64(least.index)), .real(greatest.number),
            .long(Int64(known.first { $0.number == greatest.number }?.index ?? 0)), .real(SeriesValues.mean(numbers)),
            .real(variance.squareRoot()), .real(variance),
        ]
        return zip(names, values).map { .init(name: $0, value: $1) }
    }

    private static func statisticsBag(_ arguments: Arguments) -> KQLValue {
        let numbers = SeriesValues.numbers(arguments, 0) ?? []
        let known = numbers.compactMap { $0 }
        let isKnown = known.count == numbers.count || arguments.bool(1) == true
        let rest: [KQLDynamic.Member] = [
            .init(name: "sum", value: isKnown ? .real(known.reduce(0, +)) : .null),
            .init(name: "len", value: .long(Int64(numbers.count))),
        ]
        return .dynamic(.object(statistics(arguments) + rest))
    }
}
