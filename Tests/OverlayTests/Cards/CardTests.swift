import DefenderAPI
import Entities
import KQL
import Lookup
import ResponseActions
import Testing

@testable import Overlay

struct CardTests {
    private let views: OverlayViews
    private let rights = ActionRights(mayAct: true, enabled: [.machinesIsolation, .fileIsolation])

    init() throws { views = try OverlayViews() }

    private func card(_ report: EntityReport, isKept: Bool = false) -> String {
        views.card(
            CardModel(entry: 3, report: report, answeredAt: "2026-11-22T10:00:00Z", isKept: isKept, rights: rights)
        )
    }

    @Test func `a report with one of everything`() throws {
        expectGolden("card.html", card(try .full()))
    }

    @Test func `a report without findings and an entity that is never looked up`() throws {
        let clean = card(try .sample())
        #expect(clean.contains("data-state=\"clean\""))
        #expect(clean.contains("Nothing found. Every source that was asked answered."))
        let ignored = try EntityReport.sample { report in
            report.sources = [SourceOutcome(.alerts, .skipped, message: "It says nothing about anybody.")]
        }
        #expect(card(ignored).contains("Not looked up: It says nothing about anybody."))
        #expect(!card(ignored).contains("tablist"))
    }

    @Test func `nothing found with a failure is never called clean`() throws {
        let report = try EntityReport.sample { report in
            report.sources[2] = SourceOutcome(.template, .failed, message: "Timed out.")
        }
        #expect(card(report).contains("data-state=\"failed\""))
        #expect(card(report).contains("not every source answered"))
        #expect(!card(report).contains("Nothing found."))
    }

    @Test func `only tabs with content are there, and the first is open`() throws {
        let report = try EntityReport.sample { report in
            report.devices = try EntityReport.full().devices
            report.hunts = try EntityReport.full().hunts
        }
        let check = try HTMLCheck(card(report))
        #expect(check.values(of: "aria-selected") == ["true", "false"])
        #expect(check.values(of: "aria-controls") == ["entity-3-panel-devices", "entity-3-panel-hunting"])
        #expect(check.attributes.filter { $0.name == "hidden" }.count == 1)
    }

    @Test func `a table that was found twice counts once`() throws {
        let report = try EntityReport.sample { report in
            report.hunts = [9, 12].map { HuntResult(table: "AlertInfo", rowCount: $0, columns: [], rows: []) }
        }
        #expect(card(report).contains("Advanced Threat Hunting <span class=\"count\">12</span>"))
    }

    @Test func `says when the answer was found out, and whether it was kept`() throws {
        let html = card(try .sample(), isKept: true)
        #expect(html.contains("<time datetime=\"2026-11-22T10:00:00Z\" data-age>2026-11-22 10:00 UTC</time>"))
        #expect(html.contains("Kept from an earlier lookup"))
    }

    @Test func `headings stand in order and no id stands twice`() throws {
        let check = try HTMLCheck(card(try .full()))
        let ids = check.values(of: "id")
        #expect(Set(ids).count == ids.count)
        #expect(check.headings.first == 2)
        #expect(zip(check.headings, check.headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        let named = Set(ids)
        #expect(check.values(of: "aria-labelledby").allSatisfy { named.contains($0) })
    }

    @Test func `only https addresses of the portal are links, and they open apart`() throws {
        var report = try EntityReport.full()
        report.incidents[0].links = [.init(.incident, "javascript:alert(1)")]
        let check = try HTMLCheck(card(report))
        #expect(check.values(of: "href") == ["https://security.microsoft.com/alerts/da6375"])
        #expect(check.values(of: "rel") == ["noopener noreferrer"])
    }

    @Test func `fifty alerts with twelve pieces of evidence each stay below a megabyte`() throws {
        var report = try EntityReport.full()
        let alert = report.alerts[0]
        var value = alert.value
        let evidence = (value["evidence"]?.array ?? []).prefix(4)
        value["evidence"] = .array((0..<3).flatMap { _ in evidence })
        report.alerts = (0..<50).map { _ in ReportedObject(value, links: alert.links) }
        #expect(card(report).utf8.count < 1_000_000)
    }
}
