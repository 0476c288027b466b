/// The text forms of a timespan: `d.hh:mm:ss.fffffff`, and a number with a unit such as `1.5h`.
enum TimespanText {
    /// Ticks of 100 ns of each unit suffix.
    static let units: [String: Int64] = {
        var units: [String: Int64] = [:]
        for (names, ticks) in rows { for name in names { units[name] = ticks } }
        return units
    }()

    private static let rows: [([String], Int64)] = [
        (["d", "day", "days"], 864_000_000_000),
        (["h", "hr", "hrs", "hour", "hours"], 36_000_000_000),
        (["m", "min", "mins", "minute", "minutes"], 600_000_000),
        (["s", "sec", "secs", "second", "seconds"], 10_000_000),
        (["ms", "milli", "millis", "millisecond", "milliseconds"], 10_000),
        (["micro", "micros", "microsecond", "microseconds"], 10),
        (["tick", "ticks"], 1),
    ]

    private static let nanoseconds: Set<String> = ["nano", "nanos", "nanosecond", "nanoseconds"]

    /// True when a suffix behind a number makes it a timespan.
    static func isUnit(_ name: String) -> Bool {
        units[name] != nil || nanoseconds.contains(name)
    }

    /// Writes ticks as `[-][d.]hh:mm:ss[.fffffff]`.
    static func write(_ ticks: Int64) -> String {
        let magnitude = ticks.magnitude
        let (days, rest) = magnitude.quotientAndRemainder(dividingBy: 864_000_000_000)
        let (seconds, fraction) = rest.quotientAndRemainder(dividingBy: 10_000_000)
        var text = ticks < 0 ? "-" : ""
        if days > 0 { text += "\(days)." }
        text += [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }.joined(separator: ":")
        return fraction > 0 ? text + "." + padded(fraction, to: 7) : text
    }

    /// Reads `1.5h`, `2.03:04:05.1234567`, `03:04`, or a number of days; nil for anything else or an overflow.
    static func read(_ text: some StringProtocol) -> Int64? {
        var rest = Substring(text)
        let negative = rest.first == "-"
        if negative || rest.first == "+" { rest = rest.dropFirst() }
        guard let first = rest.first, first.isASCIIDigit || first == "." else { return nil }
        guard let magnitude = rest.contains(":") ? readClock(rest) : readQuantity(rest) else { return nil }
        return Int64(exactly: negative ? -magnitude : magnitude)
    }

    /// Reads a number directly followed by a unit; without a unit it counts days.
    private static func readQuantity(_ text: Substring) -> Int128? {
        let unitStart = text.firstIndex { !($0.isASCIIDigit || $0 == ".") } ?? text.endIndex
        let name = String(text[unitStart...])
        let number = text[..<unitStart]
        if nanoseconds.contains(name) {
            return Double(number).flatMap { Int64(truncating: $0 / 100).map { Int128($0) } }
        }
        guard let unit = name.isEmpty ? units["d"] : units[name] else { return nil }
        if let whole = Int64(number) { return Int128(whole) * Int128(unit) }
        return Double(number).flatMap { Int64(truncating: $0 * Double(unit) + 0.5).map { Int128($0) } }
    }

    private static func readClock(_ text: Substring) -> Int128? {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        var days: Int64 = 0
        if let dot = parts[0].firstIndex(of: ".") {
            guard let number = Int64(parts[0][..<dot]) else { return nil }
            days = number
            parts[0] = parts[0][parts[0].index(after: dot)...]
        }
        guard 2...3 ~= parts.count, let hours = Int64(parts[0]), 0...23 ~= hours else { return nil }
        guard let minutes = Int64(parts[1]), 0...59 ~= minutes else { return nil }
        guard let seconds = parts.count == 3 ? readSeconds(parts[2]) : 0 else { return nil }
        return Int128(days) * 864_000_000_000 + Int128(hours * 36_000_000_000 + minutes * 600_000_000 + seconds)
    }

    /// Reads `ss` or `ss.fffffff` as ticks.
    static func readSeconds(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = Int64(parts[0]), 0...59 ~= whole else { return nil }
        guard parts.count == 2 else { return whole * 10_000_000 }
        guard !parts[1].isEmpty, parts[1].allSatisfy(\.isASCIIDigit) else { return nil }
        let digits = parts[1].prefix(7)
        return Int64(digits + String(repeating: "0", count: 7 - digits.count)).map { whole * 10_000_000 + $0 }
    }

    /// Writes a number with at least this many digits.
    static func padded(_ number: UInt64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
