import KQL

/// Local times of time zones.
enum TimeZoneFunctions {
    static let table: [String: ScalarBody] = [
        "datetime_utc_to_local": { (arguments) throws(EngineError) in try shift(arguments, toLocal: true) },
        "datetime_local_to_utc": { (arguments) throws(EngineError) in try shift(arguments, toLocal: false) },
    ]

    /// - Throws: `invalidArgument` for a zone that is not known.
    private static func shift(_ arguments: Arguments, toLocal: Bool) throws(EngineError) -> KQLValue {
        guard let ticks = arguments.datetime(0) else { return .null(.datetime) }
        let name = arguments.text(1)
        guard let rules = arguments.run.timeZone(name) else {
            throw EngineError(.invalidArgument, "There is no time zone called \(name).")
        }
        let seconds = (ticks &- Ticks.unixEpoch).flooredQuotient(Ticks.perSecond)
        let offset = toLocal ? rules.offset(at: seconds) : -rules.offset(local: seconds)
        return DateFunctions.value(Ticks.datetime(ticks &+ offset &* Ticks.perSecond))
    }
}
