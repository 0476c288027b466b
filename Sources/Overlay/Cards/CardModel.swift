package import Lookup

/// Everything that was found out about one entity, and when.
package struct CardModel: Sendable {
    /// The entity's place in the lookup.
    package var entry: Int
    /// What was found out.
    package var report: EntityReport
    /// When it was found out: RFC 3339 in UTC.
    package var answeredAt: String
    /// True when the answer was kept from an earlier lookup.
    package var isKept: Bool
    /// What the reader may do to devices.
    package var rights: ActionRights

    /// Creates a model.
    package init(entry: Int, report: EntityReport, answeredAt: String, isKept: Bool, rights: ActionRights) {
        self.entry = entry
        self.report = report
        self.answeredAt = answeredAt
        self.isKept = isKept
        self.rights = rights
    }
}
