import FoundationEssentials
import HuntingSchema
import KQL
import Testing

struct FormatterPropertyTests {
    private let promises = FormatPromises(schema: HuntingSchema.schema)

    @Test(arguments: FormatGolden.all) func `formatting an example keeps what it means`(_ golden: FormatGolden) throws {
        #expect(promises.broken(by: try golden.query) == [])
        #expect(promises.broken(by: try golden.expected) == [])
    }

    @Test func `formatting the inputs of the fuzz target keeps what they mean`() throws {
        for (name, text) in try FuzzCorpus.texts() {
            #expect(promises.broken(by: text) == [], "\(name)")
        }
    }

    @Test func `formatting a query without its line ends keeps what it means`() throws {
        for golden in FormatGolden.all {
            let text = try golden.query
            guard !text.contains("//"), !text.contains("```"), !text.contains("#") else { continue }
            #expect(promises.broken(by: text.replacing("\n", with: " ")) == [], "\(golden)")
        }
    }

    @Test func `formatting a query with a line for each token keeps what it means`() throws {
        for golden in FormatGolden.all {
            let query = KQLParser.parse(try golden.query)
            let text = query.tokens.map { query.text(in: $0.range) }.joined(separator: "\n")
            #expect(promises.broken(by: text) == [], "\(golden)")
        }
    }

    @Test(
        .enabled(if: Corpus.isPresent),
        arguments: ["hunting-queries", "stormevents-examples", "docs-examples", "loco-examples"]
    )
    func `formatting a real query keeps what it means`(file: String) throws {
        let cases = try Corpus.cases(file)
        let wrong = cases.compactMap { each in
            let broken = promises.broken(by: each.query)
            return broken.isEmpty ? nil : "\(each.id): \(broken)"
        }
        print("\(file): \(cases.count - wrong.count) of \(cases.count) keep their meaning")
        #expect(wrong == [])
    }
}

/// The queries that the fuzz target starts from.
enum FuzzCorpus {
    static func texts() throws -> [(name: String, text: String)] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Fuzz/Corpus/KQL")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self))
        }
    }
}
