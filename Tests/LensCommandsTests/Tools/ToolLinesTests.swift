import Testing

@testable import LensCommands

struct ToolLinesTests {
    @Test func `every line is answered in order, a bad one with an error, a blank one not at all`() async {
        let input = """
            {"id":1,"text":"see 203.0.113.5"}
            not json
            {"id":"b"}
            {"id":"c","text":5}
            [1]

            {"id":{"x":[null]},"text":""}
            {"id":"deep","text":\(String(repeating: "[", count: 100_000))
            {"id":"last","text":"evil[.]example"}
            """
        let outcome = await CommandHarness(input: input).run("entities", "--jsonl")
        #expect(outcome.status == .done)
        #expect(outcome.lines.count == 8)
        #expect(outcome.lines.first?.hasPrefix(#"{"id":1,"entities":[{"kind":"IPv4","value":"203.0.113.5""#) == true)
        #expect(outcome.lines.dropFirst().prefix(4).allSatisfy { $0.contains(#""error":{"code":"invalidRequest""#) })
        #expect(outcome.lines[5] == #"{"id":{"x":[null]},"entities":[]}"#)
        #expect(
            outcome.lines.last?.contains(#""value":"evil.example","text":"evil[.]example","start":0,"end":14"#) == true
        )
    }
}
