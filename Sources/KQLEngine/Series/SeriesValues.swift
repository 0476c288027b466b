import KQL

/// Series: arrays of numbers in which anything else is a gap.
enum SeriesValues {
    /// The elements of an array argument as numbers; nil when it is no array.
    static func numbers(_ arguments: Arguments, _ index: Int) -> [Double?]? {
        arguments.array(index)?.map(number)
    }

    static func number(_ element: KQLDynamic) -> Double? {
        switch element {
        case .long(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }

    static func array(_ numbers: [Double?]) -> KQLDynamic {
        .array(numbers.map { $0.map { .real($0) } ?? .null })
    }

    static func value(_ numbers: [Double?]) -> KQLValue { .dynamic(array(numbers)) }

    /// All elements, or nil when one is a gap.
    static func complete(_ numbers: [Double?]?) -> [Double]? {
        guard let numbers else { return nil }
        let known = numbers.compactMap { $0 }
        return known.count == numbers.count ? known : nil
    }

    static func mean(_ numbers: [Double]) -> Double {
        numbers.isEmpty ? .nan : numbers.reduce(0, +) / Double(numbers.count)
    }

    /// Of a sample; 0 for fewer than two numbers.
    static func variance(_ numbers: [Double]) -> Double {
        guard numbers.count > 1 else { return 0 }
        let mean = mean(numbers)
        return numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count - 1)
    }

    static func median(_ numbers: [Double]) -> Double {
        percentile(numbers.sorted(), 50)
    }

    /// Between the neighbours of the place, by linear interpolation; the numbers stand in ascending order.
    static func percentile(_ sorted: [Double], _ percentage: Double) -> Double {
        guard let last = sorted.last else { return .nan }
        let place = Double(sorted.count - 1) * min(max(percentage, 0), 100) / 100
        let low = Int(place)
        guard low + 1 < sorted.count else { return last }
        return sorted[low] + (sorted[low + 1] - sorted[low]) * (place - Double(low))
    }

    static func dotProduct(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
