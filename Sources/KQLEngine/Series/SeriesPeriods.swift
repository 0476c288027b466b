import KQL

/// Periods of series, found by how well a series agrees with itself moved on.
enum SeriesPeriods {
    /// Longest series that is looked through.
    static let maxCount = 20_000

    /// Correlations of a series with itself moved on by 0, 1, … places, up to half its length.
    private static func correlations(_ numbers: [Double]) -> [Double] {
        let mean = SeriesValues.mean(numbers)
        let parts = numbers.map { $0 - mean }
        let total = SeriesValues.dotProduct(parts, parts)
        guard total > 0 else { return [] }
        let count = numbers.count
        return (0...count / 2).map { shift in
            var sum = 0.0
            for index in 0..<count - shift { sum += parts[index] * parts[index + shift] }
            return sum / total * Double(count) / Double(count - shift)
        }
    }

    /// The periods with the best scores first; what lies near a multiple of a better period is left out.
    static func detect(_ numbers: [Double], from: Double, to: Double) -> [(period: Double, score: Double)] {
        guard numbers.count >= 8, numbers.count <= maxCount else { return [] }
        let correlations = correlations(numbers)
        var candidates: [(period: Double, score: Double)] = []
        for period in 4..<max(4, correlations.count - 1) where Double(period) >= from && Double(period) <= to {
            candidates.append((Double(period), score(of: period, correlations)))
        }
        var found: [(period: Double, score: Double)] = []
        for candidate in candidates.sorted(by: { $0.score > $1.score }) where candidate.score > 0 {
            let isNear = found.contains { better in
                let multiple = max(1, (candidate.period / better.period).rounded())
                return (candidate.period - multiple * better.period).magnitude < better.period / 4
            }
            if !isNear { found.append(candidate) }
        }
        return found
    }

    /// How well a period fits, from 0 to 1.
    static func score(_ numbers: [Double], period: Double) -> Double {
        guard numbers.count <= maxCount, let shift = Int(exactly: period.rounded()) else { return 0 }
        return score(of: shift, correlations(numbers))
    }

    /// The least of the correlations after one, two and more periods; 0 beside a peak, and for what numbers without any
    /// order reach too (two standard deviations).
    private static func score(of period: Int, _ correlations: [Double]) -> Double {
        guard period >= 4, period + 1 < correlations.count else { return 0 }
        let here = correlations[period]
        guard here > 0, here >= correlations[period - 1], here >= correlations[period + 1] else { return 0 }
        let least = stride(from: period, to: correlations.count, by: period).lazy.map { correlations[$0] }.min()
        guard let least, least * least * Double(2 * (correlations.count - 1)) > 4 else { return 0 }
        return min(1, max(0, least))
    }

    /// The one period that a decomposition looks for by itself; nil when none is clear enough.
    static func main(of numbers: [Double], threshold: Double) -> Int? {
        let best = detect(numbers, from: 4, to: Double(numbers.count) / 2).first
        return best.flatMap { $0.score >= threshold ? Int($0.period) : nil }
    }
}
