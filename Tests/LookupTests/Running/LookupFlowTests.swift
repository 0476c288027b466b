import DefenderAPI
import Entities
import KQL
import Sandbox
import Testing

@testable import Lookup

struct LookupFlowTests {
    private func landmark(_ kind: String, withIncidents: Bool = true) throws -> Landmark {
        try #require(Landmark.all.first { $0.kind == kind && (!withIncidents || !$0.incidents.isEmpty) })
    }

    @Test func `finds incidents, alerts, devices and rows of an address`() async throws {
        let landmark = try landmark("IPv4")
        let report = try await SandboxLookup().run(landmark.kind, landmark.value)
        #expect(report.sources.map(\.source) == LookupSource.allCases)
        #expect(!report.isAffectedByError, "\(report.sources)")
        let ids = report.incidents.compactMap { $0.value["id"]?.string }
        #expect(Set(ids).isSuperset(of: landmark.incidents.map(String.init)), "\(ids)")
        #expect(!report.alerts.isEmpty && !report.devices.isEmpty)
        #expect(Set(report.hunts.map(\.table)).isSuperset(of: landmark.tables))
        #expect(report.alerts.allSatisfy { $0.links.contains { $0.name == .alert && $0.url.hasPrefix("https://") } })
        #expect(report.summary[0].hasPrefix("Alerts: \(report.alerts.count) Incidents: \(report.incidents.count)"))
        #expect(report.outcome(of: .assignedAlerts)?.kind == .skipped)
    }

    @Test func `finds what is assigned to an e-mail address`() async throws {
        let assigned = try #require(SandboxLookup.tenant.alerts.lazy.compactMap(Self.owner).first)
        let report = try await SandboxLookup().run("email", assigned)
        #expect(report.outcome(of: .assignedAlerts)?.kind == .found, "\(report.sources)")
        #expect(!report.alerts.isEmpty)
    }

    private static func owner(_ alert: KQLDynamic) -> String? {
        guard case .object(let members) = alert else { return nil }
        for member in members where member.name == "assignedTo" {
            if case .string(let text) = member.value, text.contains("@") { return text }
        }
        return nil
    }

    @Test func `says that it found nothing`() async throws {
        let report = try await SandboxLookup().run("domain", "nothing-here.example")
        #expect(report.isEmpty && report.summary == [])
        let kinds = report.sources.filter { ![.assignedAlerts, .assignedIncidents].contains($0.source) }.map(\.kind)
        #expect(kinds == [.clean, .clean, .clean, .clean, .clean])
    }

    @Test func `looks fifty entities up in at most twenty calls`() async throws {
        let entities = Landmark.benchmark
        let result = try await SandboxLookup().run(entities)
        #expect(result.isComplete, "\(result.reports.flatMap(\.sources).filter(\.isAffectedByError))")
        #expect(result.reports.map(\.item.entity.value).count == 50)
        #expect(result.cost.calls <= 20, "\(result.cost)")
        #expect(result.reports.count { !$0.isEmpty } >= 30)
    }

    @Test func `gives the same answers shared and one by one`() async throws {
        let entities = Landmark.all.prefix(6).map { (kind: $0.kind, value: $0.value) }
        let lookup = try SandboxLookup()
        let shared = try await lookup.run(entities)
        for (index, entity) in entities.enumerated() {
            var single = try await lookup.run(entity.kind, entity.value)
            single.item = shared.reports[index].item
            #expect(single == shared.reports[index], "\(entity)")
        }
    }

    @Test func `keeps the order, looks equal entities up once and ignored ones never`() async throws {
        let result = try await SandboxLookup().run([
            ("IPv4", "127.0.0.1"), ("domain", "nothing-here.example"), ("IPv4", "127.0.0.1"),
            ("domain", "quiet.invalid"), ("string", String(repeating: "x", count: 100_000)),
        ])
        #expect(result.reports.map(\.item.entity.value.utf8.count) == [9, 20, 13, 100_000])
        #expect(result.reports[0].sources.allSatisfy { $0.kind == .skipped })
        #expect(result.reports[3].sources.allSatisfy { $0.kind == .skipped && $0.message?.contains("2048") == true })
    }

    @Test func `makes no call for ignored addresses`() async throws {
        let result = try await SandboxLookup().run([("IPv4", "0.0.0.0"), ("IPv4", "255.255.255.255")])
        #expect(result.cost.calls == 0 && result.isComplete)
    }

    @Test func `tells what happens as it happens`() async throws {
        let item = LookupItem(try .named("IPv4", landmark("IPv4").value))
        var names: [String] = []
        for try await event in try SandboxLookup().runner.events([item], patience: nil) {
            switch event {
            case .planned: names.append("planned")
            case .sourceFinished(_, let outcome): names.append(outcome.source.rawValue)
            case .reportFinished: names.append("report")
            case .finished: names.append("finished")
            }
        }
        #expect(names.first == "planned" && names.last == "finished" && names.dropLast().last == "report")
        #expect(Set(names).isSuperset(of: LookupSource.allCases.map(\.rawValue)))
    }

    @Test func `leaves out what the ignore filters name, however it was found`() async throws {
        let landmark = try landmark("IPv4")
        let all = try await SandboxLookup().run(landmark.kind, landmark.value)
        let severities = Set(all.alerts.compactMap { $0.value["severity"]?.string })
        let lookup = try SandboxLookup(options: ["ignoreSeverities": severities.joined(separator: ",")])
        let report = try await lookup.run(landmark.kind, landmark.value)
        #expect(report.alerts.isEmpty)
        #expect(report.outcome(of: .alerts)?.ignored == all.alerts.count)
        #expect(report.outcome(of: .alerts)?.kind == .clean)
    }

    @Test func `says what a cap left out`() async throws {
        let landmark = try landmark("device", withIncidents: false)
        let lookup = try SandboxLookup(options: [
            "maxRowsPerTable": "1", "maxAlertsPerEntity": "1", "maxDevicesPerEntity": "1",
        ])
        let report = try await lookup.run(landmark.kind, landmark.value)
        #expect(report.alerts.count == 1 && report.devices.count == 1)
        #expect(report.hunts.allSatisfy { $0.rows.count == 1 })
        #expect(report.outcome(of: .alerts)?.missing?.items ?? 0 > 0)
        #expect(report.outcome(of: .typedHunts)?.missing?.rows ?? 0 > 0)
        #expect(!report.isAffectedByError)
    }

    @Test func `runs a query without a placeholder once for all`() async throws {
        let lookup = try SandboxLookup(options: ["kustoQueryString": "AlertInfo | take 3", "typedHunts": "false"])
        let result = try await lookup.run([("domain", "a.example"), ("domain", "b.example")])
        #expect(result.cost.quota[.hunting] == 1)
        #expect(result.reports.allSatisfy { $0.hunts.map(\.rowCount) == [3] && $0.alerts.count == 3 })
    }

    @Test(arguments: [
        "\"", "\\", "a\nb", "*", "{{ENTITY}}", "$&", "nul\0nul", "'", "\" or 1==1 //",
        String(repeating: "q", count: 2_048),
    ])
    func `looks up any text without changing the query`(_ value: String) async throws {
        let report = try await SandboxLookup().run("string", value)
        #expect([.clean, .found].contains(report.outcome(of: .template)?.kind), "\(report.sources)")
        #expect(report.outcome(of: .typedHunts)?.kind == .skipped)
    }
}
