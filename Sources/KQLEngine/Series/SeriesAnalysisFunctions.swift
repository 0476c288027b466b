import KQL

/// Seasons, trends, forecasts and anomalies.
enum SeriesAnalysisFunctions {
    static let table: [String: ScalarBody] = [
        "series_decompose": { decomposed($0, settings($0, from: 1)) },
        "series_decompose_forecast": forecast,
        "series_decompose_anomalies": anomalies,
        "series_seasonal": seasonal,
        "series_outliers": outliers,
        "series_periods_detect": periods,
        "series_periods_validate": validated,
    ]

    private static func numbers(_ arguments: Arguments) -> [Double]? {
        SeriesValues.complete(SeriesValues.numbers(arguments, 0))
    }

    /// Seasonality, trend, test points and threshold, in this order from an argument on.
    private static func settings(_ arguments: Arguments, from first: Int) -> SeriesDecomposition.Settings {
        var settings = SeriesDecomposition.Settings()
        settings.seasonality = arguments.int(first) ?? -1
        if first + 1 < arguments.count { settings.trend = arguments.text(first + 1) }
        settings.testPoints = arguments.int(first + 2) ?? 0
        settings.threshold = arguments.real(first + 3) ?? 0.6
        return settings
    }

    private static func decomposed(_ arguments: Arguments, _ settings: SeriesDecomposition.Settings) -> KQLValue {
        guard let numbers = numbers(arguments) else { return .null(.dynamic) }
        let parts = SeriesDecomposition(numbers, settings)
        let series = [parts.baseline, parts.seasonal, parts.trend, parts.residual]
        return .dynamic(.array(series.map { SeriesValues.array($0) }))
    }

    /// `series_decompose_forecast(series, points [, seasonality [, trend [, threshold]]])`.
    private static func forecast(_ arguments: Arguments) -> KQLValue {
        var settings = SeriesDecomposition.Settings()
        settings.testPoints = arguments.int(1) ?? 0
        settings.seasonality = arguments.int(2) ?? -1
        settings.trend = arguments.count > 3 ? arguments.text(3) : "linefit"
        settings.threshold = arguments.real(4) ?? 0.6
        return decomposed(arguments, settings)
    }

    /// `series_decompose_anomalies(series [, threshold [, seasonality [, trend [, test points [, method [, …]]]]]])`.
    private static func anomalies(_ arguments: Arguments) -> KQLValue {
        guard let numbers = numbers(arguments) else { return .null(.dynamic) }
        let limit = arguments.real(1) ?? 1.5
        var settings = settings(arguments, from: 2)
        settings.threshold = arguments.real(6) ?? 0.6
        let parts = SeriesDecomposition(numbers, settings)
        let isTukey = arguments.count > 5 && arguments.text(5).lowercased() == "tukey"
        let learned = Array(parts.residual.dropLast(min(max(settings.testPoints, 0), numbers.count)))
        let scores = SeriesOutliers.scores(
            parts.residual,
            low: isTukey ? 25 : 10,
            high: isTukey ? 75 : 90,
            of: learned
        )
        let flags = scores.map { KQLDynamic.long($0 > limit ? 1 : $0 < -limit ? -1 : 0) }
        return .dynamic(.array([.array(flags), SeriesValues.array(scores), SeriesValues.array(parts.baseline)]))
    }

    /// `series_seasonal(series [, period])`.
    private static func seasonal(_ arguments: Arguments) -> KQLValue {
        guard let numbers = numbers(arguments) else { return .null(.dynamic) }
        let parts = SeriesDecomposition(numbers, settings(arguments, from: 1))
        return SeriesValues.value(parts.seasonal)
    }

    /// `series_outliers(series [, kind [, value to ignore [, low, high percentile]]])`.
    private static func outliers(_ arguments: Arguments) -> KQLValue {
        guard let series = SeriesValues.numbers(arguments, 0) else { return .null(.dynamic) }
        let isTukey = arguments.count > 1 && arguments.text(1).lowercased() == "tukey"
        let ignored = arguments.real(2)
        let known = series.map { $0.flatMap { $0 == ignored || !$0.isFinite ? nil : $0 } }
        let scores = SeriesOutliers.scores(
            known.map { $0 ?? 0 },
            low: isTukey ? 25 : arguments.real(3) ?? 10,
            high: isTukey ? 75 : arguments.real(4) ?? 90,
            of: known.compactMap { $0 }
        )
        return SeriesValues.value(zip(known, scores).map { $0 == nil ? 0 : $1 })
    }

    /// `series_periods_detect(series, shortest, longest, count)`: as many periods and scores, filled up with zeros.
    private static func periods(_ arguments: Arguments) -> KQLValue {
        guard let numbers = numbers(arguments) else { return .null(.dynamic) }
        let count = min(max(arguments.int(3) ?? 1, 0), 1024)
        let found = SeriesPeriods.detect(numbers, from: arguments.real(1) ?? 0, to: arguments.real(2) ?? .infinity)
        let filled = Array(found.prefix(count)) + Array(repeating: (0, 0), count: max(0, count - found.count))
        return .dynamic(.array([SeriesValues.array(filled.map(\.0)), SeriesValues.array(filled.map(\.1))]))
    }

    /// `series_periods_validate(series, period, …)`.
    private static func validated(_ arguments: Arguments) -> KQLValue {
        guard let numbers = numbers(arguments) else { return .null(.dynamic) }
        let periods = (1..<max(1, arguments.count)).compactMap { arguments.real($0) }
        let scores = periods.map { SeriesPeriods.score(numbers, period: $0) }
        return .dynamic(.array([SeriesValues.array(periods), SeriesValues.array(scores)]))
    }
}
