import KQL
import KQLEngine
import Testing

/// Column-wise evaluation against other ways to the same answer, over random tables.
struct DifferentialTests {
    /// The expression with the cells of one row in the place of its columns.
    private func substituted(_ expression: BoundExpression, _ row: [KQLValue]) -> BoundExpression {
        switch expression {
        case .column(let index, _): .literal(row[index])
        case .call(let name, let arguments, let type): .call(name, arguments.map { substituted($0, row) }, type)
        default: expression
        }
    }

    @Test(arguments: 1...60)
    func `a filter keeps the rows for which the predicate alone is true`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        let table = random.table(rows: 60)
        let predicate = random.predicate(depth: 3)
        let filter = BoundOperation.filter(predicate)
        let kept = try run(pipeline("T", table, [(filter, table.columns)]), tables: ["T": table]).rows
        let expected = try table.rows.filter { try evaluate(substituted(predicate, $0)) == .bool(true) }
        #expect(kept.map(description) == expected.map(description), "\(predicate)")
    }

    @Test(arguments: 1...20)
    func `filters one after the other are one filter`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        let table = random.table(rows: 80)
        let first = random.predicate(depth: 2)
        let second = random.predicate(depth: 2)
        let columns = table.columns
        let chained = pipeline("T", table, [(.filter(first), columns), (.filter(second), columns)])
        let joined = pipeline("T", table, [(.filter(.call("and", [first, second], .bool)), columns)])
        let masked = pipeline(
            "T",
            table,
            [(.filter(.call("not", [.call("not", [.call("and", [first, second], .bool)], .bool)], .bool)), columns)]
        )
        let rows = try run(chained, tables: ["T": table]).rows.map(description)
        #expect(try run(joined, tables: ["T": table]).rows.map(description) == rows)
        #expect(try run(masked, tables: ["T": table]).rows.map(description) == rows)
    }

    @Test(arguments: 1...10)
    func `operators agree with each other`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        let tables = ["T": random.table(rows: 120), "U": random.table(rows: 40)]
        let json = { (text: String) in try query(text, tables: tables).json }
        for keys in ["Kind", "Count", "Text, Flag", "Share", "At, Part"] {
            #expect(try json("T | distinct \(keys)") == json("T | summarize by \(keys)"))
            #expect(try json("T | summarize n = count() by \(keys) | summarize sum(n)") == "[[120]]")
        }
        for keys in ["Count asc, Text", "At desc, Kind asc", "Share desc", "Text"] {
            #expect(try json("T | top 7 by \(keys)") == json("T | sort by \(keys) | serialize | take 7"))
        }
        #expect(try json("T | where Text has 'a' | count") == json("T | summarize countif(Text has 'a')"))
        let pairs = try json("T | join kind=inner U on Kind | count")
        let sums = "(U | summarize m = count() by Kind)"
        #expect(try json("T | join kind=inner \(sums) on Kind | summarize sum(m)") == pairs)
        #expect(
            try json(
                "T | join kind=leftsemi U on Count | summarize n = count() | union (T | join kind=leftanti U on Count | count | project n = Count) | summarize sum(n)"
            )
                == "[[120]]"
        )
        #expect(try json("union T, U | count") == "[[160]]")
        #expect(
            try json("union T, U | where Text contains 'b' | count")
                == json("union (T | where Text contains 'b'), (U | where Text contains 'b') | count")
        )
    }

    @Test(arguments: 1...30)
    func `has finds whole terms`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        for _ in 0..<40 {
            let text = random.text()
            let terms = text.lowercased().split { !$0.isLetter && !$0.isNumber }
            let needle = random.choice(["a", "ab", "b1", "10", "2", "ä", "aab"])
            let found = try evaluate(call("has", [.string(text), .string(needle)], .bool))
            #expect(found == .bool(terms.contains { $0 == needle }), "\(text) has \(needle)")
        }
    }

    /// Values in a form in which not-a-number equals itself.
    private func description(_ row: [KQLValue]) -> String { "\(row)" }
}
