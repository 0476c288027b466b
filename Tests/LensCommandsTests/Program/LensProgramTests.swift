import Testing

@testable import LensCommands

struct LensProgramTests {
    @Test func `the version goes to standard output`() async {
        let outcome = await CommandHarness().run("--version")
        #expect(outcome.status == .done)
        #expect(outcome.output == LensCommand.version + "\n")
        #expect(outcome.error.isEmpty)
    }

    @Test(arguments: [["bogus"], ["--bogus"], ["lookup", "--format", "xml"], ["lookup", "--kind", "planet", "x"]])
    func `a wrong command line ends with 64 and explains itself on standard error`(_ arguments: [String]) async {
        let outcome = await CommandHarness().run(arguments)
        #expect(outcome.status == .usage)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("Usage") || outcome.error.contains("USAGE"))
    }

    @Test func `an argument cannot write to the terminal`() async {
        var harness = CommandHarness()
        harness.terminalWidth = 80
        let outcome = await harness.run("lookup", "--format", "\u{1B}[2Jx")
        #expect(outcome.status == .usage)
        #expect(!outcome.error.contains("\u{1B}[2J"))
        #expect(outcome.error.contains("␛[2Jx"))
    }

    @Test func `a reader that goes away ends the command quietly`() async {
        var harness = CommandHarness(input: String(repeating: "203.0.113.5 ", count: 50_000))
        harness.outputLimit = 10
        let outcome = await harness.run("entities", "--format", "csv")
        #expect(outcome.status == .done)
        #expect(outcome.error.isEmpty)
    }

    @Test func `statuses are those of the contract`() {
        #expect(ProgramStatus.allCases.map(\.rawValue) == [0, 1, 2, 64, 78])
    }
}
