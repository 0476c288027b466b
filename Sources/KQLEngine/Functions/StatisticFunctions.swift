import KQL

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Distributions and tests.
enum StatisticFunctions {
    static let table: [String: ScalarBody] = [
        "beta_cdf": { beta($0, outside: .real(.nan), value: incompleteBeta) },
        "beta_inv": { beta($0, outside: .null(.real), value: inverseBeta) },
        "beta_pdf": { beta($0, outside: .real(.nan), value: density) },
        "welch_test": welch,
        "around": around,
    ]

    /// `outside` for what is not from 0 to 1, not-a-number for parameters that are not positive or over 10,000.
    private static func beta(
        _ arguments: Arguments,
        outside: KQLValue,
        value: (Double, Double, Double) -> Double
    ) -> KQLValue {
        guard let x = arguments.real(0), let alpha = arguments.real(1), let beta = arguments.real(2) else {
            return .null(.real)
        }
        guard alpha > 0, beta > 0, max(alpha, beta) <= 10_000 else { return .real(.nan) }
        return (0...1).contains(x) ? .real(value(x, alpha, beta)) : outside
    }

    private static func logBeta(_ alpha: Double, _ beta: Double) -> Double {
        lgamma(alpha) + lgamma(beta) - lgamma(alpha + beta)
    }

    private static func density(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
        exp((alpha - 1) * log(x) + (beta - 1) * log(1 - x) - logBeta(alpha, beta))
    }

    /// The regularized incomplete beta function, by its continued fraction.
    private static func incompleteBeta(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        if x > (alpha + 1) / (alpha + beta + 2) { return 1 - incompleteBeta(1 - x, beta, alpha) }
        let front = exp(alpha * log(x) + beta * log(1 - x) - logBeta(alpha, beta)) / alpha
        var (fraction, c, d) = (1.0, 1.0, 0.0)
        for step in 0..<500 {
            let m = Double(step / 2)
            let factor: Double =
                if step == 0 { 1 } else if step.isMultiple(of: 2) {
                    m * (beta - m) * x / ((alpha + 2 * m - 1) * (alpha + 2 * m))
                } else { -(alpha + m) * (alpha + beta + m) * x / ((alpha + 2 * m) * (alpha + 2 * m + 1)) }
            d = 1 / nonzero(1 + factor * d)
            c = nonzero(1 + factor / c)
            fraction *= c * d
            if (1 - c * d).magnitude < 1e-15 { break }
        }
        return front * (fraction - 1)
    }

    private static func nonzero(_ number: Double) -> Double { number.magnitude < 1e-300 ? 1e-300 : number }

    private static func inverseBeta(_ probability: Double, _ alpha: Double, _ beta: Double) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<200 where high - low > 1e-17 {
            let middle = (low + high) / 2
            if incompleteBeta(middle, alpha, beta) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// `welch_test(mean, variance, count, mean, variance, count)`: the probability that both samples have one mean.
    private static func welch(_ arguments: Arguments) -> KQLValue {
        let numbers = (0..<6).compactMap { arguments.real($0) }
        guard numbers.count == 6, numbers[2] > 1, numbers[5] > 1 else { return .null(.real) }
        let first = numbers[1] / numbers[2]
        let second = numbers[4] / numbers[5]
        let t = (numbers[0] - numbers[3]) / (first + second).squareRoot()
        let freedom =
            (first + second) * (first + second)
            / (first * first / (numbers[2] - 1) + second * second / (numbers[5] - 1))
        return .real(incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5))
    }

    /// `around(value, center, distance)`.
    private static func around(_ arguments: Arguments) -> KQLValue {
        let (value, center, distance) = (arguments[0].unwrapped, arguments[1].unwrapped, arguments[2].unwrapped)
        let low = Arithmetic.apply("-", center, distance)
        let high = Arithmetic.apply("+", center, distance)
        guard let below = ValueOrder.compare(low, value), let above = ValueOrder.compare(value, high) else {
            return .null(.bool)
        }
        return .bool(below <= 0 && above <= 0)
    }
}
