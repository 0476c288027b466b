/// An alert of Graph: <https://learn.microsoft.com/graph/api/resources/security-alert> (read 2026-08).
package struct Alert: WireObject {
    /// The id, with the prefix of its source.
    package let id: AlertID
    /// All members as received.
    package let raw: JSONObject

    /// Wraps a received alert; nil without a usable id.
    package init?(raw: JSONObject) {
        guard let id = raw["id"]?.string.flatMap(AlertID.init) else { return nil }
        self.id = id
        self.raw = raw
    }

    /// The incident that the alert belongs to; nil when there is none.
    package var incidentID: IncidentID? {
        text("incidentId").flatMap(IncidentID.init) ?? raw["incidentId"]?.integer.flatMap { IncidentID($0.description) }
    }

    /// The headline.
    package var title: String? { text("title") }
    /// How bad it is: a member of ``GraphEnum/alertSeverity``, or one that is new.
    package var severity: String? { text("severity") }
    /// A member of ``GraphEnum/alertStatus``, or one that is new.
    package var status: String? { text("status") }
    /// A member of ``GraphEnum/alertClassification``; nil when nobody classified the alert.
    package var classification: String? { text("classification") }
    /// A member of ``GraphEnum/alertDetermination``; nil when nobody determined it.
    package var determination: String? { text("determination") }
    /// The product that raised the alert: a member of ``GraphEnum/serviceSource``.
    package var serviceSource: String? { text("serviceSource") }
    /// The sensor: a member of ``GraphEnum/detectionSource``.
    package var detectionSource: String? { text("detectionSource") }
    /// The analyst who owns the alert, not the user it is about; nil when nobody does.
    package var assignedTo: String? { text("assignedTo") }
    /// The kinds of attack; falls back on the deprecated single member.
    package var categories: [String] {
        let categories = texts("categories")
        return categories.isEmpty ? [text("category")].compactMap(\.self) : categories
    }
    /// Technique numbers such as `T1564.001`.
    package var mitreTechniques: [String] { texts("mitreTechniques") }
    /// When the alert was raised, as the service wrote it.
    package var createdDateTime: String? { text("createdDateTime") }
    /// When the alert last changed, as the service wrote it.
    package var lastUpdateDateTime: String? { text("lastUpdateDateTime") }
    /// The alert's page in the portal.
    package var webURL: String? { text("alertWebUrl") }
    /// The page of its incident in the portal.
    package var incidentWebURL: String? { text("incidentWebUrl") }
    /// What the alert rests on, in the service's order.
    package var evidence: [AlertEvidence] {
        raw["evidence"]?.array?.compactMap { $0.object.map(AlertEvidence.init) } ?? []
    }

    /// The devices that the evidence names, each once, in order.
    package var deviceIDs: [DeviceID] {
        var seen: Set<DeviceID> = []
        return evidence.compactMap(\.deviceID).filter { seen.insert($0).inserted }
    }
}

/// One piece of evidence; its subtypes are told apart by ``kind``.
package struct AlertEvidence: Hashable, Sendable {
    /// All members as received.
    package let raw: JSONObject

    /// Wraps a received piece of evidence.
    package init(raw: JSONObject) {
        self.raw = raw
    }

    /// The last part of `@odata.type`, such as `fileEvidence`; empty when it is missing.
    package var kind: String {
        raw["@odata.type"]?.string?.split(separator: ".").last.map(String.init) ?? ""
    }

    /// The Defender for Endpoint device it was seen on; nil when it names none.
    package var deviceID: DeviceID? { raw["mdeDeviceId"]?.string.flatMap(DeviceID.init) }
}
