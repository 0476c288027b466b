import ResponseActions

/// Whether a device is isolated, in words; what is not known is never shown as no.
struct IsolationView: Sendable {
    /// The state's stable name.
    let state: String
    let words: String
    let since: Instant?
    /// Why it is not known.
    let reason: String?

    init(_ isolation: IsolationState) {
        state = isolation.name
        switch isolation {
        case .isolated(let scope, let since):
            words = "Isolated" + (scope.map { " (\($0))" } ?? "")
            self.since = Instant(since)
            reason = nil
        case .released(let since):
            words = "Not isolated: released"
            self.since = Instant(since)
            reason = nil
        case .neverIsolated:
            words = "Not isolated"
            since = nil
            reason = nil
        case .unknown(let reason):
            words = "Not known whether it is isolated"
            since = nil
            self.reason = reason
        }
    }
}
