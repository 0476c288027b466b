import FoundationEssentials
import HTTPTypes

/// The header `Retry-After`: whole or fractional seconds, or an HTTP date (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// What is believed at most; a longer wait counts as this.
    static let longest = Duration.seconds(86_400)

    /// Returns the wait that a header value asks for, never negative; nil for one that says nothing.
    static func duration(_ value: String, now: Date) -> Duration? {
        let text = value.trimmingSpaces
        if let seconds = Double(text) { return duration(seconds: seconds) }
        return date(text).flatMap { duration(seconds: $0.timeIntervalSince(now)) }
    }

    private static func duration(seconds: Double) -> Duration? {
        guard seconds.isFinite else { return nil }
        return min(.milliseconds(Int64((min(max(seconds, 0), 1e6) * 1_000).rounded(.up))), longest)
    }

    /// Reads the form `Sun, 06 Nov 1994 08:49:37 GMT`, the only one that may be sent today.
    private static func date(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
            let month = months.firstIndex(of: String(parts[2]))
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(
            from: DateComponents(
                year: year,
                month: month + 1,
                day: day,
                hour: clock[0],
                minute: clock[1],
                second: clock[2]
            )
        )
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension String {
    /// The text without spaces and tabs at its ends.
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
