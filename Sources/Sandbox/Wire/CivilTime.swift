/// An instant as a calendar shows it, in UTC.
struct CivilTime {
    var year: Int
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    var second: Int
    /// Ticks of 100 ns within the second.
    var fraction: Int

    init(ticks: Int64) {
        let days = ticks.flooredDivision(by: WireTime.ticksPerDay)
        let rest = ticks - days * WireTime.ticksPerDay
        (year, month, day) = Self.date(daysSinceYearOne: Int(days))
        let seconds = Int(rest / WireTime.ticksPerSecond)
        (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
        fraction = Int(rest % WireTime.ticksPerSecond)
    }

    /// Ticks of midnight at the start of a day of the Gregorian calendar; nil when there is no such day.
    static func ticks(year: Int, month: Int, day: Int) -> Int64? {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let ticks = Int64(daysSinceYearOne(year: year, month: month, day: day)) * WireTime.ticksPerDay
        let back = CivilTime(ticks: ticks)
        return back.month == month && back.day == day ? ticks : nil
    }

    // Years are counted from March, so that the leap day comes last and months have a regular length.
    private static func daysSinceYearOne(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 306
    }

    private static func date(daysSinceYearOne days: Int) -> (Int, Int, Int) {
        let shifted = days + 306
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
