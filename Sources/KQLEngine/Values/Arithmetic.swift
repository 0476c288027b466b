import KQL

/// Arithmetic of single values; null when an operand is null or the two do not go together.
enum Arithmetic {
    static func apply(_ symbol: Character, _ left: KQLValue, _ right: KQLValue) -> KQLValue {
        switch (left, right) {
        case (.long(let first), .long(let second)):
            return whole(symbol, first, second).map { .long($0) } ?? .null(.long)
        case (.int(let first), .int(let second)): return ints(symbol, first, second)
        case (.datetime, _), (_, .datetime), (.timespan, _), (_, .timespan): return times(symbol, left, right)
        case (.decimal, _), (_, .decimal):
            guard let first = ValueConversion.decimal(left), let second = ValueConversion.decimal(right) else {
                return .null(.decimal)
            }
            return KQLDecimal.combine(first, second, symbol).map { .decimal($0) } ?? .null(.decimal)
        case (.int, .long), (.long, .int):
            guard let first = ValueConversion.long(left), let second = ValueConversion.long(right) else {
                return .null(.long)
            }
            return whole(symbol, first, second).map { .long($0) } ?? .null(.long)
        default:
            guard let first = number(left), let second = number(right) else { return .null(.real) }
            return reals(symbol, first, second).map { .real($0) } ?? .null(.real)
        }
    }

    /// Wraps around on overflow; nil for a division by zero; a remainder is never negative.
    static func whole(_ symbol: Character, _ left: Int64, _ right: Int64) -> Int64? {
        switch symbol {
        case "+": return left &+ right
        case "-": return left &- right
        case "*": return left &* right
        case "/": return right == 0 ? nil : right == -1 ? 0 &- left : left / right
        default:
            guard right != 0 else { return nil }
            guard right != -1 else { return 0 }
            let rest = left % right
            return rest < 0 ? rest &+ Int64(truncatingIfNeeded: right.magnitude) : rest
        }
    }

    private static func ints(_ symbol: Character, _ left: Int32, _ right: Int32) -> KQLValue {
        whole(symbol, Int64(left), Int64(right)).map { .int(Int32(truncatingIfNeeded: $0)) } ?? .null(.int)
    }

    private static func reals(_ symbol: Character, _ left: Double, _ right: Double) -> Double? {
        switch symbol {
        case "+": return left + right
        case "-": return left - right
        case "*": return left * right
        case "/": return left / right
        default:
            guard right != 0 else { return .nan }
            let rest = left.truncatingRemainder(dividingBy: right)
            return rest < 0 ? rest + right.magnitude : rest
        }
    }

    private static func number(_ value: KQLValue) -> Double? {
        switch value {
        case .int, .long, .real, .bool: ValueConversion.real(value)
        default: nil
        }
    }

    private static func times(_ symbol: Character, _ left: KQLValue, _ right: KQLValue) -> KQLValue {
        switch (left, right, symbol) {
        case (.datetime(let first), .datetime(let second), "-"): return .timespan(first &- second)
        case (.datetime(let first), .timespan(let second), "+"), (.timespan(let second), .datetime(let first), "+"),
            (.datetime(let first), .datetime(let second), "+"):
            return instant(first.addingReportingOverflow(second))
        case (.datetime(let first), .timespan(let second), "-"), (.timespan(let first), .datetime(let second), "-"):
            return instant(first.subtractingReportingOverflow(second))
        case (.datetime(let first), .timespan(let second), "%"), (.datetime(let first), .datetime(let second), "%"):
            return whole("%", first, second).map { .timespan($0) } ?? .null(.timespan)
        case (.timespan(let first), .timespan(let second), "+"): return .timespan(first &+ second)
        case (.timespan(let first), .timespan(let second), "-"): return .timespan(first &- second)
        case (.timespan(let first), .timespan(let second), "/"), (.datetime(let first), .timespan(let second), "/"),
            (.datetime(let first), .datetime(let second), "/"):
            return second == 0 ? .null(.real) : .real(Double(first) / Double(second))
        case (.timespan(let first), .timespan(let second), "%"):
            return whole("%", first, second).map { .timespan($0) } ?? .null(.timespan)
        case (.timespan(let first), _, "*"), (_, .timespan(let first), "*"):
            let factor = if case .timespan = left { number(right) } else { number(left) }
            return factor.flatMap { Ticks.scaled($0, by: first) }.map { .timespan($0) } ?? .null(.timespan)
        case (.datetime(let first), _, "/"), (.datetime(let first), _, "*"):
            return number(right).map { instant(symbol == "/" ? Double(first) / $0 : Double(first) * $0) }
                ?? .null(.datetime)
        case (.timespan(let first), _, "/"):
            guard let divisor = number(right), divisor != 0 else { return .null(.timespan) }
            return Int64(exactly: (Double(first) / divisor).rounded(.toNearestOrEven)).map { .timespan($0) }
                ?? .null(.timespan)
        default: return .null(.timespan)
        }
    }

    private static func instant(_ ticks: Double) -> KQLValue {
        Int64(exactly: ticks.rounded(.toNearestOrEven)).flatMap { Ticks.datetime($0) }.map { .datetime($0) }
            ?? .null(.datetime)
    }

    private static func instant(_ sum: (partialValue: Int64, overflow: Bool)) -> KQLValue {
        sum.overflow ? .null(.datetime) : Ticks.datetime(sum.partialValue).map { .datetime($0) } ?? .null(.datetime)
    }
}
