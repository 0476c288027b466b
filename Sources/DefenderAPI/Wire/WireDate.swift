package import FoundationEssentials

/// The services' way to write instants: UTC, ISO 8601, up to seven decimals.
package enum WireDate {
    /// Returns the instant as `2025-02-07T19:01:26Z`; fractions of a second are cut off.
    package static func text(of date: Date) -> String {
        Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)).formatted(.iso8601)
    }

    /// Reads an instant with or without fraction, with `Z` or an offset; nil for anything else.
    package static func date(of text: String) -> Date? {
        if let date = try? Date(text, strategy: .iso8601) { return date }
        return try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
