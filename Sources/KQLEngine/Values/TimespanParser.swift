/// Reads the text forms of `timespan` that `totimespan()` accepts: `1.02:03:04.5`, `02:03`, `1.5h`, `90` (days).
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-data-types/timespan> (read 2026-11-22).
enum TimespanParser {
    static func parse(_ text: String) -> Int64? {
        var body = text.utf8.filter { ![0x20, 0x09].contains($0) }[...]
        let isNegative = body.first == UInt8(ascii: "-")
        if isNegative { body.removeFirst() }
        let ticks = body.contains(UInt8(ascii: ":")) ? clock(body) : amount(body)
        return ticks.map { isNegative ? -$0 : $0 }
    }

    /// `d.hh:mm:ss.fffffff`, the days and the seconds optional.
    private static func clock(_ text: ArraySlice<UInt8>) -> Int64? {
        var parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var days: Int64 = 0
        let head = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if head.count == 2 {
            guard let read = number(head[0]), read < 10_000_000 else { return nil }
            days = read
            parts[0] = head[1]
        }
        guard let hours = number(parts[0]), hours < 24, let minutes = number(parts[1]), minutes < 60 else { return nil }
        let seconds = parts.count == 3 ? secondTicks(parts[2]) : 0
        return seconds.map { days * Ticks.perDay + hours * Ticks.perHour + minutes * Ticks.perMinute + $0 }
    }

    private static func secondTicks(_ text: ArraySlice<UInt8>) -> Int64? {
        let parts = text.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = number(parts[0]), whole < 60 else { return nil }
        guard parts.count == 2 else { return whole * Ticks.perSecond }
        guard let fraction = number(parts[1].prefix(7)) else { return nil }
        var ticks = fraction
        for _ in 0..<max(0, 7 - parts[1].count) { ticks *= 10 }
        return whole * Ticks.perSecond + ticks
    }

    /// A number and a unit; without a unit days.
    private static func amount(_ text: ArraySlice<UInt8>) -> Int64? {
        let digits = text.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
        let name = String(decoding: text.dropFirst(digits.count), as: UTF8.self).lowercased()
        guard let unit = unit(named: name) else { return nil }
        return Ticks.scaled(value, by: unit)
    }

    /// Ticks of a unit by the names that literals use.
    private static func unit(named name: String) -> Int64? {
        switch name {
        case "", "d", "day", "days": Ticks.perDay
        case "h", "hr", "hrs", "hour", "hours": Ticks.perHour
        case "m", "min", "minute", "minutes": Ticks.perMinute
        case "s", "sec", "second", "seconds": Ticks.perSecond
        case "ms", "milli", "millis", "millisecond", "milliseconds": Ticks.perMillisecond
        case "microsecond", "microseconds", "micro", "micros": Ticks.perMicrosecond
        case "tick", "ticks": 1
        default: nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
    }
}
