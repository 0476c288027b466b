/// The text forms of a datetime; ticks of 100 ns since 0001-01-01T00:00:00Z.
enum DateTimeText {
    /// The last tick of the year 9999.
    static let latest: Int64 = 3_155_378_975_999_999_999

    /// Writes `YYYY-MM-DDTHH:MM:SS.fffffffZ`.
    static func write(_ ticks: Int64) -> String {
        let clamped = UInt64(min(max(ticks, 0), latest))
        let (days, rest) = clamped.quotientAndRemainder(dividingBy: 864_000_000_000)
        let (seconds, fraction) = rest.quotientAndRemainder(dividingBy: 10_000_000)
        let date = CivilDate(daysSinceYearOne: Int64(days))
        func two(_ number: UInt64) -> String { TimespanText.padded(number, to: 2) }
        let day = "\(TimespanText.padded(UInt64(date.year), to: 4))-\(two(UInt64(date.month)))-\(two(UInt64(date.day)))"
        return day + "T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))."
            + TimespanText.padded(fraction, to: 7) + "Z"
    }

    /// Reads ISO 8601 in the looser forms that `datetime(…)` takes: a year alone, month and day with one digit, a space
    /// or `T` before the time, fractions, an offset; nil for anything else.
    ///
    /// A text without offset is UTC.
    static func read(_ text: some StringProtocol) -> Int64? {
        var rest = Substring(text)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        var offset: Int64 = 0
        let separator = rest.firstIndex { $0 == "T" || $0 == "t" || $0 == " " }
        guard let days = readDate(rest[..<(separator ?? rest.endIndex)]) else { return nil }
        guard let separator else { return days * 864_000_000_000 }
        var clock = rest[rest.index(after: separator)...]
        guard let zone = takeOffset(&clock) else { return nil }
        offset = zone
        guard let time = readTime(clock) else { return nil }
        let ticks = days * 864_000_000_000 + time - offset
        return 0...latest ~= ticks ? ticks : nil
    }

    private static func readDate(_ text: Substring) -> Int64? {
        let separator: Character = text.contains("/") ? "/" : text.contains("-") ? "-" : "."
        var parts = text.split(separator: separator, omittingEmptySubsequences: false)
        if parts.count == 3, parts[2].utf8.count == 4 { parts = [parts[2], parts[0], parts[1]] }
        if parts.count == 1, text.utf8.count == 8 {
            parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
        }
        guard 1...3 ~= parts.count, parts[0].utf8.count == 4, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        guard let year = Int64(parts[0]), year >= 1 else { return nil }
        guard let month = parts.count > 1 ? Int64(parts[1]) : 1, let day = parts.count > 2 ? Int64(parts[2]) : 1 else {
            return nil
        }
        guard 1...12 ~= month, day >= 1, day <= CivilDate.days(inMonth: month, of: year) else { return nil }
        return CivilDate(year: year, month: month, day: day).daysSinceYearOne
    }

    /// Takes `Z` or `±hh[:mm]` off the end; ticks, 0 when there is none, nil when it is malformed.
    private static func takeOffset(_ clock: inout Substring) -> Int64? {
        if clock.last == "Z" || clock.last == "z" {
            clock = clock.dropLast()
            return 0
        }
        guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return 0 }
        let digits = clock[clock.index(after: sign)...].filter { $0 != ":" }
        guard digits.allSatisfy(\.isASCIIDigit), digits.count == 2 || digits.count == 4 else { return nil }
        guard let hours = Int64(digits.prefix(2)), let minutes = digits.count == 4 ? Int64(digits.suffix(2)) : 0 else {
            return nil
        }
        let magnitude = (hours * 60 + minutes) * 600_000_000
        let negative = clock[sign] == "-"
        clock = clock[..<sign]
        while clock.last == " " { clock = clock.dropLast() }
        return negative ? -magnitude : magnitude
    }

    /// Reads `h`, `hh:mm`, `hh:mm:ss[.fffffff]`, also with a closing `AM` or `PM`.
    private static func readTime(_ text: Substring) -> Int64? {
        var rest = text
        while rest.last == " " { rest = rest.dropLast() }
        let marker = rest.suffix(2).lowercased()
        let isTwelveHour = marker == "am" || marker == "pm"
        if isTwelveHour { rest = rest.dropLast(2) }
        while rest.last == " " { rest = rest.dropLast() }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard 1...3 ~= parts.count, parts[0].utf8.count <= 2, var hours = Int64(parts[0]), 0...23 ~= hours else {
            return nil
        }
        guard let minutes = parts.count > 1 ? Int64(parts[1]) : 0, 0...59 ~= minutes else { return nil }
        guard let seconds = parts.count > 2 ? TimespanText.readSeconds(parts[2]) : 0 else { return nil }
        if isTwelveHour { hours = hours % 12 + (marker == "pm" ? 12 : 0) }
        return hours * 36_000_000_000 + minutes * 600_000_000 + seconds
    }
}
