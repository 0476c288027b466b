import DefenderAPI

/// An incident or an alert: what has an owner, filters, and a place in the report.
protocol AssignedItem: WireObject, Sendable {
    static var assignedSource: LookupSource { get }
    static var subject: IgnoreFilters.Subject { get }
    /// As it stands in a sentence.
    static var plural: String { get }
    /// Key of the option that limits them.
    static var capName: String { get }

    /// The analyst it is assigned to.
    var owner: String? { get }

    static func cap(in caps: LookupCaps) -> Int
    static func list(matching filter: ODataFilter?, limit: Int, _ context: LookupContext) async throws -> Listing<Self>
    func linked(_ links: PortalLinks) -> ReportedObject
}

extension Alert: AssignedItem {
    static var assignedSource: LookupSource { .assignedAlerts }
    static var subject: IgnoreFilters.Subject { .alert }
    static var plural: String { "alerts" }
    static var capName: String { "maxAlertsPerEntity" }
    var owner: String? { assignedTo }

    static func cap(in caps: LookupCaps) -> Int { caps.alertsPerEntity }

    static func list(matching filter: ODataFilter?, limit: Int, _ context: LookupContext) async throws -> Listing<Alert>
    {
        try await context.client.alerts(
            matching: filter,
            limit: limit,
            priority: context.priority,
            deadline: context.deadline
        )
    }

    func linked(_ links: PortalLinks) -> ReportedObject { links.linked(self) }
}

extension Incident: AssignedItem {
    static var assignedSource: LookupSource { .assignedIncidents }
    static var subject: IgnoreFilters.Subject { .incident }
    static var plural: String { "incidents" }
    static var capName: String { "maxIncidentsPerEntity" }
    var owner: String? { assignedTo }

    static func cap(in caps: LookupCaps) -> Int { caps.incidentsPerEntity }

    static func list(
        matching filter: ODataFilter?,
        limit: Int,
        _ context: LookupContext
    ) async throws -> Listing<Incident> {
        try await context.client.incidents(
            matching: filter,
            limit: limit,
            priority: context.priority,
            deadline: context.deadline
        )
    }

    func linked(_ links: PortalLinks) -> ReportedObject { links.linked(self) }
}

extension EntityReport {
    /// Adds alerts or incidents; those that are there already, by their id, are not added again.
    mutating func add(_ objects: [ReportedObject], to subject: IgnoreFilters.Subject) {
        switch subject {
        case .alert: alerts = alerts.adding(objects)
        case .incident: incidents = incidents.adding(objects)
        }
    }
}

extension [ReportedObject] {
    /// The objects, and after them those of another list whose id is new.
    func adding(_ others: [ReportedObject]) -> [ReportedObject] {
        var known = Set(map { $0.value["id"] ?? .null })
        return self + others.filter { known.insert($0.value["id"] ?? .null).inserted }
    }
}
