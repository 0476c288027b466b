/// A day and a time of the proleptic Gregorian calendar, and the ticks that it stands for.
struct CivilDate: Equatable {
    var year: Int
    /// From 1 to 12.
    var month: Int
    /// From 1 to the length of the month.
    var day: Int
    /// Ticks since midnight.
    var timeOfDay: Int64

    /// The parts of a datetime.
    init(ticks: Int64) {
        let days = Int(ticks.flooredQuotient(Ticks.perDay))
        timeOfDay = ticks &- Int64(days) &* Ticks.perDay
        // Howard Hinnant's civil_from_days: eras of 400 years that begin on 1 March.
        let shifted = days + 306
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// A day of the calendar, or nil when there is none or it lies outside the years 1 to 9999.
    init?(year: Int, month: Int, day: Int, timeOfDay: Int64 = 0) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.timeOfDay = timeOfDay
    }

    /// Days since 0001-01-01.
    var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(400)
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306
    }

    var ticks: Int64 { Int64(dayNumber) &* Ticks.perDay &+ timeOfDay }

    /// From 1 to 366.
    var dayOfYear: Int {
        (CivilDate(year: year, month: 1, day: 1)?.dayNumber).map { dayNumber - $0 + 1 } ?? 1
    }

    /// 0 for Sunday to 6 for Saturday.
    var dayOfWeek: Int { (dayNumber + 1).remainder(7) }

    var hour: Int { Int(timeOfDay / Ticks.perHour) }
    var minute: Int { Int(timeOfDay / Ticks.perMinute % 60) }
    var second: Int { Int(timeOfDay / Ticks.perSecond % 60) }
    /// Ticks within the second.
    var fraction: Int { Int(timeOfDay % Ticks.perSecond) }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day `count` months later, or the last of a shorter month; nil outside the calendar.
    func adding(months count: Int) -> CivilDate? {
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(count)
        guard !overflow else { return nil }
        let newYear = total.flooredQuotient(12)
        let newMonth = total.remainder(12) + 1
        let newDay = min(day, Self.length(ofMonth: newMonth, year: newYear))
        return CivilDate(year: newYear, month: newMonth, day: newDay, timeOfDay: timeOfDay)
    }
}

extension FixedWidthInteger where Self: SignedInteger {
    /// Quotient rounded towards minus infinity; the divisor is a positive constant.
    func flooredQuotient(_ divisor: Self) -> Self {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// Remainder from 0 on; the divisor is a positive constant.
    func remainder(_ divisor: Self) -> Self {
        let rest = self % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
