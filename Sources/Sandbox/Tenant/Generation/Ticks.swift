/// Instants and lengths of time in ticks of 100 ns, as the query language counts them (from 0001-01-01T00:00:00Z).
enum Ticks {
    static let second: Int64 = 10_000_000
    static let minute = 60 * second
    static let hour = 60 * minute
    static let day = 24 * hour

    /// The instant as RFC 3339 text with seven decimals, the form of Microsoft's services: `2026-01-22T12:09:23.1433333Z`.
    static func text(_ instant: Int64) -> String {
        let (year, month, dayOfMonth) = civilDate(daysSinceYearOne: instant / day)
        let ofDay = instant % day
        let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfMonth, 2))"
        let time =
            "\(padded(ofDay / hour, 2)):\(padded(ofDay % hour / minute, 2)):\(padded(ofDay % minute / second, 2))"
        return "\(date)T\(time).\(padded(ofDay % second, 7))Z"
    }

    /// The instant at which a day of the Gregorian calendar begins.
    static func date(_ year: Int64, _ month: Int64, _ dayOfMonth: Int64) -> Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + dayOfMonth - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (days - daysFromMarchYearZero) * day
    }

    /// Days from 0000-03-01, where the calendar arithmetic starts, to 0001-01-01.
    private static let daysFromMarchYearZero: Int64 = 306

    private static func civilDate(daysSinceYearOne: Int64) -> (Int64, Int64, Int64) {
        let days = daysSinceYearOne + daysFromMarchYearZero
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
