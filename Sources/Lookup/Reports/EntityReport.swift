package import DefenderAPI

/// Everything that was found out about one entity.
package struct EntityReport: Sendable, Hashable {
    /// The entity, and where it stood in the text.
    package var item: LookupItem
    /// Tags for a person, most important first; empty when nothing was found.
    package var summary: [String] = []
    /// One for each source that applies to the entity, in the order of ``LookupSource``.
    package var sources: [SourceOutcome] = []
    /// Newest first, each once.
    package var incidents: [ReportedObject] = []
    /// Newest first, each once.
    package var alerts: [ReportedObject] = []
    /// Those of alerts first, then those of hunting rows, each once.
    package var devices: [ReportedObject] = []
    /// Tables of the template first, then those of the typed hunts.
    package var hunts: [HuntResult] = []

    /// Creates an empty report.
    package init(item: LookupItem) {
        self.item = item
    }

    /// True when no incident, alert, device or hunting row was found.
    package var isEmpty: Bool {
        incidents.isEmpty && alerts.isEmpty && devices.isEmpty && hunts.allSatisfy { $0.rowCount == 0 }
    }

    /// True when an error kept any source from giving all it has.
    package var isAffectedByError: Bool { sources.contains { $0.isAffectedByError } }

    /// Positions in ``hunts`` of what is shown to a person: results that hold rows.
    ///
    /// Of two results of one table, the hunting query's and the typed hunt's, only the one that holds the other's rows.
    package var shownHunts: [Int] {
        let found = hunts.indices.filter { hunts[$0].rowCount > 0 }
        return found.filter { index in !found.contains { hunts[$0].stands(for: hunts[index], isEarlier: $0 < index) } }
    }

    /// The outcome of a source, or nil when the source does not apply to the entity.
    package func outcome(of source: LookupSource) -> SourceOutcome? {
        sources.first { $0.source == source }
    }
}

extension HuntResult {
    /// Whether every row of another result of the same table is among those of this one.
    fileprivate func stands(for other: HuntResult, isEarlier: Bool) -> Bool {
        guard table == other.table, rowCount > other.rowCount || (rowCount == other.rowCount && isEarlier) else {
            return false
        }
        let places = other.columns.compactMap(columns.firstIndex)
        guard places.count == other.columns.count else { return false }
        let known = Set(rows.map { row in places.map { row[$0] } })
        return other.rows.allSatisfy(known.contains)
    }
}

/// An incident, an alert or a device as Microsoft sent it, with links that suit the tenant's cloud.
package struct ReportedObject: Sendable, Hashable {
    /// Where a link leads.
    package enum LinkName: String, Sendable, Hashable, CaseIterable {
        case incident, alert, device
    }

    /// A link to the Defender portal.
    package struct Link: Sendable, Hashable {
        /// Where the link leads.
        package var name: LinkName
        /// https.
        package var url: String

        /// Creates a link.
        package init(_ name: LinkName, _ url: String) {
            self.name = name
            self.url = url
        }
    }

    /// The members as received, unknown ones included.
    package var value: JSONObject
    /// Addresses of the pages that the object is shown on.
    package var links: [Link]

    /// Wraps a received object.
    package init(_ value: JSONObject, links: [Link] = []) {
        self.value = value
        self.links = links
    }
}
