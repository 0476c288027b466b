import KQL
import KQLEngine
import Testing

@testable import LensCommands

struct EntitiesCommandTests {
    private let report =
        "The host 203.0.113.66 fetched hxxps://cdn[.]evil.example/a.php and wrote explorer.exe, v1.2.3.4.\n"

    @Test(arguments: TabularFormat.allCases) func `each format holds the same entities`(_ format: TabularFormat) async {
        let outcome = await CommandHarness(input: report).run("entities", "--format", format.rawValue)
        #expect(outcome.status == .done)
        expectGolden("entities.\(format.rawValue)", outcome.output)
    }

    @Test func `JSON can be parsed back`() async throws {
        let outcome = await CommandHarness(input: report).run("entities", "--format", "json")
        let value = try #require(KQLDynamic(json: outcome.output))
        guard case .array(let rows) = value else { return #expect(Bool(false)) }
        #expect(rows.count == 2)
        #expect(rows[0][member: "start"]?.json == "9")
    }

    @Test func `what was dropped is told with its reason`() async {
        let outcome = await CommandHarness(input: report).run("entities", "--dropped", "--format", "csv")
        #expect(outcome.output.contains("explorer.exe"))
        #expect(outcome.output.contains("file extension"))
    }

    @Test func `kinds can be chosen, in any case`() async {
        let outcome = await CommandHarness(input: report).run("entities", "--kind", "ipv4", "--format", "csv")
        #expect(outcome.lines.count == 2)
    }

    @Test func `several files are told apart`() async {
        let harness = CommandHarness(files: ["a.txt": "203.0.113.1", "b.txt": "203.0.113.2"])
        let outcome = await harness.run("entities", "a.txt", "b.txt", "--format", "csv")
        #expect(outcome.lines.map { $0.prefix(5) } == ["file,", "a.txt", "b.txt"])
    }

    @Test(arguments: ["", "\n\n", "nothing to see here", "\u{0}\u{0}"])
    func `nothing recognised is no failure and is said`(_ input: String) async {
        let outcome = await CommandHarness(input: input).run("entities")
        #expect(outcome.status == .done)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error == "No entities were recognised.\n")
    }

    @Test func `bytes that are no UTF-8 do not shift offsets`() async {
        var harness = CommandHarness()
        harness.input = [0xFF, 0xFE, 0x20] + Array("203.0.113.7".utf8) + [0x20, 0xC3]
        let outcome = await harness.run("entities", "--format", "jsonl")
        #expect(outcome.output.contains(#""start":3,"end":14"#))
    }

    @Test func `a huge input is read whole`() async {
        let input = String(repeating: "lorem ipsum dolor sit amet ", count: 100_000) + "203.0.113.9"
        let outcome = await CommandHarness(input: input).run("entities", "--format", "csv")
        #expect(outcome.lines.count == 2)
    }

    @Test func `a missing file is named`() async {
        let outcome = await CommandHarness().run("entities", "nowhere.txt")
        #expect(outcome.status == .failed)
        #expect(outcome.error.contains("nowhere.txt: no such file"))
    }
}
