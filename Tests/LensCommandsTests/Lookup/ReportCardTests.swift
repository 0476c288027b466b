import DefenderAPI
import Entities
import KQL
import Lookup
import Testing

@testable import LensCommands

struct ReportCardTests {
    private func report(_ change: (inout EntityReport) -> Void = { _ in }) throws -> EntityReport {
        var report = EntityReport(item: LookupItem(try #require(Entity(.string, "=cmd|' /C calc'!A0\u{1B}[2J"))))
        change(&report)
        return report
    }

    private func object(_ members: (String, String)...) -> ReportedObject {
        ReportedObject(JSONObject(members.map { JSONObject.Member($0.0, .string($0.1)) }))
    }

    private func card(_ report: EntityReport, width: Int = 80) -> String {
        ReportCard(report, style: TerminalStyle(isColoured: false), width: width).lines.map(\.encoded).joined(
            separator: "\n"
        )
    }

    @Test func `nothing that Microsoft or the user wrote acts on the terminal`() throws {
        let evil = "a\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}\nb"
        let report = try report { report in
            report.summary = [evil]
            report.incidents = [object(("displayName", evil), ("severity", evil), ("status", evil), ("id", evil))]
            report.alerts = [object(("title", evil), ("severity", "high"), ("createdDateTime", evil))]
            report.devices = [object(("computerDnsName", evil), ("riskScore", evil))]
            report.hunts = [
                HuntResult(table: evil, rowCount: 1, columns: [KQLColumn(evil, .string)], rows: [[.string(evil)]])
            ]
            report.sources = [
                SourceOutcome(.template, .failed, message: evil, requestID: evil),
                SourceOutcome(.alerts, .found, missing: .init(items: 1, reason: evil)),
            ]
        }
        let text = card(report)
        #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) || $0 == "\n" })
        #expect(!text.contains("\u{202E}"))
        #expect(text.contains("␛]0;owned"))
    }

    @Test func `a spreadsheet takes no cell for a formula`() throws {
        let report = try report { $0.incidents = [object(("displayName", "@SUM(1)"), ("id", "-1+1"))] }
        let row = try #require(ReportRows([report]).output.cells.first)
        #expect(CSVText.field(row[0].text).hasPrefix("'=cmd"))
        let incident = ReportRows([report]).output.cells[1]
        #expect(incident.map { CSVText.field($0.text) }.filter { $0.hasPrefix("'") }.count == 3)
    }

    @Test func `the gravest incident comes first, of equals the newest, and a long list is cut with its count`() throws
    {
        let severities = ["low", "high", "informational", "medium", "high", "new kind"]
        let report = try report { report in
            report.incidents = severities.enumerated().map { index, severity in
                object(
                    ("displayName", "n\(index)"),
                    ("severity", severity),
                    ("createdDateTime", "2026-11-0\(index)T00:00:00Z")
                )
            }
            report.alerts = (0..<20).map { object(("title", "alert \($0)"), ("severity", "low")) }
        }
        let lines = card(report).split(separator: "\n")
        let order = lines.compactMap { line in line.firstRange(of: /n[0-9]/).map { String(line[$0]) } }
        #expect(order == ["n4", "n1", "n3", "n0", "n2", "n5"])
        #expect(lines.contains { $0.contains("… 12 more alerts") })
    }

    @Test func `of two results of one table the fuller is shown`() throws {
        let columns = [KQLColumn("Timestamp", .datetime), KQLColumn("DeviceName", .string)]
        let rows: [[JSONValue]] = [
            [.string("2026-11-22T10:00:00Z"), .string("pc-1.contoso.example")],
            [.string("2026-11-21T10:00:00Z"), .string("pc-2.contoso.example")],
        ]
        let report = try report { report in
            report.hunts = [
                HuntResult(table: "DeviceEvents", rowCount: 1, columns: columns, rows: [rows[0]]),
                HuntResult(table: "DeviceEvents", rowCount: 2, columns: columns, rows: rows),
                HuntResult(table: "DeviceInfo", rowCount: 0, columns: columns, rows: []),
            ]
        }
        let text = card(report)
        #expect(text.split(separator: "DeviceEvents").count == 2)
        #expect(text.contains("Hunting  2 rows in 1 table"))
        #expect(text.contains("pc-2\n") && !text.contains("pc-2.contoso"))
        #expect(!text.contains("DeviceInfo"))
    }

    @Test func `sources that failed for one reason share a remark, and nothing found is not claimed`() throws {
        let report = try report { report in
            report.sources = [
                SourceOutcome(.template, .failed, message: "No.", requestID: "r1"),
                SourceOutcome(.typedHunts, .failed, message: "No.", requestID: "r2"),
                SourceOutcome(.alerts, .clean, ignored: 2),
            ]
        }
        let text = card(report)
        #expect(text.contains("✖ hunting query, typed hunts failed: No."))
        #expect(text.contains("request id r1, r2"))
        #expect(text.contains("2 alerts left out by the ignore options"))
        #expect(!text.contains("Nothing found"))
    }

    @Test(arguments: [20, 40, 60, 80, 120, 200]) func `lines keep to the width`(_ width: Int) throws {
        let report = try report { report in
            report.incidents = [
                object(("displayName", String(repeating: "漢字 ", count: 60)), ("severity", "high"), ("status", "active"))
            ]
            report.sources = [
                SourceOutcome(.template, .failed, message: String(repeating: "because ", count: 50)),
                SourceOutcome(.typedHunts, .failed, message: String(repeating: "x", count: 300)),
            ]
        }
        let lines = ReportCard(report, style: TerminalStyle(isColoured: true), width: width).lines
        #expect(lines.allSatisfy { $0.width <= max(width, 40) })
    }
}

extension TabularOutput {
    /// All rows.
    var cells: [[OutputCell]] { (0..<rowCount).map { cells(ofRow: $0) } }
}
