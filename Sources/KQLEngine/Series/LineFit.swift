/// The straight line nearest to a series, over the places of its elements.
struct LineFit {
    let slope: Double
    let interception: Double
    /// Variance of the series, and of what is left of it beside the line.
    let variance: Double
    let residualVariance: Double
    private let count: Int

    /// Nil for fewer than two numbers.
    init?(_ numbers: [Double]) {
        guard numbers.count > 1 else { return nil }
        let middle = Double(numbers.count - 1) / 2
        let mean = SeriesValues.mean(numbers)
        var products = 0.0
        var squares = 0.0
        for (index, number) in numbers.enumerated() {
            products += (Double(index) - middle) * (number - mean)
            squares += (Double(index) - middle) * (Double(index) - middle)
        }
        slope = products / squares
        interception = mean - slope * middle
        count = numbers.count
        variance = SeriesValues.variance(numbers)
        let (slope, start) = (slope, interception)
        residualVariance = SeriesValues.variance(numbers.enumerated().map { $1 - start - slope * Double($0) })
    }

    /// Share of the variance that the line explains, from 0 to 1.
    var rsquare: Double { variance == 0 ? 1 : 1 - residualVariance / variance }

    var line: [Double] { (0..<count).map(value) }

    func value(_ index: Int) -> Double { interception + slope * Double(index) }
}

/// The polynomial nearest to some points, by the normal equations.
struct PolynomialFit {
    /// From the power 0 on.
    let coefficients: [Double]

    /// Nil when the points do not settle it.
    init?(_ x: [Double], _ y: [Double], degree: Int) {
        guard degree >= 0, degree < 32, x.count == y.count, x.count > degree else { return nil }
        let size = degree + 1
        var rows = [[Double]](repeating: [Double](repeating: 0, count: size + 1), count: size)
        for (place, value) in zip(x, y) {
            var powers = [1.0]
            for _ in 0..<2 * degree { powers.append(powers[powers.count - 1] * place) }
            for row in 0..<size {
                for column in 0..<size { rows[row][column] += powers[row + column] }
                rows[row][size] += powers[row] * value
            }
        }
        guard let solution = Self.solve(&rows) else { return nil }
        coefficients = solution
    }

    func value(_ x: Double) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }

    /// Gauss with pivots.
    private static func solve(_ rows: inout [[Double]]) -> [Double]? {
        let size = rows.count
        for column in 0..<size {
            let best = (column..<size).max { rows[$0][column].magnitude < rows[$1][column].magnitude } ?? column
            rows.swapAt(column, best)
            let pivot = rows[column][column]
            guard pivot.magnitude > 1e-300, pivot.isFinite else { return nil }
            for row in 0..<size where row != column {
                let factor = rows[row][column] / pivot
                if factor == 0 { continue }
                for place in column...size { rows[row][place] -= factor * rows[column][place] }
            }
        }
        return rows.indices.map { rows[$0][size] / rows[$0][$0] }
    }
}
