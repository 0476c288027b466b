/// How grave an incident or alert is, in the order in which they are shown.
package enum Gravity: Int, Comparable, Sendable {
    case high, medium, low, informational, unknown

    /// Reads a severity or a risk score, in any case; other texts are unknown.
    package init(_ severity: String) {
        self =
            switch severity.lowercased() {
            case "high": .high
            case "medium": .medium
            case "low": .low
            case "informational": .informational
            default: .unknown
            }
    }

    /// The graver one is less.
    package static func < (left: Gravity, right: Gravity) -> Bool { left.rawValue < right.rawValue }
}
