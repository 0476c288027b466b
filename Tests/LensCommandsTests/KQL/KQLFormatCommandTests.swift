import Testing

@testable import LensCommands

struct KQLFormatCommandTests {
    private static let untidy = "AlertInfo|where Severity=='High'|take 5"
    private static let tidy = "AlertInfo\n| where Severity == 'High'\n| take 5\n"

    @Test func `a query is written in the usual style`() async {
        let harness = CommandHarness(input: Self.untidy, files: ["q.kql": Self.untidy])
        let outcomes = [
            await harness.run("kql", "format", Self.untidy), await harness.run("kql", "format", "--file", "q.kql"),
            await harness.run("kql", "format"),
        ]
        for outcome in outcomes {
            #expect(outcome.status == .done)
            #expect(outcome.output == Self.tidy)
            #expect(outcome.error.isEmpty)
        }
    }

    @Test func `a query with errors of syntax shows where, and nothing is written`() async {
        let outcome = await CommandHarness().run("kql", "format", "AlertInfo\n| where (Severity == 1")
        #expect(outcome.status == .failed)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("KQL1001"))
        #expect(outcome.error.contains("^"))
        #expect(outcome.error.contains("cannot be formatted"))
    }

    @Test func `check names the first line that would change`() async {
        let files = ["tidy.kql": Self.tidy, "open.kql": String(Self.tidy.dropLast()), "odd.kql": Self.tidy + "\n"]
        let harness = CommandHarness(files: files)
        let tidy = await harness.run("kql", "format", "--check", "--file", "tidy.kql")
        #expect(tidy.status == .done)
        #expect(tidy.output == "The query is formatted.\n")
        for (file, line) in [("open.kql", 4), ("odd.kql", 5)] {
            let outcome = await harness.run("kql", "format", "--check", "--file", file)
            #expect(outcome.status == .failed)
            #expect(outcome.output == "The query is not formatted; line \(line) is the first to change.\n")
        }
        #expect(await harness.run("kql", "format", "--check", Self.untidy).status == .failed)
        #expect(await harness.run("kql", "format", "--check", String(Self.tidy.dropLast())).status == .done)
    }

    @Test func `format answers tools a line each`() async {
        let lines = [
            JSONLine.object(id: "1", query: Self.untidy), JSONLine.object(id: "2", query: "print 1 |"),
            JSONLine.object(id: "3", query: "print 1\n"),
        ]
        let outcome = await CommandHarness(input: lines.joined(separator: "\n")).run("kql", "format", "--jsonl")
        #expect(outcome.status == .done)
        #expect(outcome.lines.count == 3)
        #expect(
            outcome.lines.first
                == #"{"id":"1","formatted":"AlertInfo\n| where Severity == 'High'\n| take 5\n","changed":true}"#
        )
        #expect(outcome.output.contains(#"{"id":"2","error":{"code":"KQL1"#))
        #expect(outcome.lines.last == #"{"id":"3","formatted":"print 1\n","changed":false}"#)
    }

    @Test func `check and jsonl together are a wrong command line`() async {
        #expect(await CommandHarness().run("kql", "format", "--check", "--jsonl").status == .usage)
    }

    @Test func `what stands in a query cannot act on the terminal`() async {
        var harness = CommandHarness()
        let query = "print '\u{1B}[31m'"
        #expect(await harness.run("kql", "format", query).output == query + "\n")
        harness.terminalWidth = 80
        #expect(await harness.run("kql", "format", query).output == "print '␛[31m'\n")
    }
}
