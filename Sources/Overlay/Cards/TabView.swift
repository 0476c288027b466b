import Lookup
import Mustache

/// A tab of a card, and the panel that it opens.
struct TabView: Sendable {
    /// Such as `alerts`.
    let name: String
    /// The tab's id on the page.
    let id: String
    /// The panel's id on the page.
    let panelID: String
    let label: String
    let count: Int
    /// Whether the tab is open at first.
    let isOpen: Bool
    let objects: [ObjectView]
    let hunts: [HuntView]

    /// The tabs with content, the first of them open.
    static func tabs(of report: EntityReport, id: String, rights: ActionRights) -> [TabView] {
        let byRisk = report.devices.enumerated().sorted { left, right in
            let (one, other) = (Gravity(left.element.text("riskScore")), Gravity(right.element.text("riskScore")))
            return (one, left.offset) < (other, right.offset)
        }
        let contents: [(name: String, label: String, objects: [ObjectView], hunts: [HuntView])] = [
            (
                "incidents", "Incidents",
                report.incidents.sorted(by: ReportedObject.isShownBefore).map { ObjectView(incident: $0) }, []
            ),
            (
                "alerts", "Alerts",
                report.alerts.sorted(by: ReportedObject.isShownBefore).map { ObjectView(alert: $0, rights: rights) }, []
            ),
            ("devices", "Devices", byRisk.map { ObjectView(device: $0.element) }, []),
            ("hunting", "Advanced Threat Hunting", [], HuntView.hunts(of: report)),
        ]
        let filled = contents.filter { !$0.objects.isEmpty || !$0.hunts.isEmpty }
        return filled.enumerated().map { index, content in
            TabView(
                name: content.name,
                id: "\(id)-tab-\(content.name)",
                panelID: "\(id)-panel-\(content.name)",
                label: content.label,
                count: content.objects.isEmpty ? HuntView.rows(of: content.hunts) : content.objects.count,
                isOpen: index == 0,
                objects: content.objects,
                hunts: content.hunts
            )
        }
    }
}

extension TabView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "id": id
        case "panelID": panelID
        case "label": label
        case "count": ByteText.grouped(Int64(count))
        case "isOpen": isOpen
        case "objects": objects
        case "hunts": hunts
        default: nil
        }
    }
}
