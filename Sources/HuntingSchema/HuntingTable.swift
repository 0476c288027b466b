package import KQL

/// One table of advanced hunting.
package struct HuntingTable: Sendable, Hashable {
    /// As in a query: `DeviceProcessEvents`.
    package let name: String
    /// The part of the product that it belongs to.
    package let area: HuntingArea
    /// The `datetime` column that says when a row happened; nil for tables that hold a state rather than events.
    package let timeColumn: String?
    /// Whether Microsoft marks the table as preview, so that a tenant may lack it.
    package let isPreview: Bool
    /// The table that took this one's place; nil unless this one is retired or about to be.
    package let replacedBy: String?
    /// In the order of the documentation; names may differ only in case (`LogonId`, `LogonID`).
    package let columns: [KQLColumn]
    /// The columns that hold entities, in column order; a column stands once for each kind it holds.
    package let entityColumns: [EntityColumn]
}

/// A part of the product that tables belong to.
package enum HuntingArea: String, CaseIterable, Sendable, Hashable {
    case device, alert, email, identity, tvm, cloud, exposure, other
}
