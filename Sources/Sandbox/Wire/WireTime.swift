/// Instants as the services write and read them; inside they are ticks of 100 ns since 0001-01-01T00:00:00Z.
enum WireTime {
    static let ticksPerSecond: Int64 = 10_000_000
    static let ticksPerDay: Int64 = 86_400 * ticksPerSecond
    /// 1970-01-01T00:00:00Z.
    static let unixEpoch: Int64 = 621_355_968_000_000_000

    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `2024-03-26T09:39:50.7688641Z`; fewer decimals, down to none, when asked.
    static func iso(_ ticks: Int64, decimals: Int = 7, zone: String = "Z") -> String {
        let parts = CivilTime(ticks: ticks)
        var text = "\(pad(parts.year, 4))-\(pad(parts.month))-\(pad(parts.day))T"
        text += "\(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second))"
        if decimals > 0 { text += "." + pad(parts.fraction, 7).prefix(decimals) }
        return text + zone
    }

    /// `Tue, 26 Mar 2024 09:39:50 GMT`, the date of an HTTP field.
    static func http(_ ticks: Int64) -> String {
        let parts = CivilTime(ticks: ticks)
        let day = days[Int(((ticks - unixEpoch).flooredDivision(by: ticksPerDay) % 7 + 7) % 7)]
        let date = "\(pad(parts.day)) \(months[parts.month - 1]) \(pad(parts.year, 4))"
        return "\(day), \(date) \(pad(parts.hour)):\(pad(parts.minute)):\(pad(parts.second)) GMT"
    }

    /// Seconds since 1970, as JWT claims count.
    static func unixSeconds(_ ticks: Int64) -> Int64 {
        (ticks - unixEpoch).flooredDivision(by: ticksPerSecond)
    }

    /// Reads `2018-08-01`, `2018-08-01Z` and `2018-08-01T12:30:00.1234567Z` (or with `+02:00`); nil for other text.
    static func parse(_ text: String) -> Int64? {
        var reader = CivilReader(text)
        return reader.instant()
    }

    private static func pad(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity.
    func flooredDivision(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
