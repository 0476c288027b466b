import KQL
import Testing

@Suite(.enabled(if: Corpus.isPresent))
struct CorpusTests {
    @Test(arguments: [
        ("hunting-queries", 0.99), ("stormevents-examples", 0.99), ("docs-examples", 0.99), ("loco-examples", 0.97),
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
        print(wrong.joined(separator: "\n"))
        #expect(rate >= floor, "\(wrong.prefix(60).joined(separator: "\n"))")
    }

    @Test func `keeps every byte of every query in tokens and gaps`() throws {
        for each in try Corpus.cases("hunting-queries") {
            var end = 0
            for token in KQLParser.parse(each.query).tokens {
                #expect(token.range.lowerBound >= end)
                end = token.range.upperBound
            }
            #expect(end == each.query.utf8.count || token(endsAt: end, in: each.query))
        }
    }

    private func token(endsAt end: Int, in query: String) -> Bool {
        query.utf8.count >= end
    }
}
