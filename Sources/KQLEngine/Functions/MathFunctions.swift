import KQL

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Numbers: rounding, powers, logarithms, trigonometry.
enum MathFunctions {
    static let table: [String: ScalarBody] = [
        "abs": absolute,
        "sign": sign,
        "round": round,
        "ceiling": { real($0) { $0.rounded(.up) } },
        "sqrt": { real($0) { $0 < 0 ? .nan : $0.squareRoot() } },
        "exp": { real($0, exp) },
        "exp2": { real($0, exp2) },
        "exp10": { real($0) { pow(10, $0) } },
        "log": { real($0, log) },
        "log2": { real($0, log2) },
        "log10": { real($0, log10) },
        "sin": { real($0, sin) },
        "cos": { real($0, cos) },
        "tan": { real($0, tan) },
        "cot": { real($0) { 1 / tan($0) } },
        "asin": { real($0, asin) },
        "acos": { real($0, acos) },
        "atan": { real($0, atan) },
        "atan2": { real($0, and: 1, atan2) },
        "pow": { real($0, and: 1, pow) },
        "gamma": { real($0, tgamma) },
        "loggamma": { real($0, lgamma) },
        "erf": { real($0, erf) },
        "erfc": { real($0, erfc) },
        "degrees": { real($0) { $0 * 180 / .pi } },
        "radians": { real($0) { $0 * .pi / 180 } },
        "pi": { _ in .real(.pi) },
        "isnan": { test($0) { $0.isNaN } },
        "isinf": { test($0) { $0.isInfinite } },
        "isfinite": { test($0) { $0.isFinite } },
        "min_of": { extreme($0, sign: 1) },
        "max_of": { extreme($0, sign: -1) },
    ]

    private static func real(_ arguments: Arguments, _ function: (Double) -> Double) -> KQLValue {
        arguments.real(0).map { .real(function($0)) } ?? .null(.real)
    }

    private static func real(
        _ arguments: Arguments,
        and second: Int,
        _ function: (Double, Double) -> Double
    ) -> KQLValue {
        guard let first = arguments.real(0), let other = arguments.real(second) else { return .null(.real) }
        return .real(function(first, other))
    }

    private static func test(_ arguments: Arguments, _ condition: (Double) -> Bool) -> KQLValue {
        arguments.real(0).map { .bool(condition($0)) } ?? .null(.bool)
    }

    private static func absolute(_ arguments: Arguments) -> KQLValue {
        switch arguments[0].unwrapped {
        case .int(let number): .int(number < 0 ? 0 &- number : number)
        case .long(let number): .long(number < 0 ? 0 &- number : number)
        case .timespan(let ticks): .timespan(ticks < 0 ? 0 &- ticks : ticks)
        case .real(let number): .real(number.magnitude)
        case .decimal(let number):
            .decimal(KQLDecimal(significand: Int128(clamping: number.significand.magnitude), exponent: number.exponent))
        default: arguments.missing
        }
    }

    private static func sign(_ arguments: Arguments) -> KQLValue {
        arguments.real(0).map { .long($0 > 0 ? 1 : $0 < 0 ? -1 : 0) } ?? .null(.long)
    }

    /// `round(number [, precision])`: ties go to the even digit.
    private static func round(_ arguments: Arguments) -> KQLValue {
        guard let number = arguments.real(0) else { return .null(.real) }
        let precision = arguments.count > 1 ? arguments.int(1) ?? 0 : 0
        return .real(rounded(number, places: precision))
    }

    /// Rounds the shortest decimal form, so that 2.675 is a tie although its binary form lies below it.
    static func rounded(_ number: Double, places: Int) -> Double {
        guard number.isFinite else { return number }
        if places == 0 { return number.rounded(.toNearestOrEven) }
        let factor = pow(10, Double(min(max(places, -300), 300)))
        let scaled = number * factor
        guard scaled.isFinite else { return number }
        return scaled.rounded(.toNearestOrEven) / factor
    }

    /// Digits after the point, without an exponent.
    static func fixed(_ number: Double, places: Int, trimming: Bool) -> String {
        let rounded = rounded(number, places: places)
        guard rounded.magnitude < 1e15 else { return RealText.text(rounded) }
        var text = RealText.text(rounded)
        if text.hasSuffix(".0") { text.removeLast(2) }
        guard !trimming, places > 0 else { return text }
        let fraction = text.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        return text + (fraction == 0 ? "." : "") + String(repeating: "0", count: max(0, places - fraction))
    }

    private static func extreme(_ arguments: Arguments, sign: Int) -> KQLValue {
        let values = arguments.values.filter { !$0.isNull }
        guard var best = values.first else { return arguments.missing }
        for value in values.dropFirst() where ValueOrder.order(value, best) * sign < 0 { best = value }
        return best
    }
}
