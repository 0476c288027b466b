import KQL
import Testing

struct RecoveryTests {
    @Test(arguments: [
        ("T | where 1️⃣", ["KQL1001"]), ("T | where 1️⃣| take 2️⃣", ["KQL1001", "KQL1001"]), ("T | 1️⃣wher a", ["KQL1006"]),
        ("T | where a == 1️⃣\"x", ["KQL1003"]), (#"T | where a == 1️⃣"\d""#, ["KQL1004"]), ("T | where a 1️⃣b", ["KQL1002"]),
        ("let x = ; T | take 1️⃣", ["KQL1001", "KQL1001"]), ("T | project a,1️⃣", ["KQL1001"]),
        ("T | join U on 1️⃣", ["KQL1001"]),
        ("T | where (a == 11️⃣", ["KQL1001"]), ("T1️⃣) | take 1", ["KQL1002"]), ("T | where a in 1️⃣\"x\"", ["KQL1001"]),
        ("T\n1️⃣U | count", ["KQL1008"]), ("T | where a == 1️⃣“x”", ["KQL1005"]), ("print dynamic([1️⃣x])", ["KQL1001"]),
        ("T | 1️⃣", ["KQL1001"]), ("T | parse a with * 1️⃣[b", ["KQL1002"]), ("T | top 5 1️⃣a", ["KQL1001"]),
    ])
    func `reports each mistake once and goes on`(marked: String, codes: [String]) {
        let query = MarkedQuery(marked)
        let parsed = KQLParser.parse(query.text)
        #expect(parsed.diagnostics.map(\.code) == codes)
        #expect(!parsed.isValid)
        if marked.hasPrefix("let") { return }
        #expect(parsed.diagnostics.first?.range.lowerBound == query.offsets.first)
    }

    @Test func `keeps the operators behind a mistake`() {
        let parsed = KQLParser.parse("T | where == | project a | oops b | take 5")
        #expect(parsed.operators.map(\.name) == ["where", "project", "oops", "take"])
        #expect(parsed.diagnostics.count == 2)
    }

    @Test(arguments: [
        "(", "[", "{", "dynamic([", "f(", "a in (", "not(", "-", "(T | where ", "union (", "a[", "datatable(",
        "let f = () {",
    ])
    func `answers deep nesting with a diagnostic`(piece: String) {
        let query = "print " + String(repeating: piece, count: 100_000)
        let parsed = KQLParser.parse(query)
        #expect(!parsed.isValid)
        #expect(!parsed.diagnostics.isEmpty)
    }

    @Test(arguments: ["a or ", "a and ", "a + ", "1, ", "a == b or "])
    func `takes long chains`(piece: String) {
        let parsed = KQLParser.parse("print " + String(repeating: piece, count: 20_000) + "a")
        if piece == "a + " {
            #expect(parsed.diagnostics.first?.code == "KQL1007")
        } else {
            #expect(parsed.isValid)
        }
    }

    @Test func `never traps and always ends on random tokens`() {
        let words = [
            "T", "|", "where", "(", ")", "[", "]", "{", "}", ";", ",", "let", "=", "==", "in", "and", "or", "not",
            "union", "search", "print",
            "1", "\"x\"", "'y", "*", ".", "..", "-", ":", "join", "on", "by", "summarize", "count", "project-away",
            "dynamic", "datatable", "range",
            "from", "to", "step", "mv-expand", "mv-apply", "make-series", "scan", "with", "parse", "as", "fork",
            "facet", "partition", "evaluate",
            "externaldata", "typeof", "!in", "between", "datetime(", "view", "$left", "=>", "hint", "kind", "set",
            "declare", "query_parameters",
            "\n", "//", "#x", "@\"", "has", "matches", "regex", "find", "lookup", "top", "sort", "nulls", "first",
            "render", "invoke", "macro-expand",
        ]
        var generator = SeededGenerator(seed: 4)
        let binder = KQLBinder(schema: KQLSchema(tables: [KQLTable(name: "T", columns: [KQLColumn("a", .long)])]))
        for _ in 0..<6_000 {
            let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
            let parsed = KQLParser.parse(text)
            _ = binder.bind(parsed)
            #expect(parsed.diagnostics.allSatisfy { $0.range.upperBound <= text.utf8.count })
        }
    }
}
