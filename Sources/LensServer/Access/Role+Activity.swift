/// What a caller wants to do.
enum Activity: Sendable, Hashable, CaseIterable {
    /// Recognise and look up entities, hunt, see the page, devices and actions.
    case lookUp
    /// Read the server's counters.
    case readMetrics
    /// Preview and confirm actions.
    case act
    /// Read the record of actions.
    case readAudit
}

extension Role {
    /// Which role may do what.
    private static let permissions: [Role: Set<Activity>] = [
        .viewer: [.lookUp, .readMetrics],
        .responder: [.lookUp, .readMetrics, .act],
        .auditor: [.lookUp, .readMetrics, .readAudit],
    ]

    /// Whether the role may do something.
    func may(_ activity: Activity) -> Bool {
        Role.permissions[self]?.contains(activity) ?? false
    }
}
