import KQL

/// Order and equality of values.
enum ValueOrder {
    /// Negative, zero or positive; nil when the two cannot be compared (different kinds, nulls, not-a-number).
    static func compare(_ left: KQLValue, _ right: KQLValue) -> Int? {
        switch (left.unwrapped, right.unwrapped) {
        case (.string(let first), .string(let second)): compare(first, second)
        case (.datetime(let first), .datetime(let second)), (.timespan(let first), .timespan(let second)),
            (.long(let first), .long(let second)):
            first < second ? -1 : first > second ? 1 : 0
        case (.bool(let first), .bool(let second)): first == second ? 0 : first ? 1 : -1
        case (.guid(let first), .guid(let second)): compare(first, second)
        case (.decimal(let first), .decimal(let second)): KQLDecimal.compare(first, second)
        case (.dynamic(let first), .dynamic(let second)): first == second ? 0 : compare(first.json, second.json)
        case (let first, let second): compareNumbers(first, second)
        }
    }

    /// True, false, or nil for the null that a comparison of two nulls gives.
    static func equal(_ left: KQLValue, _ right: KQLValue) -> Bool? {
        if left.isNull || right.isNull { return left.isNull && right.isNull ? nil : false }
        return compare(left, right) == 0
    }

    /// For sorting and extremes: total within a type; not-a-number stands before all numbers.
    static func order(_ left: KQLValue, _ right: KQLValue) -> Int {
        if let order = compare(left, right) { return order }
        let first = rank(left.unwrapped)
        let second = rank(right.unwrapped)
        return first - second
    }

    /// By UTF-8 bytes, which is the order of code points.
    static func compare(_ left: String, _ right: String) -> Int {
        if left == right { return 0 }
        return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }

    private static func compare(_ left: KQLGuid, _ right: KQLGuid) -> Int {
        if left.high != right.high { return left.high < right.high ? -1 : 1 }
        return left.low < right.low ? -1 : left.low > right.low ? 1 : 0
    }

    private static func compareNumbers(_ left: KQLValue, _ right: KQLValue) -> Int? {
        guard isNumber(left), isNumber(right) else { return nil }
        if let first = whole(left), let second = whole(right) { return first < second ? -1 : first > second ? 1 : 0 }
        guard let first = ValueConversion.real(left), let second = ValueConversion.real(right) else { return nil }
        if first.isNaN || second.isNaN { return nil }
        return first < second ? -1 : first > second ? 1 : 0
    }

    private static func isNumber(_ value: KQLValue) -> Bool {
        switch value {
        case .int, .long, .real, .decimal: true
        default: false
        }
    }

    private static func whole(_ value: KQLValue) -> Int64? {
        switch value {
        case .int(let number): Int64(number)
        case .long(let number): number
        default: nil
        }
    }

    /// Groups values that cannot be compared: nulls, not-a-number, bools, numbers, times, guids, strings, the rest.
    private static func rank(_ value: KQLValue) -> Int {
        switch value {
        case .null: 0
        case .real(let number): number.isNaN ? 1 : 3
        case .bool: 2
        case .int, .long, .decimal: 3
        case .datetime: 4
        case .timespan: 5
        case .guid: 6
        case .string: 7
        case .dynamic: 8
        }
    }
}
