import DefenderAPI
import Testing

@testable import LensCommands

struct LookupFaultTests {
    private func lookup(_ faults: [String], _ arguments: [String]) async -> CommandHarness.Outcome {
        let flags = faults.flatMap { ["--fault", $0] }
        return await CommandHarness().run(["lookup"] + CommandHarness.sandbox + flags + arguments)
    }

    @Test func `a source that fails says why, the others answer, and the status is 2`() async throws {
        let outcome = await lookup(["graph.batch:403"], ["198.51.100.77", "--format", "json"])
        #expect(outcome.status == .partlyFailed)
        let report = try #require(JSONValue(json: outcome.output)?["reports"]?.array?.first)
        let sources = try #require(report["sources"]?.array)
        let failed = sources.filter { $0["outcome"]?.string == "failed" }
        #expect(failed.contains { $0["source"]?.string == "alerts" })
        #expect(failed.allSatisfy { $0["message"]?.string?.isEmpty == false })
        #expect(report["hunts"]?.array?.isEmpty == false)
    }

    @Test func `a card says what failed`() async {
        let outcome = await lookup(["graph.batch:403"], ["198.51.100.77"])
        #expect(outcome.status == .partlyFailed)
        #expect(outcome.output.contains("✖ alerts failed"))
    }

    @Test func `when nothing can be asked the status is 1 and the setting is named`() async {
        let outcome = await lookup(["token:wrong-secret"], ["198.51.100.77"])
        #expect(outcome.status == .failed)
        #expect(outcome.output.contains("clientSecret"))
        #expect(!outcome.output.contains("Nothing found"))
    }

    @Test func `an interruption stops the lookup`() async {
        var harness = CommandHarness()
        harness.interruptionText = ""
        let outcome = await harness.run(
            ["lookup"] + CommandHarness.sandbox + ["--fault", "*:silent", "198.51.100.77"]
        )
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("Stopped."))
    }
}
