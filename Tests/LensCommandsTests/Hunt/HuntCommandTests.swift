import Testing

@testable import LensCommands

struct HuntCommandTests {
    private func hunt(_ arguments: String...) async -> CommandHarness.Outcome {
        await CommandHarness().run(["hunt"] + CommandHarness.sandbox + arguments)
    }

    @Test(arguments: TabularFormat.allCases) func `rows come in each format`(_ format: TabularFormat) async {
        let outcome = await hunt(
            "--format",
            format.rawValue,
            "AlertInfo | where Timestamp > ago(30d) | summarize n = count() by Severity | sort by Severity asc"
        )
        #expect(outcome.status == .done)
        #expect(outcome.error.isEmpty)
        expectGolden("hunt.\(format.rawValue)", outcome.output)
    }

    @Test func `an error of syntax is shown before a call is spent`() async {
        let outcome = await hunt("--fault", "*:silent", "AlertInfo | where")
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("^"))
        #expect(outcome.error.contains("was not sent"))
    }

    @Test func `an unknown table is a warning, and the service's own words follow`() async {
        let outcome = await hunt("AlertInf | take 1")
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("AlertInfo"))
        #expect(outcome.error.contains("The service says:"))
    }

    @Test func `no rows are said on standard error`() async {
        let outcome = await hunt("AlertInfo | where Timestamp > ago(1d) and Title == 'no such title'")
        #expect(outcome.status == .done)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("No rows."))
    }

    @Test func `a look-back shortens the answer`() async {
        let query = "AlertInfo | summarize n = count()"
        let (all, day) = (
            await hunt("--format", "csv", query), await hunt("--format", "csv", "--timespan", "1d", query)
        )
        #expect(all.output != day.output)
    }

    @Test(arguments: [("7d", "P7D"), ("12h", "PT12H"), ("30m", "PT30M"), ("P1DT2H", "P1DT2H"), ("p30d", "P30D")])
    func `a look-back is written short or as ISO 8601`(_ text: String, _ iso: String) {
        #expect(TimespanArgument(argument: text)?.iso8601 == iso)
    }

    @Test(arguments: ["", "d", "7", "-1d", "7 days", "P"]) func `other look-backs are refused`(_ text: String) {
        #expect(TimespanArgument(argument: text) == nil)
    }
}
