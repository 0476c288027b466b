import KQL
import KQLEngine
import Testing

@testable import Sandbox

struct TenantCoherenceTests {
    @Test func `has the same alerts in hunting and in Graph`() throws {
        let graph = Set(sampleTenant.alerts.map { $0.memberText("id") })
        #expect(graph.count == sampleTenant.alerts.count)
        #expect(Set(try strings("AlertId", of: "AlertInfo")) == graph)
        #expect(Set(try strings("AlertId", of: "AlertEvidence")) == graph)
    }

    @Test func `has the endpoint product's alerts in the endpoint API, and no others`() {
        let ofProduct = sampleTenant.alerts.filter { $0.memberText("serviceSource") == "microsoftDefenderForEndpoint" }
        #expect(sampleTenant.endpointAlerts.map { $0.memberText("id") } == ofProduct.map { $0.memberText("id") })
        #expect(ofProduct.allSatisfy { $0.memberText("id").hasPrefix("da") })
        for (endpoint, graph) in zip(sampleTenant.endpointAlerts, ofProduct) {
            #expect(endpoint.memberText("title") == graph.memberText("title"))
            #expect(endpoint[member: "incidentId"] == Int64(graph.memberText("incidentId")).map { .long($0) })
        }
    }

    @Test func `puts every alert into an incident that exists`() {
        let incidents = Set(sampleTenant.incidents.map { $0.memberText("id") })
        #expect(sampleTenant.alerts.allSatisfy { incidents.contains($0.memberText("incidentId")) })
        #expect(sampleTenant.incidents.count > 50)
    }

    @Test func `names devices in evidence that exist, but for the one that is gone`() {
        let machines = Set(sampleTenant.machines.map { $0.memberText("id") })
        var unknown: Set<String> = []
        for evidence in sampleTenant.alerts.flatMap({ $0.memberElements("evidence") }) {
            guard case .string(let id) = evidence[member: "mdeDeviceId"] else { continue }
            if !machines.contains(id) { unknown.insert(id) }
        }
        #expect(unknown == [sampleTenant.goneDeviceID])
    }

    @Test func `names devices in the tables that exist, but for the one that is gone`() throws {
        let machines = Set(sampleTenant.machines.map { $0.memberText("id") }).union([sampleTenant.goneDeviceID])
        for (name, table) in sampleTenant.tables where table.columns.contains(where: { $0.name == "DeviceId" }) {
            let unknown = Set(try strings("DeviceId", of: name)).subtracting(machines).subtracting([""])
            #expect(unknown.isEmpty, "\(name)")
        }
    }

    @Test func `describes a device alike in the endpoint API and in hunting`() throws {
        let table = try #require(sampleTenant.tables["DeviceInfo"])
        let names = Dictionary(
            zip(try strings("DeviceId", of: "DeviceInfo"), try strings("DeviceName", of: "DeviceInfo")),
            uniquingKeysWith: { first, _ in first }
        )
        #expect(names.count == 300)
        #expect(table.rowCount == 900)
        for machine in sampleTenant.machines {
            #expect(names[machine.memberText("id")] == machine.memberText("computerDnsName"))
        }
    }

    @Test func `has alerts of several products, hidden members and a merged incident`() {
        let services = Set(sampleTenant.alerts.map { $0.memberText("serviceSource") })
        #expect(services.count == 7)
        #expect(services.contains("microsoftSentinel"))
        let statuses = Set(sampleTenant.incidents.map { $0.memberText("status") })
        #expect(statuses == ["active", "inProgress", "resolved", "redirected", "awaitingAction"])
        let merged = sampleTenant.incidents.filter { $0.memberText("status") == "redirected" }
        #expect(merged.map { $0.memberText("redirectIncidentId") } == ["4101"])
    }

    @Test func `sorts alerts and incidents newest first`() {
        let alerts = sampleTenant.alerts.map { $0.memberText("createdDateTime") }
        let incidents = sampleTenant.incidents.map { $0.memberText("createdDateTime") }
        #expect(alerts == alerts.sorted(by: >))
        #expect(incidents == incidents.sorted(by: >))
    }

    @Test func `ends every device action, and leaves the first victim released too early`() {
        #expect(sampleTenant.machineActions.count == 7)
        let device = MadeUp.hex("device:fin-ws-014", 40)
        let actions = sampleTenant.machineActions.filter { $0.memberText("machineId") == device }
        #expect(actions.map { $0.memberText("type") } == ["Unisolate", "Isolate"])
        let final: Set<String> = ["Succeeded", "Failed", "Cancelled"]
        #expect(sampleTenant.machineActions.allSatisfy { final.contains($0.memberText("status")) })
    }

    @Test func `gives Graph alerts every member of the type`() {
        let names: Set<String> = [
            "id", "actorDisplayName", "additionalData", "alertPolicyId", "alertWebUrl", "assignedTo", "categories",
            "category", "classification", "comments", "createdDateTime", "customDetails", "description",
            "detectionSource", "detectorId", "determination", "evidence", "firstActivityDateTime", "incidentId",
            "incidentWebUrl", "investigationState", "lastActivityDateTime", "lastUpdateDateTime", "mitreTechniques",
            "productName", "providerAlertId", "recommendedActions", "resolvedDateTime", "serviceSource", "severity",
            "status", "systemTags", "tenantId", "threatDisplayName", "threatFamilyName", "title",
        ]
        for alert in sampleTenant.alerts {
            guard case .object(let members) = alert else {
                Issue.record("An alert is not an object.")
                continue
            }
            #expect(Set(members.map(\.name)) == names)
            #expect(members.count == names.count)
        }
    }

    private func strings(_ column: String, of name: String) throws -> [String] {
        let table = try #require(sampleTenant.tables[name])
        let index = try #require(table.columns.firstIndex { $0.name == column })
        return (0..<table.rowCount).compactMap { row in
            if case .string(let text) = table.value(row: row, column: index) { text } else { nil }
        }
    }
}

extension KQLDynamic {
    /// The text of a member; empty when there is none.
    func memberText(_ name: String) -> String {
        if case .string(let text) = self[member: name] { text } else { "" }
    }

    /// The elements of an array member; none when there is no such member.
    func memberElements(_ name: String) -> [KQLDynamic] {
        if case .array(let elements) = self[member: name] { elements } else { [] }
    }
}
