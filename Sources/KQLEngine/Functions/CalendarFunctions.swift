import KQL

/// Parts of dates, and the first and last instant of days, weeks, months and years.
enum CalendarFunctions {
    static let table: [String: ScalarBody] = [
        "dayofmonth": { number($0) { $0.day } },
        "dayofyear": { number($0) { $0.dayOfYear } },
        "dayofweek": dayOfWeek,
        "weekofyear": { number($0, weekOfYear) },
        "week_of_year": { number($0, weekOfYear) },
        "monthofyear": { number($0) { $0.month } },
        "getmonth": { number($0) { $0.month } },
        "getyear": { number($0) { $0.year } },
        "hourofday": { number($0) { $0.hour } },
        "startofday": { border($0, .day, isEnd: false) },
        "startofweek": { border($0, .week, isEnd: false) },
        "startofmonth": { border($0, .month, isEnd: false) },
        "startofyear": { border($0, .year, isEnd: false) },
        "endofday": { border($0, .day, isEnd: true) },
        "endofweek": { border($0, .week, isEnd: true) },
        "endofmonth": { border($0, .month, isEnd: true) },
        "endofyear": { border($0, .year, isEnd: true) },
    ]

    private enum Period { case day, week, month, year }

    private static func number(_ arguments: Arguments, _ part: (CivilDate) -> Int) -> KQLValue {
        guard let ticks = arguments.datetime(0) else { return .null(.long) }
        return .long(Int64(part(CivilDate(ticks: ticks))))
    }

    private static func dayOfWeek(_ arguments: Arguments) -> KQLValue {
        guard let ticks = arguments.datetime(0) else { return .null(.timespan) }
        return .timespan(Int64(CivilDate(ticks: ticks).dayOfWeek) * Ticks.perDay)
    }

    /// The ISO 8601 week, which begins on Monday; the first one holds the year's first Thursday.
    static func weekOfYear(_ date: CivilDate) -> Int {
        let weekday = (date.dayOfWeek + 6) % 7
        let thursday = CivilDate(ticks: Int64(max(0, date.dayNumber - weekday + 3)) &* Ticks.perDay)
        return (thursday.dayOfYear - 1) / 7 + 1
    }

    /// The first or last instant of the period that is `offset` periods after the one of the datetime.
    private static func border(_ arguments: Arguments, _ period: Period, isEnd: Bool) -> KQLValue {
        guard let ticks = arguments.datetime(0) else { return .null(.datetime) }
        let offset = Int(clamping: arguments.count > 1 ? arguments.long(1) ?? 0 : 0)
        guard (-4_000_000...4_000_000).contains(offset) else { return .null(.datetime) }
        var start = CivilDate(ticks: ticks)
        start.timeOfDay = 0
        let next: Int64?
        let first: Int64?
        switch period {
        case .day, .week:
            let length = period == .day ? 1 : 7
            let day = start.dayNumber - (period == .week ? start.dayOfWeek : 0) + offset * length
            guard (-7...3_652_060).contains(day) else { return .null(.datetime) }
            first = Int64(day) * Ticks.perDay
            next = Int64(day + length) * Ticks.perDay
        case .month, .year:
            start.day = 1
            if period == .year { start.month = 1 }
            let length = period == .month ? 1 : 12
            first = start.adding(months: offset * length)?.ticks
            next = first.map { CivilDate(ticks: $0).adding(months: length)?.ticks ?? Ticks.latest + 1 }
        }
        return DateFunctions.value((isEnd ? next.map { $0 - 1 } : first).flatMap(Ticks.datetime))
    }
}
