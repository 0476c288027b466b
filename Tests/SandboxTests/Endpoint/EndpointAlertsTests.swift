import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct EndpointAlertsTests {
    private static let all = SandboxHarness.tenant.endpointAlerts

    @Test func `lists alerts with evidence only when it is expanded`() async throws {
        let harness = try SandboxHarness()
        let plain = try await harness.endpoint("/alerts?$top=5")
        #expect(plain.value.count == 5)
        #expect(plain.value.allSatisfy { $0[member: "evidence"] == .array([]) })
        let expanded = try await harness.endpoint("/alerts?$top=5&$expand=evidence")
        #expect(expanded.value.contains { WireObject.elements($0[member: "evidence"])?.isEmpty == false })
    }

    @Test func `filters by number, enumeration and time`() async throws {
        let harness = try SandboxHarness()
        guard case .long(let incident)? = Self.all.first?[member: "incidentId"] else {
            Issue.record("The incident's id is no number.")
            return
        }
        let answer = try await harness.endpoint("/alerts?$filter=incidentId eq \(incident)")
        #expect(answer.value.allSatisfy { $0[member: "incidentId"] == .long(incident) })
        #expect(!answer.value.isEmpty)
        let filter = "severity in ('High','Medium') and lastUpdateTime ge 2026-01-01T00:00:00Z and status ne 'Resolved'"
        #expect(try await harness.endpoint("/alerts?$filter=\(filter)").status == 200)
        #expect(try await harness.endpoint("/alerts?$filter=title eq 'x'").status == 400)
    }

    @Test func `knows only the endpoint's alerts`() async throws {
        let harness = try SandboxHarness()
        let id = try #require(Self.all.first?.string("id"))
        let answer = try await harness.endpoint("/alerts/\(id)")
        #expect(answer.text("id") == id)
        #expect(WireObject.elements(answer["evidence"])?.isEmpty == false)
        let other = SandboxHarness.tenant.alerts.first {
            $0.string("serviceSource") != "microsoftDefenderForEndpoint"
        }
        let otherID = try #require(other?.string("id"))
        #expect(try await harness.endpoint("/alerts/\(otherID)").status == 404)
    }

    @Test func `lists and counts the alerts of a machine`() async throws {
        let harness = try SandboxHarness()
        let known = Set(SandboxHarness.tenant.machines.compactMap { $0.string("id") })
        let machine = try #require(Self.all.compactMap { $0.string("machineId") }.first { known.contains($0) })
        let expected = Self.all.count { $0.string("machineId") == machine }
        #expect(try await harness.endpoint("/machines/\(machine)/alerts").value.count == expected)
        #expect(try await harness.endpoint("/machines/\(machine)/alerts/$count").body == String(expected))
        #expect(try await harness.endpoint("/machines/unknown/alerts").status == 404)
    }

    @Test func `lists machine actions newest first and gets one`() async throws {
        let harness = try SandboxHarness()
        let list = try await harness.endpoint("/machineactions")
        let times = list.value.compactMap { $0.string("creationDateTimeUtc") }
        #expect(!times.isEmpty)
        #expect(times == times.sorted(by: >))
        let action = try #require(list.value.first)
        let id = try #require(action.string("id"))
        let machine = try #require(action.string("machineId"))
        #expect(try await harness.endpoint("/machineactions/\(id)").text("machineId") == machine)
        let mine = try await harness.endpoint("/machineactions?$filter=machineId eq '\(machine)'&$top=2")
        #expect(mine.value.allSatisfy { $0.string("machineId") == machine })
        #expect(try await harness.endpoint("/machineactions/unknown").status == 404)
    }
}
