import DefenderAPI
package import FoundationEssentials

/// How the record writes instants: UTC with three decimals, such as `2026-08-20T14:03:20.120Z`, so that texts sort by time.
package enum AuditInstant {
    /// The text of an instant; what is below a millisecond is cut off.
    package static func text(of date: Date) -> String {
        let milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded(.down))
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        let whole = WireDate.text(of: Date(timeIntervalSince1970: Double(seconds)))
        return whole.dropLast() + "." + String(1000 + rest).dropFirst() + "Z"
    }

    /// The instant of a text of exactly that form; nil for anything else.
    static func date(of text: String) -> Date? {
        guard text.utf8.count == 24, text.hasSuffix("Z"), let rest = Int(text.dropLast().suffix(3)), rest >= 0,
            text.dropLast(4).hasSuffix("."), let whole = WireDate.date(of: text.dropLast(5) + "Z")
        else { return nil }
        return Date(timeIntervalSince1970: whole.timeIntervalSince1970 + Double(rest) / 1000)
    }
}
