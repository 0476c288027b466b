import Lookup

extension Gravity {
    /// How a terminal writes it.
    var role: TerminalStyle.Role {
        switch self {
        case .high: .severe
        case .medium: .warning
        case .low: .notice
        case .informational, .unknown: .quiet
        }
    }
}
