/// The `Timespan` of a hunting request: the stretch of time that its tables show.
///
/// Written in ISO 8601 as `start/end`, `duration/end`, `start/duration`, `duration` (back from now) or `start` (until
/// now). Defender keeps 30 days, so that nothing older is ever shown; here they end with the newest row, so that a
/// tenant whose clock has moved on a little keeps its oldest rows.
///
/// Source: <https://learn.microsoft.com/graph/api/security-security-runhuntingquery> (read 2026-11-22).
struct HuntingTimespan: Hashable {
    /// First and last instant, in ticks, both inclusive.
    let range: ClosedRange<Int64>

    private static let lookback = 30 * WireTime.ticksPerDay

    /// All that is kept.
    ///
    /// - Parameters:
    ///   - now: The present, in ticks.
    ///   - newest: The instant that the newest row lies at, in ticks, not after the present.
    init(now: Int64, newest: Int64) {
        range = (newest - Self.lookback)...now
    }

    /// Reads the written form; nil when it is none of the above, or when it ends before it starts.
    init?(_ text: String, now: Int64, newest: Int64) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let first = HuntingInstant(parts[0]) else { return nil }
        let second = parts.count == 2 ? HuntingInstant(parts[1]) : .time(now)
        guard let second else { return nil }
        let start: Int64
        let end: Int64
        switch (first, second) {
        case (.time(let from), .time(let to)): (start, end) = (from, to)
        case (.duration(let length), .time(let to)): (start, end) = (to - length, to)
        case (.time(let from), .duration(let length)): (start, end) = (from, from + length)
        case (.duration, .duration): return nil
        }
        guard start <= end else { return nil }
        let oldest = newest - Self.lookback
        range = min(max(start, oldest), max(end, oldest))...max(end, oldest)
    }
}

/// One side of a ``HuntingTimespan``.
private enum HuntingInstant {
    case time(Int64)
    case duration(Int64)

    init?(_ text: String) {
        if let ticks = WireTime.parse(text) {
            self = .time(ticks)
        } else if let ticks = ISODuration.parse(text) {
            self = .duration(ticks)
        } else {
            return nil
        }
    }
}

/// Lengths of time as ISO 8601 writes them: `P30D`, `PT1H30M`, `P1W`.
enum ISODuration {
    private static let dateUnits: [Character: Int64] = ["Y": 365, "M": 30, "W": 7, "D": 1]
    private static let timeUnits: [Character: Int64] = ["H": 3_600, "M": 60, "S": 1]

    /// The length in ticks, or nil for other text; a year counts 365 days and a month 30, as .NET reads them.
    static func parse(_ text: String) -> Int64? {
        guard text.first == "P" else { return nil }
        var ticks: Int64 = 0
        var number = ""
        var isTime = false
        var units = 0
        for character in text.dropFirst() {
            if character.isASCII, character.isNumber || character == "." {
                number.append(character)
            } else if character == "T", !isTime, number.isEmpty {
                isTime = true
            } else {
                let unit = isTime ? timeUnits[character] : dateUnits[character]
                guard let unit, let value = Double(number), value < 100_000 else { return nil }
                let length = isTime ? WireTime.ticksPerSecond : WireTime.ticksPerDay
                ticks += Int64(value * Double(unit * length))
                number = ""
                units += 1
            }
        }
        return number.isEmpty && units > 0 ? ticks : nil
    }
}
