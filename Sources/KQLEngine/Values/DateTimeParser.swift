import KQL

/// Reads the text forms of `datetime` that `todatetime()` accepts.
///
/// ISO 8601 with its parts separated by `T` or a space, and the forms of RFC 822 and RFC 850 with names of months; text
/// without a zone is UTC.
///
/// Source: <https://learn.microsoft.com/kusto/query/scalar-data-types/datetime> (read 2026-11-22).
struct DateTimeParser {
    private let bytes: [UInt8]
    private var index = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Ticks of the instant, or nil when the text is not a datetime.
    static func parse(_ text: String) -> Int64? {
        var parser = DateTimeParser(text)
        parser.skipSpace()
        return parser.parseNumeric() ?? parser.parseNamed()
    }

    /// Ticks since midnight, or nil when the text is not a time of day.
    static func parseTime(_ text: String) -> Int64? {
        var parser = DateTimeParser(text)
        parser.skipSpace()
        guard let time = parser.readTime() else { return nil }
        parser.skipSpace()
        return parser.index == parser.bytes.count ? time : nil
    }

    /// `2014-05-25T08:20:03.123456Z`, `2014-05-25 08:20`, `20140525`, `5/25/2014 8:20:03 AM`.
    private mutating func parseNumeric() -> Int64? {
        let start = index
        defer { index = start }
        guard let (year, month, day) = readDate() else { return nil }
        _ = accept("T") || accept("t")
        skipSpace()
        var time: Int64 = 0
        if index < bytes.count {
            guard let read = readTime() else { return nil }
            time = read
        }
        return finish(year: year, month: month, day: day, time: time)
    }

    private mutating func readDate() -> (Int, Int, Int)? {
        guard let (first, width) = readNumber(upTo: 8) else { return nil }
        if width == 8 { return (first / 10_000, first / 100 % 100, first % 100) }
        if width == 4, accept("-") || accept("/") {
            guard let (month, _) = readNumber(upTo: 2) else { return nil }
            guard accept("-") || accept("/") else { return (first, month, 1) }
            guard let (day, _) = readNumber(upTo: 2) else { return nil }
            return (first, month, day)
        }
        if accept("/") || accept("-"), let (day, _) = readNumber(upTo: 2), accept("/") || accept("-"),
            let (year, width) = readNumber(upTo: 4),
            width == 4
        {
            return (year, first, day)
        }
        return width == 4 && index == bytes.count ? (first, 1, 1) : nil
    }

    /// `Sat, 8 Nov 14 15:05:02 GMT`, `8 November 2014 15:05`, `Saturday, 08-Nov-14 15:05:02 UTC`, `Nov 8 2014`.
    private mutating func parseNamed() -> Int64? {
        var month: Int?
        var numbers: [(value: Int, width: Int)] = []
        while index < bytes.count, month == nil || numbers.count < 2 {
            skip(" ,-.")
            if let word = readWord() {
                if let named = Self.month(named: word) {
                    month = named
                } else if !Self.isWeekday(word) {
                    return nil
                }
            } else if let number = readNumber(upTo: 4) {
                numbers.append(number)
            } else {
                break
            }
        }
        guard let month, numbers.count == 2 else { return nil }
        let (day, year) = numbers[0].width > 2 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
        let fullYear = year.width > 2 ? year.value : year.value + (year.value < 50 ? 2000 : 1900)
        skip(" ,T")
        var time: Int64 = 0
        if index < bytes.count {
            guard let read = readTime() else { return nil }
            time = read
        }
        return finish(year: fullYear, month: month, day: day.value, time: time)
    }

    private mutating func finish(year: Int, month: Int, day: Int, time: Int64) -> Int64? {
        guard let offset = readZone() else { return nil }
        skipSpace()
        guard index == bytes.count, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        return Ticks.datetime(date.ticks + time - offset)
    }

    private mutating func readTime() -> Int64? {
        guard let (hour, _) = readNumber(upTo: 2), hour < 24, accept(":"), let (minute, _) = readNumber(upTo: 2) else {
            return nil
        }
        var ticks = Int64(hour) * Ticks.perHour + Int64(minute) * Ticks.perMinute
        guard minute < 60 else { return nil }
        if accept(":") {
            guard let (second, _) = readNumber(upTo: 2), second < 60 else { return nil }
            ticks += Int64(second) * Ticks.perSecond
            if accept(".") || accept(",") {
                guard let fraction = readFraction() else { return nil }
                ticks += fraction
            }
        }
        skipSpace()
        if acceptWord("am") {
            return hour == 12 ? ticks - 12 * Ticks.perHour : ticks
        }
        if acceptWord("pm") {
            return hour < 12 ? ticks + 12 * Ticks.perHour : ticks
        }
        return ticks
    }

    /// Digits after the point, as ticks; digits beyond the seventh are left out.
    private mutating func readFraction() -> Int64? {
        var value: Int64 = 0
        var width = 0
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
            if width < 7 { value = value * 10 + Int64(bytes[index] - 0x30) }
            width += 1
            index += 1
        }
        guard width > 0 else { return nil }
        for _ in 0..<max(0, 7 - width) { value *= 10 }
        return value
    }

    /// Ticks that the zone is ahead of UTC; nil when there is something else.
    private mutating func readZone() -> Int64? {
        skipSpace()
        guard index < bytes.count else { return 0 }
        if let word = readWord() {
            return ["z", "utc", "gmt", "ut"].contains(word) ? 0 : nil
        }
        let isBehind = accept("-")
        guard isBehind || accept("+"), let (hours, width) = readNumber(upTo: 4) else { return nil }
        var minutes = width > 2 ? hours % 100 : 0
        if width <= 2, accept(":") {
            guard let (read, _) = readNumber(upTo: 2) else { return nil }
            minutes = read
        }
        let ticks = Int64(width > 2 ? hours / 100 : hours) * Ticks.perHour + Int64(minutes) * Ticks.perMinute
        return isBehind ? -ticks : ticks
    }

    private mutating func readNumber(upTo width: Int) -> (value: Int, width: Int)? {
        let start = index
        var value = 0
        while index < bytes.count, index - start < width, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }

    private mutating func readWord() -> String? {
        let start = index
        while index < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20) { index += 1 }
        return index > start ? String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self) : nil
    }

    private mutating func acceptWord(_ word: String) -> Bool {
        let start = index
        if readWord() == word { return true }
        index = start
        return false
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
        index += 1
        return true
    }

    private mutating func skip(_ set: String) {
        while index < bytes.count, set.utf8.contains(bytes[index]) { index += 1 }
    }

    private mutating func skipSpace() {
        skip(" \t\r\n")
    }

    private static func month(named word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static func isWeekday(_ word: String) -> Bool {
        word.utf8.count >= 3
            && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
                $0.hasPrefix(word)
            }
    }
}
