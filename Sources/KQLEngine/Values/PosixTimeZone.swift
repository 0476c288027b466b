/// A rule such as `CET-1CEST,M3.5.0,M10.5.0/3`: the offsets of a zone for all years.
struct PosixTimeZone {
    private let standard: Int64
    private let summer: (offset: Int64, start: Border, end: Border)?

    /// When the offset changes each year: the week-day of a week of a month, or a day of the year; and the local time.
    private enum Border {
        case weekday(month: Int, week: Int, day: Int, time: Int64)
        case day(Int, countsLeapDay: Bool, time: Int64)
    }

    /// Nil for a text that is no such rule.
    init?(_ text: String) {
        var rest = text.utf8[...]
        guard Self.skipName(&rest), let west = Self.time(&rest) else { return nil }
        standard = -west
        guard !rest.isEmpty, Self.skipName(&rest) else {
            summer = nil
            return
        }
        let offset = rest.first == UInt8(ascii: ",") ? standard + 3600 : -(Self.time(&rest) ?? -standard - 3600)
        guard let start = Self.border(&rest), let end = Self.border(&rest) else { return nil }
        summer = (offset, start, end)
    }

    func offset(at instant: Int64) -> Int64 {
        guard let summer else { return standard }
        let days = (instant &+ standard).flooredQuotient(86_400)
        guard let ticks = Ticks.datetime((days &+ 719_162) &* Ticks.perDay) else { return standard }
        let year = CivilDate(ticks: ticks).year
        guard let start = Self.seconds(summer.start, year), let end = Self.seconds(summer.end, year) else {
            return standard
        }
        let (from, to) = (start - standard, end - summer.offset)
        let isSummer = from < to ? instant >= from && instant < to : instant >= from || instant < to
        return isSummer ? summer.offset : standard
    }

    /// Local seconds since 1970 of a border.
    private static func seconds(_ border: Border, _ year: Int) -> Int64? {
        let dayNumber = { (month: Int, day: Int) -> Int64? in
            CivilDate(year: year, month: month, day: day, timeOfDay: 0).map { $0.ticks / Ticks.perDay - 719_162 }
        }
        switch border {
        case .weekday(let month, let week, let day, let time):
            guard let first = dayNumber(month, 1) else { return nil }
            // 1970-01-01 was a Thursday.
            let firstDay = Int((first + 4).remainder(7))
            var place = Int64((day - firstDay + 7) % 7 + (week - 1) * 7)
            let next = month == 12 ? dayNumber(12, 31).map { $0 + 1 } : dayNumber(month + 1, 1)
            while let next, first + place >= next { place -= 7 }
            return (first + place) * 86_400 + time
        case .day(let number, let countsLeapDay, let time):
            guard let first = dayNumber(1, 1), let march = dayNumber(3, 1) else { return nil }
            let isLeap = march - first == 60
            let shift: Int64 = countsLeapDay ? 0 : isLeap && number >= 60 ? 0 : -1
            return (first + Int64(number) + shift) * 86_400 + time
        }
    }

    private static func skipName(_ rest: inout Substring.UTF8View) -> Bool {
        let before = rest.count
        if rest.first == UInt8(ascii: "<") {
            rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        } else {
            rest = rest.drop { (0x41...0x5A).contains($0 & ~0x20) }
        }
        return rest.count < before
    }

    /// `[+-]h[:mm[:ss]]` in seconds.
    private static func time(_ rest: inout Substring.UTF8View) -> Int64? {
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard let hours = number(&rest) else { return nil }
        var seconds = Int64(hours) * 3600
        for unit in [60, 1] as [Int64] where rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            seconds += Int64(number(&rest) ?? 0) * unit
        }
        return isNegative ? -seconds : seconds
    }

    private static func border(_ rest: inout Substring.UTF8View) -> Border? {
        guard rest.first == UInt8(ascii: ",") else { return nil }
        rest = rest.dropFirst()
        let mark = rest.first
        if mark == UInt8(ascii: "M") || mark == UInt8(ascii: "J") { rest = rest.dropFirst() }
        var numbers: [Int] = []
        repeat {
            if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst() }
            guard let number = number(&rest) else { return nil }
            numbers.append(number)
        } while rest.first == UInt8(ascii: ".")
        var time: Int64 = 7200
        if rest.first == UInt8(ascii: "/") {
            rest = rest.dropFirst()
            time = Self.time(&rest) ?? 7200
        }
        if mark == UInt8(ascii: "M") {
            guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
                (0...6).contains(numbers[2])
            else { return nil }
            return .weekday(month: numbers[0], week: numbers[1], day: numbers[2], time: time)
        }
        guard numbers.count == 1, numbers[0] <= 366 else { return nil }
        return .day(numbers[0], countsLeapDay: mark != UInt8(ascii: "J"), time: time)
    }

    private static func number(_ rest: inout Substring.UTF8View) -> Int? {
        let digits = rest.prefix(3).prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
