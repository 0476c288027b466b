import ArgumentParser

/// A look-back on the command line: `7d`, `12h`, `30m`, or ISO 8601 such as `P7D`.
struct TimespanArgument: ExpressibleByArgument, Sendable, Hashable {
    /// ISO 8601, as the service takes it.
    var iso8601: String

    init?(argument: String) {
        let text = argument.uppercased()
        if text.hasPrefix("P"), text.count > 2, text.allSatisfy({ "PT0123456789DHMSW.".contains($0) }) {
            iso8601 = text
            return
        }
        guard let number = Int(text.dropLast()), number > 0, let unit = text.last else { return nil }
        switch unit {
        case "D": iso8601 = "P\(number)D"
        case "H", "M": iso8601 = "PT\(number)\(unit)"
        default: return nil
        }
    }
}
