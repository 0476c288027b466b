/// Instants and lengths of time as text; instants are ticks of 100 ns since 0001-01-01T00:00:00Z.
enum TimeText {
    static let ticksPerSecond: Int64 = 10_000_000
    private static let ticksPerDay = 86_400 * ticksPerSecond

    /// `2026-11-22T10:00:00.0000000Z`, always with seven digits of fraction.
    static func instant(_ ticks: Int64) -> String {
        date(ticks) + "T" + clock(ticks) + "." + digits(ticks % ticksPerSecond, 7) + "Z"
    }

    /// `2026-11-22 10:00:00` for people; UTC, without saying so.
    static func seconds(_ ticks: Int64) -> String {
        date(ticks) + " " + clock(ticks)
    }

    /// Kusto's form: `[-][d.]hh:mm:ss[.fffffff]`.
    static func timespan(_ ticks: Int64) -> String {
        let magnitude = Int64(clamping: ticks.magnitude)
        let days = magnitude / ticksPerDay
        let fraction = magnitude % ticksPerSecond
        return (ticks < 0 ? "-" : "") + (days > 0 ? "\(days)." : "") + clock(magnitude)
            + (fraction > 0 ? "." + digits(fraction, 7) : "")
    }

    /// Seconds with two digits of fraction: `1.23 s`.
    static func timespanInSeconds(milliseconds: Int) -> String {
        "\(milliseconds / 1000).\(digits(Int64(milliseconds % 1000 / 10), 2)) s"
    }

    /// `2026-11-22 10:00` of an instant as services write it; any other text as it is.
    static func minute(ofWireInstant text: String) -> String {
        let bytes = Array(text.utf8.prefix(16))
        guard bytes.count == 16, bytes[4] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T") else { return text }
        return String(text.prefix(10)) + " " + text.prefix(16).suffix(5)
    }

    /// `2026-11-22 10:00 UTC` of an instant as services write it; any other text as it is.
    static func utcMinute(ofWireInstant text: String) -> String {
        let minute = minute(ofWireInstant: text)
        return minute == text || !text.hasSuffix("Z") ? text : minute + " UTC"
    }

    private static func clock(_ ticks: Int64) -> String {
        let second = ticks / ticksPerSecond % 86_400
        return "\(digits(second / 3600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
    }

    /// Civil date of a count of days since 0001-01-01, by eras of 400 years that begin in March.
    private static func date(_ ticks: Int64) -> String {
        let day = ticks / ticksPerDay + 306
        let era = day / 146_097
        let dayOfEra = day % 146_097
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        let civilYear = year + era * 400 + (civilMonth <= 2 ? 1 : 0)
        return "\(digits(civilYear, 4))-\(digits(civilMonth, 2))-\(digits(dayOfMonth, 2))"
    }

    private static func digits(_ value: Int64, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
