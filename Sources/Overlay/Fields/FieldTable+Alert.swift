extension FieldTable {
    /// An alert of Graph; title, evidence, comments and long texts are shown apart.
    static let alert = FieldTable(
        [
            FieldRow("Status", "status", .words),
            FieldRow("Severity", "severity", .severity),
            FieldRow("Device name", "deviceName", .code),
            FieldRow("Assigned to", "assignedTo"),
            FieldRow("Classification", "classification", .words),
            FieldRow("Determination", "determination", .words),
            FieldRow("Category", "category", .words),
            FieldRow("Categories", "categories", .words),
            FieldRow("Service source", "serviceSource", .words),
            FieldRow("Detection source", "detectionSource", .words),
            FieldRow("Product", "productName"),
            FieldRow("MITRE techniques", "mitreTechniques"),
            FieldRow("Actor", "actorDisplayName"),
            FieldRow("Threat display name", "threatDisplayName"),
            FieldRow("Threat name", "threatName"),
            FieldRow("Threat family", "threatFamilyName"),
            FieldRow("Investigation", "investigationState", .words),
            FieldRow("Created", "createdDateTime", .time),
            FieldRow("Last updated", "lastUpdateDateTime", .time),
            FieldRow("Resolved", "resolvedDateTime", .time),
            FieldRow("First activity", "firstActivityDateTime", .time),
            FieldRow("Last activity", "lastActivityDateTime", .time),
            FieldRow("System tags", "systemTags"),
            FieldRow("Alert ID", "id", .code),
            FieldRow("Provider alert ID", "providerAlertId", .code),
            FieldRow("Incident ID", "incidentId", .code),
            FieldRow("Detector ID", "detectorId", .code),
            FieldRow("Policy ID", "alertPolicyId", .code),
            FieldRow("Custom details", "customDetails"),
            FieldRow("Additional data", "additionalData"),
        ],
        hidden: [
            "title", "alertWebUrl", "incidentWebUrl", "links", "comments", "evidence", "description",
            "recommendedActions", "tenantId",
        ]
    )
}
