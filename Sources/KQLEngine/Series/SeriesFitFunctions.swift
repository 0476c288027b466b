import KQL

/// Lines and polynomials through series.
enum SeriesFitFunctions {
    static let table: [String: ScalarBody] = [
        "series_fit_line": { .dynamic(.array((line($0) ?? nothing(lineNames)).map(\.value))) },
        "series_fit_line_dynamic": { .dynamic(.object(line($0) ?? nothing(lineNames))) },
        "series_fit_2lines": { .dynamic(.array(flat(lines($0)))) },
        "series_fit_2lines_dynamic": { .dynamic(.object(lines($0) ?? [])) },
        "series_fit_poly": { .dynamic(.array(polynomial($0))) },
    ]

    private static let lineNames = ["rsquare", "slope", "variance", "rvariance", "interception", "line_fit"]

    private static func nothing(_ names: [String]) -> [KQLDynamic.Member] {
        names.map { .init(name: $0, value: .null) }
    }

    private static func numbers(_ arguments: Arguments) -> [Double]? {
        SeriesValues.complete(SeriesValues.numbers(arguments, 0))
    }

    private static func line(_ arguments: Arguments) -> [KQLDynamic.Member]? {
        guard let numbers = numbers(arguments), let fit = LineFit(numbers) else { return nil }
        let values: [KQLDynamic] = [
            .real(fit.rsquare), .real(fit.slope), .real(fit.variance), .real(fit.residualVariance),
            .real(fit.interception), SeriesValues.array(fit.line),
        ]
        return zip(lineNames, values).map { .init(name: $0, value: $1) }
    }

    /// Two lines, split where least is left beside them.
    private static func lines(_ arguments: Arguments) -> [KQLDynamic.Member]? {
        guard let numbers = numbers(arguments), numbers.count >= 4, numbers.count <= 4096 else { return nil }
        var best: (place: Int, rest: Double, left: LineFit, right: LineFit)?
        for place in 2...numbers.count - 2 {
            guard let left = LineFit(Array(numbers[..<place])), let right = LineFit(Array(numbers[place...])) else {
                continue
            }
            let rest =
                left.residualVariance * Double(place - 1)
                + right.residualVariance * Double(numbers.count - place - 1)
            if rest < best?.rest ?? .infinity { best = (place, rest, left, right) }
        }
        guard let best else { return nil }
        let fitted = best.left.line + best.right.line
        let variance = SeriesValues.variance(numbers)
        let residual = SeriesValues.variance(zip(numbers, fitted).map { $0 - $1 })
        return [
            .init(name: "rsquare", value: .real(variance == 0 ? 1 : 1 - residual / variance)),
            .init(name: "split_idx", value: .long(Int64(best.place))),
            .init(name: "variance", value: .real(variance)),
            .init(name: "rvariance", value: .real(residual)),
            .init(name: "line_fit", value: SeriesValues.array(fitted)),
            .init(name: "right", value: .object(side(best.right))),
            .init(name: "left", value: .object(side(best.left))),
        ]
    }

    private static func side(_ fit: LineFit) -> [KQLDynamic.Member] {
        [
            .init(name: "rsquare", value: .real(fit.rsquare)),
            .init(name: "slope", value: .real(fit.slope)),
            .init(name: "interception", value: .real(fit.interception)),
            .init(name: "variance", value: .real(fit.variance)),
            .init(name: "rvariance", value: .real(fit.residualVariance)),
        ]
    }

    /// The members of both sides behind the others.
    private static func flat(_ members: [KQLDynamic.Member]?) -> [KQLDynamic] {
        (members ?? []).flatMap { member -> [KQLDynamic] in
            if case .object(let inner) = member.value { inner.map(\.value) } else { [member.value] }
        }
    }

    /// `series_fit_poly(y [, x [, degree]])`: as a line when no degree is given.
    private static func polynomial(_ arguments: Arguments) -> [KQLDynamic] {
        guard let y = numbers(arguments) else { return [] }
        let hasPlaces = arguments.array(1) != nil
        let given = hasPlaces ? axis(arguments) : Array(y.indices.map(Double.init))
        let degree = arguments.int(hasPlaces || arguments.count > 2 ? 2 : 1) ?? 1
        guard let x = given, let fit = PolynomialFit(x, y, degree: degree) else { return [] }
        let fitted = x.map(fit.value)
        let variance = SeriesValues.variance(y)
        let residual = SeriesValues.variance(zip(y, fitted).map { $0 - $1 })
        return [
            .real(variance == 0 ? 1 : 1 - residual / variance), SeriesValues.array(fit.coefficients),
            .real(variance), .real(residual), SeriesValues.array(fitted),
        ]
    }

    /// Places on the axis: numbers, or times in ticks.
    private static func axis(_ arguments: Arguments) -> [Double]? {
        guard let elements = arguments.array(1) else { return nil }
        let places = elements.compactMap { element -> Double? in
            switch element {
            case .datetime(let ticks), .timespan(let ticks): Double(ticks)
            default: SeriesValues.number(element)
            }
        }
        return places.count == elements.count ? places : nil
    }
}
