import KQL

/// An incident: alerts that belong together.
struct IncidentRecord: Sendable {
    let number: Int
    let title: String
    let severity: AlertSeverity
    /// Member of Graph's `incidentStatus`; `awaitingAction` is hidden unless asked for.
    var status = "active"
    var verdict: AlertVerdict?
    var assignedTo: String?
    /// The incident that this one was merged into, when its status is `redirected`.
    var redirectedTo: Int?
    /// In ticks.
    let created: Int64
    let updated: Int64
    var description: String?
    var customTags: [String] = []
    var systemTags: [String] = []
    var comments: [AlertComment] = []
    var resolvingComment: String?
    var summary: String?
    /// From 0 to 100.
    var priority: Int64 = 20

    static func webURL(_ number: Int) -> String {
        "https://security.microsoft.com/incident2/\(number)/overview?tid=\(Company.tenantID)"
    }

    /// The incident as Graph sends it, with all members of `#microsoft.graph.security.incident` but its alerts.
    func graphForm() -> KQLDynamic {
        WireJSON.object([
            "id": .string(String(number)),
            "tenantId": .string(Company.tenantID),
            "status": .string(status),
            "incidentWebUrl": .string(Self.webURL(number)),
            "redirectIncidentId": WireJSON.text(redirectedTo.map(String.init)),
            "displayName": .string(title),
            "createdDateTime": WireJSON.time(created),
            "lastUpdateDateTime": WireJSON.time(updated),
            "assignedTo": WireJSON.text(assignedTo),
            "classification": .string(verdict?.classification ?? "unknown"),
            "determination": .string(verdict?.determination ?? "unknown"),
            "severity": .string(severity.rawValue),
            "customTags": WireJSON.texts(customTags),
            "systemTags": WireJSON.texts(systemTags),
            "description": WireJSON.text(description),
            "lastModifiedBy": .string(assignedTo ?? "Automation"),
            "resolvingComment": WireJSON.text(resolvingComment),
            "summary": WireJSON.text(summary),
            "priorityScore": .long(priority),
            "comments": .array(comments.map { $0.graphForm() }),
        ])
    }
}
