/// Units of time in ticks of 100 ns.
enum Ticks {
    static let perMicrosecond: Int64 = 10
    static let perMillisecond: Int64 = 10_000
    static let perSecond: Int64 = 10_000_000
    static let perMinute: Int64 = 600_000_000
    static let perHour: Int64 = 36_000_000_000
    static let perDay: Int64 = 864_000_000_000
    /// 1970-01-01T00:00:00Z.
    static let unixEpoch: Int64 = 621_355_968_000_000_000
    /// 9999-12-31T23:59:59.9999999Z, the latest datetime.
    static let latest: Int64 = 3_155_378_975_999_999_999

    /// The datetime, or nil when it lies outside the years 1 to 9999.
    static func datetime(_ ticks: Int64) -> Int64? {
        (0...latest).contains(ticks) ? ticks : nil
    }

    /// A number of units as a timespan, or nil when it does not fit 64 bits.
    static func scaled(_ amount: Double, by unit: Int64) -> Int64? {
        Int64(exactly: (amount * Double(unit)).rounded(.toNearestOrEven))
    }
}
