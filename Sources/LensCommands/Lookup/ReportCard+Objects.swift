import DefenderAPI
import Lookup

extension ReportCard {
    /// Incidents, the gravest first.
    var incidents: [TerminalText] {
        section("Incidents", report.incidents.sorted(by: ReportedObject.isShownBefore)) { incident in
            [
                TextTable.Cell(incident.text("severity").asWords, incident.gravity.role),
                TextTable.Cell(incident.text("status").asWords),
                TextTable.Cell(incident.text("displayName"), link: incident.link(.incident)),
                TextTable.Cell(TimeText.minute(ofWireInstant: incident.text("createdDateTime")), .quiet),
                TextTable.Cell("#" + incident.text("id"), .quiet),
            ]
        }
    }

    /// Alerts, the gravest first.
    var alerts: [TerminalText] {
        section("Alerts", report.alerts.sorted(by: ReportedObject.isShownBefore)) { alert in
            [
                TextTable.Cell(alert.text("severity").asWords, alert.gravity.role),
                TextTable.Cell(alert.text("status").asWords),
                TextTable.Cell(alert.text("title"), link: alert.link(.alert)),
                TextTable.Cell(TimeText.minute(ofWireInstant: alert.text("createdDateTime")), .quiet),
                TextTable.Cell(alert.shortDeviceName, .quiet),
            ]
        }
    }

    /// Devices, those at the highest risk first.
    var devices: [TerminalText] {
        let byRisk = report.devices.enumerated().sorted { left, right in
            let (one, other) = (Gravity(left.element.text("riskScore")), Gravity(right.element.text("riskScore")))
            return one == other ? left.offset < right.offset : one < other
        }
        return section("Devices", byRisk.map(\.element)) { device in
            let risk = device.text("riskScore")
            let address = width < 100 ? [] : [TextTable.Cell(device.text("lastIpAddress"), .quiet)]
            return [
                TextTable.Cell(risk.isEmpty ? "" : "Risk " + risk.lowercased(), Gravity(risk).role),
                TextTable.Cell(device.text("healthStatus").asWords),
                TextTable.Cell(device.text("computerDnsName"), link: device.link(.device)),
                TextTable.Cell(device.text("osPlatform")),
            ] + address + [
                TextTable.Cell(TimeText.minute(ofWireInstant: device.text("lastSeen")), .quiet)
            ]
        }
    }

    private func section(
        _ name: String,
        _ objects: [ReportedObject],
        row: (ReportedObject) -> [TextTable.Cell]
    ) -> [TerminalText] {
        guard let first = objects.first else { return [] }
        let columns = row(first).map { _ in TextTable.Column(heading: "") }
        let table = TextTable(columns: columns, rows: objects.prefix(limit).map(row))
        let lines = table.lines(width: width, style: style, indent: 4)
        return ["", title(name, "\(objects.count)")] + lines + rest(objects.count - limit, of: name.lowercased())
    }
}

extension ReportedObject {
    /// The first label of the first device in an alert's evidence; empty for alerts without one.
    fileprivate var shortDeviceName: String { String(deviceName.prefix { $0 != "." }) }
}
