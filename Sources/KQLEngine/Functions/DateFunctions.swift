import KQL

/// Instants and spans: now, sums, differences, parts.
enum DateFunctions {
    static let table: [String: ScalarBody] = [
        "now": { instant($0.run.engine.now, plus: $0.count > 0 ? $0.timespan(0) : 0) },
        "ago": { arguments in instant(arguments.run.engine.now, plus: arguments.timespan(0).map { 0 &- $0 }) },
        "ingestion_time": { _ in .null(.datetime) },
        "datetime_add": add,
        "datetime_diff": difference,
        "datetime_part": part,
        "make_datetime": makeDatetime,
        "make_timespan": makeTimespan,
        "unixtime_seconds_todatetime": { unix($0, unit: Ticks.perSecond) },
        "unixtime_milliseconds_todatetime": { unix($0, unit: Ticks.perMillisecond) },
        "unixtime_microseconds_todatetime": { unix($0, unit: Ticks.perMicrosecond) },
        "unixtime_nanoseconds_todatetime": { arguments in
            value(arguments.long(0).flatMap { Ticks.datetime(Ticks.unixEpoch &+ $0 / 100) })
        },
    ]

    static func value(_ ticks: Int64?) -> KQLValue {
        ticks.map { .datetime($0) } ?? .null(.datetime)
    }

    private static func instant(_ ticks: Int64, plus span: Int64?) -> KQLValue {
        guard let span else { return .null(.datetime) }
        let (sum, overflow) = ticks.addingReportingOverflow(span)
        return value(overflow ? nil : Ticks.datetime(sum))
    }

    private static func unix(_ arguments: Arguments, unit: Int64) -> KQLValue {
        guard let amount = arguments.real(0), let ticks = Ticks.scaled(amount, by: unit) else {
            return .null(.datetime)
        }
        if let whole = arguments.long(0), Double(whole) == amount {
            let (scaled, overflow) = whole.multipliedReportingOverflow(by: unit)
            return value(overflow ? nil : Ticks.datetime(Ticks.unixEpoch &+ scaled))
        }
        return value(Ticks.datetime(Ticks.unixEpoch &+ ticks))
    }

    /// Ticks of a unit of fixed length.
    private static func unit(_ name: String) -> Int64? {
        switch name {
        case "week": 7 * Ticks.perDay
        case "day": Ticks.perDay
        case "hour": Ticks.perHour
        case "minute": Ticks.perMinute
        case "second": Ticks.perSecond
        case "millisecond": Ticks.perMillisecond
        case "microsecond": Ticks.perMicrosecond
        default: nil
        }
    }

    /// Months of a unit of the calendar.
    private static func months(_ name: String) -> Int? {
        switch name {
        case "year": 12
        case "quarter": 3
        case "month": 1
        default: nil
        }
    }

    /// `datetime_add(period, amount, datetime)`.
    private static func add(_ arguments: Arguments) -> KQLValue {
        guard let amount = arguments.long(1), let ticks = arguments.datetime(2) else { return .null(.datetime) }
        let period = arguments.text(0).lowercased()
        if let months = months(period) {
            let (total, overflow) = Int(clamping: amount).multipliedReportingOverflow(by: months)
            return value(overflow ? nil : CivilDate(ticks: ticks).adding(months: total)?.ticks)
        }
        if period == "nanosecond" { return instant(ticks, plus: amount / 100) }
        guard let unit = unit(period) else { return .null(.datetime) }
        let (span, overflow) = amount.multipliedReportingOverflow(by: unit)
        return overflow ? .null(.datetime) : instant(ticks, plus: span)
    }

    /// `datetime_diff(period, later, earlier)`: how many borders of the period lie between them.
    private static func difference(_ arguments: Arguments) -> KQLValue {
        guard let later = arguments.datetime(1), let earlier = arguments.datetime(2) else { return .null(.long) }
        let period = arguments.text(0).lowercased()
        let (first, second) = (CivilDate(ticks: earlier), CivilDate(ticks: later))
        switch period {
        case "year": return .long(Int64(second.year - first.year))
        case "quarter": return .long(Int64(quarters(second) - quarters(first)))
        case "month": return .long(Int64(second.year * 12 + second.month - first.year * 12 - first.month))
        case "week":
            // Weeks begin on Sunday.
            let weeks = { (date: CivilDate) in (date.dayNumber + 1).flooredQuotient(7) }
            return .long(Int64(weeks(second) - weeks(first)))
        case "nanosecond":
            let (product, overflow) = (later &- earlier).multipliedReportingOverflow(by: 100)
            return overflow ? .null(.long) : .long(product)
        default:
            guard let unit = unit(period) else { return .null(.long) }
            return .long(later / unit - earlier / unit)
        }
    }

    private static func quarters(_ date: CivilDate) -> Int { date.year * 4 + (date.month - 1) / 3 }

    /// `datetime_part(part, datetime)`.
    private static func part(_ arguments: Arguments) -> KQLValue {
        guard let ticks = arguments.datetime(1) else { return .null(.long) }
        let date = CivilDate(ticks: ticks)
        let value: Int? =
            switch arguments.text(0).lowercased() {
            case "year": date.year
            case "quarter": (date.month - 1) / 3 + 1
            case "month", "monthofyear": date.month
            case "week_of_year", "weekofyear": CalendarFunctions.weekOfYear(date)
            case "day": date.day
            case "dayofyear": date.dayOfYear
            case "hour": date.hour
            case "minute": date.minute
            case "second": date.second
            case "millisecond": date.fraction / 10_000
            case "microsecond": date.fraction / 10
            case "nanosecond": date.fraction * 100
            default: nil
            }
        return value.map { .long(Int64($0)) } ?? .null(.long)
    }

    private static func makeDatetime(_ arguments: Arguments) -> KQLValue {
        if arguments.count == 1 { return ValueConversion.convert(arguments[0], to: .datetime) }
        let numbers = (0..<5).map { $0 < arguments.count ? arguments.int($0) : ($0 < 3 ? 1 : 0) }
        guard let year = numbers[0], let month = numbers[1], let day = numbers[2], let hour = numbers[3],
            let minute = numbers[4], (0..<24).contains(hour), (0..<60).contains(minute)
        else { return .null(.datetime) }
        let second = arguments.count > 5 ? arguments.real(5) ?? -1 : 0
        guard second >= 0, second < 60, let fraction = Ticks.scaled(second, by: Ticks.perSecond) else {
            return .null(.datetime)
        }
        let time = Int64(hour) * Ticks.perHour + Int64(minute) * Ticks.perMinute + fraction
        return value(
            CivilDate(year: year, month: month, day: day, timeOfDay: time).flatMap { Ticks.datetime($0.ticks) }
        )
    }

    /// `make_timespan([day,] hour, minute [, second])`: four arguments begin with days.
    private static func makeTimespan(_ arguments: Arguments) -> KQLValue {
        if arguments.count == 1 { return ValueConversion.convert(arguments[0], to: .timespan) }
        let offset = arguments.count > 3 ? 1 : 0
        let days = offset == 1 ? arguments.long(0) : 0
        guard let days, let hours = arguments.long(offset), let minutes = arguments.long(offset + 1),
            (0..<10_000_000).contains(days), (0..<24).contains(hours), (0..<60).contains(minutes)
        else { return .null(.timespan) }
        let seconds = arguments.count > offset + 2 ? arguments.real(offset + 2) : 0
        guard let seconds, seconds >= 0, seconds < 60, let rest = Ticks.scaled(seconds, by: Ticks.perSecond) else {
            return .null(.timespan)
        }
        return .timespan(days * Ticks.perDay + hours * Ticks.perHour + minutes * Ticks.perMinute + rest)
    }
}
