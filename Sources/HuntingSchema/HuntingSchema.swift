package import KQL

/// The tables of advanced hunting in Microsoft Defender XDR, and which of their columns hold which kind of entity.
///
/// Everything here is read from the text in `Tables/` at first use, once per process (1.6 ms).
///
/// Source: <https://learn.microsoft.com/defender-xdr/advanced-hunting-schema-tables> (read 2026-11-22).
package enum HuntingSchema {
    /// All tables, by name.
    package static let tables: [HuntingTable] = HuntingArea.allCases
        .flatMap { TableTextReader.tables(of: $0) }
        .sorted { $0.name < $1.name }

    /// The same tables as the binder of the query language takes them.
    ///
    /// Snapshots are tables of states, although their rows have a time: of them the last row of each thing is wanted.
    package static let schema = KQLSchema(
        tables: tables.map { table in
            KQLTable(
                name: table.name,
                columns: table.columns,
                eventTime: table.area == .tvm || stateTables.contains(table.name) ? nil : table.timeColumn,
                successor: table.replacedBy
            )
        }
    )

    /// Tables outside of vulnerability management whose rows say how something is, again and again.
    private static let stateTables: Set<String> = [
        "AIAgentsInfo", "AgentsInfo", "DeviceInfo", "DeviceNetworkInfo", "IdentityAccountInfo", "IdentityInfo",
        "OAuthAppInfo",
    ]

    /// Every column that holds an entity, grouped by kind; within a kind by table, then in the order of the columns.
    package static let entityColumns: [EntityColumnKind: [EntityColumn]] = Dictionary(
        grouping: tables.flatMap(\.entityColumns),
        by: \.kind
    )

    /// The table of exactly this name, or nil.
    package static func table(named name: String) -> HuntingTable? {
        indexByName[name].map { tables[$0] }
    }

    /// The column that says when a row happened; nil for an unknown table and for one without such a column.
    package static func timeColumn(of table: String) -> String? {
        self.table(named: table)?.timeColumn
    }

    /// The area that Microsoft's documentation puts the table in, or nil for an unknown table.
    package static func area(of table: String) -> HuntingArea? {
        self.table(named: table)?.area
    }

    /// The columns of one table that hold one kind of entity, in the order of the table; empty when there are none.
    package static func entityColumns(of table: String, kind: EntityColumnKind) -> [EntityColumn] {
        self.table(named: table)?.entityColumns.filter { $0.kind == kind } ?? []
    }

    /// The 22 tables that the Polarity integration offers for its query option; the sandbox tenant fills all of them.
    package static let integrationTables = [
        "AlertEvidence",
        "AlertInfo",
        "DeviceEvents",
        "DeviceFileCertificateInfo",
        "DeviceFileEvents",
        "DeviceImageLoadEvents",
        "DeviceInfo",
        "DeviceLogonEvents",
        "DeviceNetworkEvents",
        "DeviceNetworkInfo",
        "DeviceProcessEvents",
        "DeviceRegistryEvents",
        "DeviceTvmSecureConfigurationAssessment",
        "DeviceTvmSecureConfigurationAssessmentKB",
        "DeviceTvmSoftwareInventory",
        "DeviceTvmSoftwareVulnerabilities",
        "DeviceTvmSoftwareVulnerabilitiesKB",
        "EmailAttachmentInfo",
        "EmailEvents",
        "EmailPostDeliveryEvents",
        "EmailUrlInfo",
        "IdentityInfo",
    ]

    private static let indexByName = Dictionary(
        tables.enumerated().map { ($1.name, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
