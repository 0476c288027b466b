extension FieldTable {
    /// An incident of Graph; name and comments are shown apart.
    static let incident = FieldTable(
        [
            FieldRow("Status", "status", .words),
            FieldRow("Severity", "severity", .severity),
            FieldRow("Assigned to", "assignedTo"),
            FieldRow("Classification", "classification", .words),
            FieldRow("Determination", "determination", .words),
            FieldRow("Created", "createdDateTime", .time),
            FieldRow("Last updated", "lastUpdateDateTime", .time),
            FieldRow("Last modified by", "lastModifiedBy"),
            FieldRow("Custom tags", "customTags"),
            FieldRow("System tags", "systemTags"),
            FieldRow("Priority score", "priorityScore"),
            FieldRow("Incident ID", "id", .code),
            FieldRow("Merged into incident", "redirectIncidentId", .code),
            FieldRow("Resolving comment", "resolvingComment", .lines),
        ],
        hidden: [
            "displayName", "incidentWebUrl", "links", "comments", "alerts", "description", "summary", "tenantId",
        ]
    )
}
