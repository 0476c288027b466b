/// An incident of Graph: <https://learn.microsoft.com/graph/api/resources/security-incident> (read 2026-08).
package struct Incident: WireObject {
    /// The id.
    package let id: IncidentID
    /// All members as received.
    package let raw: JSONObject

    /// Wraps a received incident; nil without a usable id.
    package init?(raw: JSONObject) {
        let text = raw["id"]?.string ?? raw["id"]?.integer?.description
        guard let id = text.flatMap(IncidentID.init) else { return nil }
        self.id = id
        self.raw = raw
    }

    /// The title.
    package var displayName: String? { text("displayName") }
    /// A member of ``GraphEnum/alertSeverity``, or one that is new.
    package var severity: String? { text("severity") }
    /// A member of ``GraphEnum/incidentStatus``, or one that is new.
    package var status: String? { text("status") }
    /// A member of ``GraphEnum/alertClassification``; nil when nobody classified the incident.
    package var classification: String? { text("classification") }
    /// A member of ``GraphEnum/alertDetermination``; nil when nobody determined it.
    package var determination: String? { text("determination") }
    /// The analyst who owns the incident; nil when nobody does.
    package var assignedTo: String? { text("assignedTo") }
    /// Tags that analysts gave.
    package var customTags: [String] { texts("customTags") }
    /// When the incident was opened, as the service wrote it.
    package var createdDateTime: String? { text("createdDateTime") }
    /// When the incident last changed, as the service wrote it.
    package var lastUpdateDateTime: String? { text("lastUpdateDateTime") }
    /// The incident's page in the portal.
    package var webURL: String? { text("incidentWebUrl") }
    /// The incident that this one was merged into; nil unless it was.
    package var redirectIncidentID: IncidentID? {
        text("redirectIncidentId").flatMap(IncidentID.init)
            ?? raw["redirectIncidentId"]?.integer.flatMap { IncidentID($0.description) }
    }
}
