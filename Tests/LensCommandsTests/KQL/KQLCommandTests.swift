import KQL
import KQLEngine
import Testing

@testable import LensCommands

struct KQLCommandTests {
    private func json(_ text: some StringProtocol) throws -> KQLDynamic { try #require(KQLDynamic(json: String(text))) }

    @Test func `a finding stands with its line and a caret, and ends with 1`() async {
        let outcome = await CommandHarness().run("kql", "check", "DeviceEvents\n| where Timestamp >")
        #expect(outcome.status == .failed)
        expectGolden("kql-check.txt", outcome.output)
    }

    @Test(arguments: [
        ("AlertInfo | where Timestamp > ago(1d) | take 1", "tables AlertInfo"), ("print 1", "no tables"),
        (#"search "mimikatz""#, "every table"),
    ])
    func `a sound query says what it reads`(_ query: String, _ tables: String) async {
        let outcome = await CommandHarness().run("kql", "check", query)
        #expect(outcome.status == .done)
        #expect(outcome.lines.last == "The query is sound; it reads \(tables).")
    }

    @Test func `check answers tools a line each`() async throws {
        let input = """
            {"id":"a","query":"AlertInfo | where Timestamp > ago(1d) | summarize count() by Title"}
            {"id":"b","query":"AlertInfo | where"}
            {"id":"c"}
            oops
            {"id":"d","query":"print x = 1"}
            """
        let outcome = await CommandHarness(input: input).run("kql", "check", "--jsonl")
        #expect(outcome.status == .done)
        try #require(outcome.lines.count == 5)
        let first = try json(outcome.lines[0])
        #expect(first[member: "valid"] == .bool(true))
        #expect(first[member: "tables"]?.json == #"["AlertInfo"]"#)
        #expect(first[member: "functions"]?.json.contains("count") == true)
        let second = try json(outcome.lines[1])
        #expect(second[member: "valid"] == .bool(false))
        #expect(second[member: "diagnostics"]?.json.contains(#""code":"KQL1"#) == true)
        #expect(outcome.lines[2].hasPrefix(#"{"id":"c","error":"#))
        #expect(outcome.lines[3].hasPrefix(#"{"id":null,"error":"#))
        #expect(outcome.lines[4].hasPrefix(#"{"id":"d","valid":true"#))
    }

    @Test func `run prints typed values to tools`() async throws {
        let query = """
            print l = 5, i = int(3), r = 2.5, nan = real(nan), b = true, s = "x", t = datetime(2026-11-22 10:00), \
            span = 90m, d = dynamic({"a":[1]}), g = guid(74be27de-1e4e-49d9-b579-fe0b331d3642), n = long(null), \
            dec = decimal(1.50)
            """
        let line = JSONLine.object(id: "q", query: query)
        let outcome = await CommandHarness(input: line).run("kql", "run", "--jsonl")
        expectGolden("kql-run.jsonl", outcome.output)
    }

    @Test func `a query that cannot run is an error with a code, and the next one runs`() async throws {
        let lines = [
            JSONLine.object(id: "1", query: "NoSuchTable | take 1"), JSONLine.object(id: "2", query: "print 1 |"),
            JSONLine.object(id: "3", query: "range n from 1 to 3 step 1"),
        ]
        let outcome = await CommandHarness(input: lines.joined(separator: "\n")).run("kql", "run", "--jsonl")
        #expect(outcome.status == .done)
        try #require(outcome.lines.count == 3)
        #expect(outcome.lines[0].contains(#""error":{"code":"unsupported""#))
        #expect(outcome.lines[0].contains("NoSuchTable"))
        #expect(outcome.lines[1].contains(#""error":{"code":"KQL1"#))
        #expect(outcome.lines[2] == #"{"id":"3","columns":[{"name":"n","type":"long"}],"rows":[[1],[2],[3]]}"#)
    }

    @Test func `run reads the tables of the simulated tenant at the instant that is asked for`() async {
        let outcome = await CommandHarness().run(
            "kql",
            "run",
            "--now",
            "2026-11-22T10:00:00Z",
            "--format",
            "csv",
            "print now(), x = toscalar(AlertInfo | summarize n = count())"
        )
        #expect(outcome.status == .done)
        #expect(outcome.output.contains("2026-11-22T10:00:00.0000000Z"))
        #expect(!outcome.output.contains(",0\r\n"))
    }

    @Test func `an invalid query ends with 1 and shows where`() async {
        let outcome = await CommandHarness().run("kql", "run", "print 1 +")
        #expect(outcome.status == .failed)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains("^"))
    }

    @Test(arguments: ["", "  \n\t "]) func `no query at all is a wrong command line`(_ input: String) async {
        let outcome = await CommandHarness(input: input).run("kql", "run")
        #expect(outcome.status == .usage)
    }

    @Test func `a query that is not UTF-8 is refused`() async {
        var harness = CommandHarness()
        harness.input = [0xFF, 0xFE, 0x41]
        #expect(await harness.run("kql", "check").status == .usage)
    }

    @Test func `a query comes from an argument, a file or standard input`() async {
        let harness = CommandHarness(input: "print a = 1", files: ["q.kql": "print a = 1"])
        let outputs = [
            await harness.run("kql", "run", "print a = 1").output,
            await harness.run("kql", "run", "--file", "q.kql").output,
            await harness.run("kql", "run").output,
        ]
        #expect(Set(outputs) == ["a\n1\n"])
    }

    @Test func `foreign text in results cannot act on the terminal`() async {
        var harness = CommandHarness()
        harness.terminalWidth = 80
        for format in ["table", "csv"] {
            let outcome = await harness.run("kql", "run", "--format", format, #"print x = "a\u001b[31mb""#)
            #expect(outcome.output.contains("a␛[31mb"))
        }
    }
}

/// Lines that a tool sends.
enum JSONLine {
    static func object(id: String, query: String) -> String {
        var json = JSONText()
        json.object { json in
            json.member("id", id)
            json.member("query", query)
        }
        return json.text
    }
}
