import FoundationEssentials
import HuntingSchema
import KQL
import Testing

/// Queries written in the manner of public hunting repositories, with the tables that each reads.
struct HuntingStyleTests {
    /// One query of a file under `Hunts/`; a line `//// A, B` in front of it names its tables, `//// -` none, and
    /// `//// refused` says that Kusto does not take it.
    struct Hunt: CustomTestStringConvertible, Sendable {
        let query: String
        let tables: Set<String>
        let isRefused: Bool
        let place: String

        var testDescription: String { place }
    }

    static let hunts = ["functions", "sources", "operators", "expressions", "statements", "sentinel", "refused"]
        .flatMap(read)

    private static func read(_ file: String) -> [Hunt] {
        let path = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Hunts/\(file).kql"
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        var hunts: [Hunt] = []
        var lines: [Substring] = []
        var heading: (text: Substring, line: Int)?
        func finish() {
            guard let heading else { return }
            let names = heading.text.split(separator: ", ").filter { $0 != "-" && $0 != "refused" }
            hunts.append(
                Hunt(
                    query: lines.joined(separator: "\n"),
                    tables: Set(names.map(String.init)),
                    isRefused: heading.text == "refused",
                    place: "\(file):\(heading.line)"
                )
            )
        }
        let text = String(decoding: data, as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.hasPrefix("//// ") {
                finish()
                heading = (line.dropFirst(5), index + 1)
                lines = []
            } else {
                lines.append(line)
            }
        }
        finish()
        return hunts
    }

    @Test func `finds at least 200 queries`() {
        #expect(Self.hunts.count >= 200)
        #expect(Self.hunts.count { $0.isRefused } >= 40)
    }

    @Test(arguments: hunts)
    func `takes what Kusto takes, and names its tables`(hunt: Hunt) {
        let parsed = KQLParser.parse(hunt.query)
        let remarks = parsed.diagnostics.map { $0.rendered(in: hunt.query) }.joined(separator: "\n")
        #expect(parsed.isValid != hunt.isRefused, "\(hunt.place)\n\(remarks)")
        guard !hunt.isRefused else { return }
        let binding = KQLBinder(schema: HuntingSchema.schema).bind(parsed)
        #expect(Set(binding.tables) == hunt.tables, "\(hunt.place)")
        let errors = binding.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(hunt.place)\n\(errors.map { $0.rendered(in: hunt.query) }.joined(separator: "\n"))")
    }
}
