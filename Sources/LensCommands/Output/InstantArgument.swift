import ArgumentParser
import FoundationEssentials

/// An instant on the command line: `2026-11-22T10:00:00Z`, with or without a fraction, or a bare date.
struct InstantArgument: ExpressibleByArgument, Sendable, Hashable {
    /// Ticks of 100 ns since 0001-01-01T00:00:00Z.
    var ticks: Int64

    init?(argument: String) {
        let full = argument.count == 10 ? argument + "T00:00:00Z" : argument
        let plain = Date.ISO8601FormatStyle()
        guard
            let date = (try? plain.parse(full))
                ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(full))
        else { return nil }
        ticks = Self.ticks(of: date)
    }

    /// Ticks of a date, to the millisecond.
    static func ticks(of date: Date) -> Int64 {
        Int64((date.timeIntervalSince1970 * 1000).rounded()) * 10_000 + ticksOf1970
    }

    /// The date of ticks.
    static func date(ofTicks ticks: Int64) -> Date {
        Date(timeIntervalSince1970: Double(ticks - ticksOf1970) / 10_000_000)
    }

    private static let ticksOf1970: Int64 = 621_355_968_000_000_000
}
