import DefenderAPI
import Entities
import Lookup

/// Reports as rows: one for the entity itself, one for each thing found, one for each source that did not answer.
struct ReportRows {
    private let reports: [EntityReport]

    init(_ reports: [EntityReport]) {
        self.reports = reports
    }

    var output: TabularOutput { TabularOutput(columns: Self.columns, rows: reports.flatMap { rows(of: $0) }) }

    private static let columns = [
        "value", "kind", "type", "id", "name", "severity", "status", "first_seen", "last_seen", "rows", "link",
    ]

    private func rows(of report: EntityReport) -> [[OutputCell]] {
        var rows = [row(report, "entity", name: report.summary.joined(separator: " | "), status: status(of: report))]
        rows += report.incidents.map { incident in
            object(report, "incident", incident, name: "displayName", link: .incident)
        }
        rows += report.alerts.map { object(report, "alert", $0, name: "title", link: .alert) }
        rows += report.devices.map { device in
            row(
                report,
                "device",
                id: device.text("id"),
                name: device.text("computerDnsName"),
                severity: device.text("riskScore"),
                status: device.text("healthStatus"),
                first: device.text("firstSeen"),
                last: device.text("lastSeen"),
                link: device.link(.device)
            )
        }
        rows += report.hunts.map { hunt in
            row(report, "hunt", name: hunt.table, first: hunt.firstSeen, last: hunt.lastSeen, count: hunt.rowCount)
        }
        return rows + report.sources.compactMap { source(report, $0) }
    }

    private func status(of report: EntityReport) -> String {
        if report.isAffectedByError { return report.isEmpty ? "failed" : "partly failed" }
        guard report.isEmpty else { return "found" }
        return report.sources.allSatisfy { $0.kind == .skipped } ? "skipped" : "clean"
    }

    private func object(
        _ report: EntityReport,
        _ type: String,
        _ object: ReportedObject,
        name: String,
        link: ReportedObject.LinkName
    ) -> [OutputCell] {
        row(
            report,
            type,
            id: object.text("id"),
            name: object.text(name),
            severity: object.text("severity"),
            status: object.text("status"),
            first: object.text("createdDateTime"),
            last: object.text("lastUpdateDateTime"),
            link: object.link(link)
        )
    }

    /// A source that failed, was skipped or left something out.
    private func source(_ report: EntityReport, _ outcome: SourceOutcome) -> [OutputCell]? {
        let reasons = [outcome.message, outcome.missing?.reason].compactMap { $0 }
        guard outcome.kind == .failed || outcome.kind == .skipped || outcome.missing != nil else { return nil }
        return row(
            report,
            "source",
            id: outcome.requestID,
            name: outcome.source.rawValue + ": " + reasons.joined(separator: " "),
            status: outcome.kind.rawValue
        )
    }

    private func row(
        _ report: EntityReport,
        _ type: String,
        id: String? = nil,
        name: String? = nil,
        severity: String? = nil,
        status: String? = nil,
        first: String? = nil,
        last: String? = nil,
        count: Int? = nil,
        link: String? = nil
    ) -> [OutputCell] {
        let entity = report.item.entity
        let start: [OutputCell] = [.text(entity.value), .text(entity.kind.rawValue), .text(type)]
        let texts = [id, name, severity, status, first, last].map { $0.map { OutputCell.text($0) } ?? .null }
        return start + texts + [count.map { .number(String($0)) } ?? .null, link.map { .text($0) } ?? .null]
    }
}
