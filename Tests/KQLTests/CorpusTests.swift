import HuntingSchema
import KQL
import Testing

@Suite(.enabled(if: Corpus.isPresent))
struct CorpusTests {
    @Test(arguments: [
        ("hunting-queries", 0.998), ("stormevents-examples", 0.998), ("docs-examples", 0.998), ("loco-examples", 0.998),
    ])
    func `agrees with the official parser on what is valid`(file: String, floor: Double) throws {
        let cases = try Corpus.cases(file)
        var wrong: [String] = []
        for each in cases {
            let parsed = KQLParser.parse(each.query)
            guard parsed.isValid != (each.valid ?? true) else { continue }
            let first = parsed.diagnostics.first.map { $0.rendered(in: each.query) } ?? "accepted"
            wrong.append("\(each.id): \(first)")
        }
        let rate = 1 - Double(wrong.count) / Double(cases.count)
        print("\(file): \(cases.count - wrong.count) of \(cases.count) agree")
        #expect(rate >= floor, "\(wrong.prefix(60).joined(separator: "\n"))")
    }

    @Test func `names the tables that the official parser names`() throws {
        let cases = try Corpus.cases("hunting-queries").filter { $0.valid ?? true }
        let binder = KQLBinder(schema: HuntingSchema.schema)
        let wrong = cases.filter { each in
            let found = Set(binder.bind(KQLParser.parse(each.query)).tables.map { $0.lowercased() })
            return found != Set((each.tables ?? []).map { $0.lowercased() })
        }
        print("tables: \(cases.count - wrong.count) of \(cases.count) agree")
        #expect(1 - Double(wrong.count) / Double(cases.count) >= 0.99, "\(wrong.map(\.id))")
    }

    @Test func `names the columns that the documentation shows`() throws {
        let binder = KQLBinder(schema: KQLSchema(tables: []))
        var bound = 0
        var wrong: [String] = []
        for each in try Corpus.cases("docs-examples") where each.area == "core" {
            guard let expected = each.expected?.columns.map(\.name) else { continue }
            guard let result = binder.bind(KQLParser.parse(each.query)).query?.results.last else { continue }
            bound += 1
            if result.columns.map(\.name) != expected {
                wrong.append("\(each.id): \(result.columns.map(\.name)) wanted \(expected)")
            }
        }
        print("columns: \(bound - wrong.count) of \(bound) agree")
        #expect(bound >= 200)
        #expect(wrong.count <= 4, "\(wrong.joined(separator: "\n"))")
    }

    @Test func `keeps every byte of every query in tokens and gaps`() throws {
        for each in try Corpus.cases("hunting-queries") {
            var end = 0
            for token in KQLParser.parse(each.query).tokens {
                #expect(token.range.lowerBound >= end)
                end = token.range.upperBound
            }
            #expect(end == each.query.utf8.count)
        }
    }
}
