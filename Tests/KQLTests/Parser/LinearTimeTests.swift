import HuntingSchema
import KQL
import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Time grows with the length of a text, whatever it holds.
@Suite(.serialized)
struct LinearTimeTests {
    /// A shape of text, a number of repetitions long.
    struct Shape: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: @Sendable (Int) -> String

        init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
            testDescription = name
            self.text = text
        }
    }

    static let shapes = [
        Shape("operators") { "DeviceEvents" + String(repeating: " | where ActionType == \"a\"", count: $0) },
        Shape("parentheses") { "print " + String(repeating: "(", count: $0) + "1" + String(repeating: ")", count: $0) },
        Shape("bars") { "T" + String(repeating: " |", count: $0) },
        Shape("unterminated strings") { "T | where a == " + String(repeating: "\"x\n", count: $0) },
        Shape("comments") { String(repeating: "// comment\n", count: $0) + "DeviceEvents | take 1" },
        Shape("open literals") { String(repeating: "datetime( ", count: $0) },
        Shape("open lets") { String(repeating: "let a=(;", count: $0) },
        Shape("lets") { (0..<$0).map { "let a\($0) = \($0);" }.joined() + "print a1" },
        Shape("unknown tables") { "union " + (0..<$0).map { "T\($0)" }.joined(separator: ", ") },
        Shape("unknown columns") { "DeviceEvents | where " + (0..<$0).map { "C\($0) == 1" }.joined(separator: " or ") },
        Shape("unknown functions") { "print " + (0..<$0).map { "f\($0)()" }.joined(separator: ", ") },
        Shape("unknown operators") { "T" + String(repeating: " | whree x", count: $0) },
        Shape("members") { "print dynamic([" + String(repeating: "{\"a\": [1, \"b\"]}, ", count: $0) + "1])" },
        Shape("brackets of all kinds") { String(repeating: "([{", count: $0) + String(repeating: ")}]", count: $0) },
        Shape("rows") { "datatable (a: long, b: string) [" + String(repeating: "1, \"x\", ", count: $0) + "]" },
        Shape("tuples") { "T | extend " + String(repeating: "(a, b", count: $0) },
        Shape("backticks") { String(repeating: "```", count: $0) + "a" },
    ]

    @Test(arguments: shapes)
    func `reads four times as much in little more than four times the time`(shape: Shape) {
        let binder = KQLBinder(schema: HuntingSchema.schema)
        func time(_ text: String) -> Double {
            let start = clock()
            var renderer = DiagnosticRenderer(text)
            for diagnostic in binder.bind(KQLParser.parse(text)).diagnostics { _ = renderer.text(of: diagnostic) }
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }
        let (short, long) = (shape.text(1_500), shape.text(6_000))
        _ = time(short)
        let shortTime = (0..<3).map { _ in time(short) }.min() ?? 0
        let longTime = (0..<3).map { _ in time(long) }.min() ?? 0
        // Time that grows with the square of the length gives 16.
        #expect(longTime < 9 * shortTime + 0.02, "\(shortTime) s, then \(longTime) s")
    }

    @Test func `takes a query of a megabyte and a comment of ten`() {
        let hunts = HuntingStyleTests.hunts.filter { !$0.isRefused }.map(\.query).joined(separator: "\n;\n")
        let megabyte = String(repeating: hunts + "\n;\n", count: 1_000_000 / hunts.utf8.count + 1)
        #expect(KQLParser.parse(megabyte).isValid)
        let comment = "//" + String(repeating: "x", count: 10_000_000) + "\nDeviceEvents | take 1"
        #expect(KQLParser.parse(comment).isValid)
    }

    @Test func `refuses a text beyond its limit with a diagnostic`() {
        let parsed = KQLParser.parse(String(repeating: " ", count: 16_000_001))
        #expect(parsed.diagnostics.map(\.code) == ["KQL1009"])
    }
}
