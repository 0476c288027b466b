import DefenderAPI
import Testing

@testable import LensCommands

struct LookupCommandTests {
    /// A command-and-control address, a vulnerability, a clean domain, and an address that is never looked up.
    private let entities = ["198.51.100.77", "CVE-2021-44228", "clean.nowhere.example", "127.0.0.1"]

    private func lookup(
        _ arguments: [String],
        _ harness: CommandHarness = CommandHarness()
    ) async -> CommandHarness.Outcome {
        await harness.run(["lookup"] + CommandHarness.sandbox + arguments)
    }

    private func reports(_ outcome: CommandHarness.Outcome) throws -> [JSONValue] {
        try #require(JSONValue(json: outcome.output)?["reports"]?.array)
    }

    @Test(arguments: [80, 120]) func `a card shows what matters in the width there is`(_ width: Int) async {
        var harness = CommandHarness(environment: ["NO_COLOR": "1"])
        harness.terminalWidth = width
        let outcome = await lookup(entities, harness)
        #expect(outcome.status == .done)
        #expect(outcome.lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
        expectGolden("lookup-\(width).txt", outcome.output)
        #expect(outcome.error.contains("4 entities · "))
    }

    @Test func `colours are added on a terminal and change no letter`() async {
        var plain = CommandHarness(environment: ["NO_COLOR": "1"])
        plain.terminalWidth = 80
        var coloured = CommandHarness()
        coloured.terminalWidth = 80
        let (one, other) = (await lookup(["198.51.100.77"], plain), await lookup(["198.51.100.77"], coloured))
        #expect(one.output != other.output)
        #expect(one.output == Self.withoutEscapes(other.output))
    }

    @Test func `every format tells every source with its outcome`() async throws {
        let outcome = await lookup(entities + ["--format", "json"])
        let reports = try reports(outcome)
        #expect(reports.map { $0["entity"]?["value"]?.string } == entities)
        for report in reports {
            let sources = try #require(report["sources"]?.array)
            #expect(!sources.isEmpty)
            let outcomes = Set(sources.compactMap { $0["outcome"]?.string })
            #expect(outcomes.isSubset(of: ["found", "clean", "failed", "skipped"]))
        }
        #expect(reports[0]["incidents"]?.array?.isEmpty == false)
        #expect(JSONValue(json: outcome.output)?["cost"]?["calls"]?.integer ?? 0 > 0)

        let lines = await lookup(entities + ["--format", "jsonl"])
        #expect(lines.lines.compactMap { JSONValue(json: String($0)) } == reports)
    }

    @Test func `CSV has a row for each thing found`() async {
        let outcome = await lookup(entities + ["--format", "csv"])
        expectGolden("lookup.csv", outcome.output)
    }

    @Test func `the Polarity shape has an element for each entity`() async throws {
        let outcome = await lookup(entities + ["--format", "polarity"])
        let elements = try #require(JSONValue(json: outcome.output)?.array)
        #expect(elements.compactMap { $0["entity"]?["value"]?.string } == entities)
        #expect(elements[0]["data"]?["details"]?["incidents"]?.array?.isEmpty == false)
        #expect(elements[3]["data"]?.isNull == true)
    }

    @Test func `entities of a text keep their order, their place and their writing`() async throws {
        let outcome = await lookup(
            ["--format", "json"],
            CommandHarness(input: "From hxxp://x[.]nowhere.example/a to 198[.]51.100.77.")
        )
        let found = try reports(outcome).compactMap { $0["entity"] }
        #expect(found.map { $0["value"]?.string } == ["http://x.nowhere.example/a", "198.51.100.77"])
        #expect(found[1]["text"]?.string == "198[.]51.100.77")
        #expect(found[1]["start"]?.integer == 37)
    }

    @Test(arguments: ["", "nothing here", "\u{0}"]) func `nothing recognised is done, and said`(_ input: String) async {
        for format in ["table", "csv", "jsonl"] {
            let outcome = await lookup(["--format", format], CommandHarness(input: input))
            #expect(outcome.status == .done)
            #expect(outcome.error.contains("No entities were recognised."))
        }
        let outcome = await lookup(["--format", "json"], CommandHarness(input: input))
        #expect(JSONValue(json: outcome.output)?["reports"]?.array == [])
    }

    @Test func `an argument that is nothing known asks for its kind`() async {
        let outcome = await lookup(["web-01"])
        #expect(outcome.status == .usage)
        #expect(outcome.error.contains("--kind"))
        let known = await lookup(["--kind", "DEVICE", "fin-ws-014.corp.contoso.example", "--format", "json"])
        #expect(known.status == .done)
        #expect(known.output.contains(#""kind":"device""#))
    }

    @Test func `explain prints the plan and makes no call`() async {
        var harness = CommandHarness()
        harness.transport = nil
        let text = await harness.run(["lookup", "--explain"] + entities)
        #expect(text.status == .done)
        #expect(text.output.contains("hunting"))
        let json = await harness.run(["lookup", "--explain", "--format", "json"] + entities)
        #expect(JSONValue(json: json.output)?.object != nil)
    }

    @Test func `tools are answered a line each`() async throws {
        let input = """
            {"id":1,"entities":["198.51.100.77",{"value":"web03.corp.contoso.example","kind":"device"}]}
            {"id":2,"text":"see clean.nowhere.example"}
            {"id":3,"entities":["what is this"]}
            {"id":4,"entities":[{"value":"x","kind":"planet"}]}
            {"id":5}
            {"id":6,"entities":[]}
            """
        let outcome = await lookup(["--jsonl"], CommandHarness(input: input))
        #expect(outcome.status == .done)
        let answers = outcome.lines.compactMap { JSONValue(json: String($0)) }
        try #require(answers.count == 6)
        #expect(answers.map { $0["id"]?.integer } == [1, 2, 3, 4, 5, 6])
        #expect(answers[0]["reports"]?.array?.count == 2)
        #expect(answers[1]["reports"]?.array?.count == 1)
        #expect(answers[2...4].allSatisfy { $0["error"]?["code"]?.string != nil })
        #expect(answers[5]["reports"]?.array == [])
    }

    /// The text without the sequences that colour it and lead to pages.
    private static func withoutEscapes(_ text: String) -> String {
        var rest = text[...]
        var plain = ""
        while let escape = rest.firstIndex(of: "\u{1B}") {
            plain += rest[..<escape]
            rest = rest[escape...].dropFirst()
            rest =
                rest.first == "["
                ? rest.drop { $0 != "m" && $0 != "K" }.dropFirst() : rest.drop { $0 != "\\" }.dropFirst()
        }
        return plain + rest
    }
}
