import DefenderAPI
import Testing

@testable import LensCommands

struct DoctorCommandTests {
    private func doctor(_ arguments: String...) async -> CommandHarness.Outcome {
        await CommandHarness().run(["doctor"] + CommandHarness.sandbox + arguments)
    }

    @Test func `all is well in the sandbox`() async {
        let outcome = await doctor()
        #expect(outcome.status == .done)
        expectGolden("doctor.txt", outcome.output)
    }

    @Test func `a missing role is named with the place to grant it, and the rest works`() async throws {
        let outcome = await doctor("--fault", "graph.alerts:403", "--format", "json")
        #expect(outcome.status == .partlyFailed)
        let abilities = try #require(JSONValue(json: outcome.output)?["abilities"]?.array)
        #expect(abilities.map { $0["ability"]?.string } == Ability.allCases.map(\.rawValue))
        let alerts = try #require(abilities.first { $0["ability"]?.string == "alerts" })
        #expect(alerts["outcome"]?.string == "failed")
        #expect(alerts["missingRole"]?.string == "SecurityAlert.Read.All")
        #expect(abilities.count { $0["outcome"]?.string == "works" } == 5)
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

    @Test func `without a tenant it says how to get one`() async {
        #expect(await CommandHarness().run("doctor").status == .configuration)
    }
}
