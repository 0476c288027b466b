import DefenderAPI
import Entities
import Sandbox
import Testing

@testable import Lookup

struct LookupFaultTests {
    private func landmark() throws -> (kind: String, value: String) {
        let landmark = try #require(Landmark.all.first { $0.kind == "IPv4" && !$0.incidents.isEmpty })
        return (landmark.kind, landmark.value)
    }

    /// Faults that pass: everything is found in the end.
    @Test(arguments: [
        "graph.hunting:401:1", "graph.batch:401:1", "endpoint.machine*:401:1",
        "graph.hunting:429:1", "graph.hunting:429:1:2", "graph.alert:429:1:0.5", "endpoint.machine*:429:1:1.5",
        "graph.hunting:503:1", "graph.incident:500:1", "endpoint.machine*:502:2", "graph.batch:503:2",
        "graph.hunting:504:1", "graph.hunting:reset:1", "endpoint.machine*:reset:1",
    ])
    func `gets over a fault that passes`(_ fault: String) async throws {
        let (kind, value) = try landmark()
        let report = try await SandboxLookup(faults: [fault]).run(kind, value)
        #expect(!report.isAffectedByError, "\(report.sources.filter(\.isAffectedByError))")
        #expect(!report.alerts.isEmpty && !report.incidents.isEmpty && !report.devices.isEmpty)
    }

    /// Faults that stay: the source says so, and the others answer.
    @Test(arguments: [
        ("graph.hunting:403", LookupSource.template, [LookupSource.assignedAlerts, .assignedIncidents]),
        ("graph.alert:403", .alerts, [.template, .typedHunts, .devices]),
        ("graph.incident:403", .incidents, [.alerts, .devices]),
        ("endpoint.machine*:403", .devices, [.alerts, .incidents]),
        ("endpoint.machine*:redirect", .devices, [.alerts, .incidents]),
        ("endpoint.machine*:truncated", .devices, [.alerts, .incidents]),
        ("endpoint.machine*:malformed", .devices, [.alerts, .incidents]),
        ("endpoint.machine*:endless", .devices, [.alerts, .incidents]),
        ("endpoint.machine*:500", .devices, [.alerts, .incidents]),
        ("graph.hunting:truncated", .template, []),
        ("graph.batch:malformed", .alerts, [.template, .typedHunts]),
        ("graph.batch:500", .alerts, [.template, .typedHunts]),
    ])
    func `loses one source only`(_ fault: String, _ lost: LookupSource, _ kept: [LookupSource]) async throws {
        let (kind, value) = try landmark()
        let report = try await SandboxLookup(faults: [fault]).run(kind, value)
        let outcome = try #require(report.outcome(of: lost))
        #expect(outcome.kind == .failed, "\(outcome)")
        #expect(outcome.message?.isEmpty == false)
        for source in kept {
            #expect([.found, .clean, .skipped].contains(report.outcome(of: source)?.kind), "\(source)")
        }
        #expect(report.isAffectedByError)
        #expect(report.summary.last?.hasPrefix("Incomplete") == true)
    }

    @Test func `fails no more than it must when nobody signs it in`() async throws {
        for fault in ["token:wrong-secret", "token:expired-secret", "token:unknown-tenant"] {
            let (kind, value) = try landmark()
            let report = try await SandboxLookup(faults: [fault]).run(kind, value)
            #expect(report.outcome(of: .template)?.kind == .failed)
            #expect(report.outcome(of: .template)?.message?.contains("AADSTS") == true, "\(report.sources[2])")
            #expect(report.outcome(of: .alerts)?.kind == .skipped)
            #expect(report.isEmpty && report.isAffectedByError)
        }
    }

    @Test func `names a host without an address`() async throws {
        let lookup = try SandboxLookup { $0.graphURL = BaseURL("https://graph.invalid") ?? $0.graphURL }
        let (kind, value) = try landmark()
        let report = try await lookup.run(kind, value)
        #expect(report.outcome(of: .template)?.message?.contains("address") == true)
    }

    @Test func `does without a table that the tenant lacks, and remembers it`() async throws {
        let lookup = try SandboxLookup(faults: ["graph.hunting:missing-table:*:DeviceNetworkEvents"])
        let (kind, value) = try landmark()
        for _ in 0..<2 {
            let report = try await lookup.run(kind, value)
            let outcome = try #require(report.outcome(of: .typedHunts))
            #expect(outcome.kind == .found)
            #expect(outcome.message?.contains("DeviceNetworkEvents") == true)
            #expect(!report.isAffectedByError)
        }
        #expect(lookup.runner.plan([]).lackingTables == ["DeviceNetworkEvents"])
    }

    @Test func `gives Microsoft's words when a template names a table that the tenant lacks`() async throws {
        let lookup = try SandboxLookup(faults: ["graph.hunting:missing-table:*:AlertEvidence"])
        let (kind, value) = try landmark()
        let report = try await lookup.run(kind, value)
        #expect(report.outcome(of: .template)?.kind == .failed)
        #expect(report.outcome(of: .template)?.message?.contains("AlertEvidence") == true)
        #expect(report.outcome(of: .typedHunts)?.kind == .found)
    }

    @Test func `takes rows without an alert, and alerts without a device`() async throws {
        let (kind, value) = try landmark()
        let withoutAlerts = try await SandboxLookup(faults: ["graph.hunting:no-alert-id"]).run(kind, value)
        #expect(!withoutAlerts.isAffectedByError && !withoutAlerts.hunts.isEmpty)
        let withoutDevices = try await SandboxLookup(faults: ["graph.alert:no-device", "graph.batch:no-device"]).run(
            kind,
            value
        )
        #expect(!withoutDevices.isAffectedByError && !withoutDevices.alerts.isEmpty)
    }

    @Test func `says that a device is gone`() async throws {
        let report = try await SandboxLookup().run("device", SandboxLookup.tenant.goneDeviceID)
        let outcome = try #require(report.outcome(of: .devices))
        #expect(outcome.missing?.reason.contains("404") == true, "\(outcome)")
        #expect(!report.isAffectedByError)
    }

    @Test(arguments: ["object", "malformed", "array", "string", "empty"])
    func `takes additional fields of any form`(_ form: String) async throws {
        let (kind, value) = try landmark()
        let lookup = try SandboxLookup(faults: ["graph.hunting:additional-fields:*:\(form)"])
        let result = try await lookup.run([(kind, value)])
        #expect(result.isComplete && !result.reports[0].hunts.isEmpty)
        let polarity = PolarityShape.json(of: result).array?.first?["data"]?["details"]?["kustoQueryResults"]
        #expect(polarity?.array?.isEmpty == false)
    }

    @Test func `keeps to its time when a service never answers`() async throws {
        let (kind, value) = try landmark()
        let lookup = try SandboxLookup(faults: ["endpoint.machine*:silent"], requestTimeout: .milliseconds(300))
        let report = try await lookup.run(kind, value)
        #expect(report.sources.contains { $0.kind == .failed })
    }

    @Test func `stops its calls when it is cancelled`() async throws {
        let lookup = try SandboxLookup(faults: ["graph.hunting:silent"], requestTimeout: .seconds(600))
        let item = LookupItem(try .named("domain", "nothing-here.example"))
        let task = Task { try await lookup.runner.run([item], patience: nil) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
