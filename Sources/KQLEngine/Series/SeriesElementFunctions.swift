import KQL

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Functions of series that work element by element; a gap on either side is a gap in the result.
enum SeriesElementFunctions {
    static let table: [String: ScalarBody] = [
        "series_abs": { map($0) { $0.magnitude } },
        "series_acos": { map($0, acos) },
        "series_asin": { map($0, asin) },
        "series_atan": { map($0, atan) },
        "series_ceiling": { map($0) { $0.rounded(.up) } },
        "series_cos": { map($0, cos) },
        "series_exp": { map($0, exp) },
        "series_floor": { map($0) { $0.rounded(.down) } },
        "series_log": { map($0, log) },
        "series_sign": { map($0) { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 } },
        "series_sin": { map($0, sin) },
        "series_tan": { map($0, tan) },
        "series_add": { combine($0) { $0 + $1 } },
        "series_subtract": { combine($0) { $0 - $1 } },
        "series_multiply": { combine($0) { $0 * $1 } },
        "series_divide": { combine($0) { $0 / $1 } },
        "series_pow": { combine($0, pow) },
        "series_equals": { compare($0) { $0 == $1 } },
        "series_not_equals": { compare($0) { $0 != $1 } },
        "series_less": { compare($0) { $0 < $1 } },
        "series_less_equals": { compare($0) { $0 <= $1 } },
        "series_greater": { compare($0) { $0 > $1 } },
        "series_greater_equals": { compare($0) { $0 >= $1 } },
    ]

    private static func map(_ arguments: Arguments, _ function: (Double) -> Double) -> KQLValue {
        guard let numbers = SeriesValues.numbers(arguments, 0) else { return .null(.dynamic) }
        return SeriesValues.value(numbers.map { $0.map(function) })
    }

    private static func combine(_ arguments: Arguments, _ function: (Double, Double) -> Double) -> KQLValue {
        elements(arguments) { .real(function($0, $1)) }
    }

    private static func compare(_ arguments: Arguments, _ test: (Double, Double) -> Bool) -> KQLValue {
        elements(arguments) { .bool(test($0, $1)) }
    }

    /// Two series of any length, or a series and a number that stands for each element.
    private static func elements(_ arguments: Arguments, _ function: (Double, Double) -> KQLDynamic) -> KQLValue {
        let left = SeriesValues.numbers(arguments, 0)
        let right = SeriesValues.numbers(arguments, 1)
        guard left != nil || right != nil else { return .null(.dynamic) }
        let count = max(left?.count ?? 0, right?.count ?? 0)
        let single = (arguments.real(0), arguments.real(1))
        return .dynamic(
            .array(
                (0..<count).map { index in
                    let first = left.map { index < $0.count ? $0[index] : nil } ?? single.0
                    let second = right.map { index < $0.count ? $0[index] : nil } ?? single.1
                    guard let first, let second else { return .null }
                    return function(first, second)
                }
            )
        )
    }
}
