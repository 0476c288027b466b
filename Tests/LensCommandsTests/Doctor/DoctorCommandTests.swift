import DefenderAPI
import FoundationEssentials
import TenantAccess
import Testing

@testable import LensCommands

struct DoctorCommandTests {
    private let state = StateFolder()

    private func doctor(_ arguments: String...) async -> CommandHarness.Outcome {
        await CommandHarness(environment: state.environment).run(["doctor"] + CommandHarness.sandbox + arguments)
    }

    @Test func `all is well in the sandbox`() async throws {
        let outcome = await doctor()
        #expect(outcome.status == .done)
        let record = try #require(outcome.output.firstRange(of: "✔ record of actions    works"))
        expectGolden("doctor.txt", String(outcome.output[..<record.lowerBound]))
        #expect(isNamed(state.record, in: outcome.output[record.upperBound...]))
    }

    /// Whether a path stands in a text that may break it over several lines.
    private func isNamed(_ path: String, in text: some StringProtocol) -> Bool {
        text.filter { !$0.isWhitespace }.contains(path)
    }

    @Test func `a missing role is named with the place to grant it, and the rest works`() async throws {
        let outcome = await doctor("--fault", "graph.alerts:403", "--format", "json")
        #expect(outcome.status == .partlyFailed)
        let abilities = try #require(JSONValue(json: outcome.output)?["abilities"]?.array)
        #expect(abilities.map { $0["ability"]?.string } == Ability.allCases.map(\.rawValue))
        let alerts = try #require(abilities.first { $0["ability"]?.string == "alerts" })
        #expect(alerts["outcome"]?.string == "failed")
        #expect(alerts["missingRole"]?.string == "SecurityAlert.Read.All")
        #expect(abilities.count { $0["outcome"]?.string == "works" } == 9)
        let text = await doctor("--fault", "graph.alerts:403")
        #expect(text.output.contains("SecurityAlert.Read.All  (Microsoft Graph)"))
        #expect(text.output.contains("Grant admin consent"))
    }

    @Test func `a wrong secret fails everything and is not probed further`() async {
        let outcome = await doctor("--fault", "token:wrong-secret")
        #expect(outcome.status == .failed)
        #expect(outcome.output.contains("clientSecret"))
        #expect(outcome.output.contains("skipped"))
    }

    @Test func `what is not enabled is not looked at, and no record is made`() async throws {
        let disabled = ["enableMachinesIsolation=false", "enableFileIsolation=false"]
        let outcome = await CommandHarness().run(
            ["doctor"] + CommandHarness.sandbox + disabled.flatMap { ["--option", $0] }
        )
        #expect(outcome.status == .done)
        #expect(!outcome.output.contains("isolation") && !outcome.output.contains("record"))
        #expect(await doctor().status == .done)
        #expect(!FileManager.default.fileExists(atPath: state.path))
    }

    @Test func `a place where no record can be made is a failure with the reason`() async {
        let outcome = await doctor("--option", "auditFile=/dev/null/lens/audit.sqlite")
        #expect(outcome.status == .partlyFailed)
        #expect(isNamed("/dev/null/lens/audit.sqlite", in: outcome.output))
    }

    @Test func `a damaged record is a failure with the reason`() async throws {
        let folder = URL(filePath: state.record).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("not a record, but long enough to be looked at".utf8).write(to: URL(filePath: state.record))
        let outcome = await doctor()
        #expect(outcome.status == .partlyFailed)
        #expect(isNamed("sandbox-audit.sqlite", in: outcome.output))
    }

    @Test func `without a tenant it says how to get one`() async {
        #expect(await CommandHarness().run("doctor").status == .configuration)
    }
}
