/// What a caller wants to do.
enum Activity: Sendable, Hashable, CaseIterable {
    /// Recognise and look up entities, hunt, see the page.
    case lookUp
    /// Read the server's counters.
    case readMetrics
}

extension Role {
    /// Which role may do what.
    private static let permissions: [Role: Set<Activity>] = [
        .viewer: [.lookUp, .readMetrics],
        .responder: [.lookUp, .readMetrics],
        .auditor: [.lookUp, .readMetrics],
    ]

    /// Whether the role may do something.
    func may(_ activity: Activity) -> Bool {
        Role.permissions[self]?.contains(activity) ?? false
    }
}
