import KQL

/// A series as the sum of a part that repeats, a trend, and a rest.
struct SeriesDecomposition {
    let seasonal: [Double]
    let trend: [Double]
    let residual: [Double]

    var baseline: [Double] { zip(seasonal, trend).map { $0 + $1 } }

    /// What a query may say about it.
    struct Settings {
        /// Length of the part that repeats; 0 for none, negative to look for it.
        var seasonality = -1
        /// `avg`, `linefit` or `none`.
        var trend = "avg"
        /// Elements at the end that nothing is learned from.
        var testPoints = 0
        var threshold = 0.6
    }

    init(_ numbers: [Double], _ settings: Settings) {
        let learned = Array(numbers.dropLast(min(max(settings.testPoints, 0), numbers.count)))
        let seasonal = Self.seasonal(numbers.count, learned, settings)
        self.seasonal = seasonal
        let rest = zip(learned, seasonal).map { $0 - $1 }
        switch settings.trend {
        case "linefit":
            let fit = LineFit(rest)
            trend = numbers.indices.map { fit?.value($0) ?? rest.first ?? 0 }
        case "none": trend = Array(repeating: 0, count: numbers.count)
        default: trend = Array(repeating: rest.isEmpty ? 0 : SeriesValues.mean(rest), count: numbers.count)
        }
        let trend = trend
        residual = numbers.indices.map { numbers[$0] - seasonal[$0] - trend[$0] }
    }

    /// The median of all elements at the same place of the period.
    private static func seasonal(_ count: Int, _ learned: [Double], _ settings: Settings) -> [Double] {
        let period =
            settings.seasonality >= 0
            ? settings.seasonality : SeriesPeriods.main(of: learned, threshold: settings.threshold) ?? 0
        guard period > 0, period <= learned.count else { return Array(repeating: 0, count: count) }
        let medians = (0..<period).map { phase in
            SeriesValues.median(stride(from: phase, to: learned.count, by: period).map { learned[$0] })
        }
        return (0..<count).map { medians[$0 % period] }
    }
}

/// Tukey's test for numbers far from the others.
enum SeriesOutliers {
    /// Scores: 0 inside the range of the percentiles, else the distance from it in widths of the range.
    static func scores(_ numbers: [Double], low: Double, high: Double, of learned: [Double]) -> [Double] {
        let sorted = learned.sorted()
        let bottom = SeriesValues.percentile(sorted, low)
        let top = SeriesValues.percentile(sorted, high)
        let width = top - bottom
        return numbers.map { number in
            let distance = number > top ? number - top : number < bottom ? number - bottom : 0
            return distance == 0 ? 0 : width > 0 ? distance / width : distance > 0 ? .infinity : -.infinity
        }
    }
}
