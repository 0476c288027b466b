import KQL
import KQLEngine
import Testing

/// Sorting many rows against the library's sort with a comparison of values.
struct SortTests {
    /// Negative, zero or positive; not-a-number before all numbers.
    private func compare(_ left: KQLValue, _ right: KQLValue) -> Int {
        switch (left, right) {
        case (.string(let one), .string(let other)):
            one.utf8.elementsEqual(other.utf8) ? 0 : one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
        case (.long(let one), .long(let other)), (.datetime(let one), .datetime(let other)):
            one < other ? -1 : one > other ? 1 : 0
        case (.bool(let one), .bool(let other)): one == other ? 0 : one ? 1 : -1
        case (.real(let one), .real(let other)):
            if one.isNaN || other.isNaN {
                other.isNaN ? one.isNaN ? 0 : 1 : -1
            } else {
                one < other ? -1 : one > other ? 1 : 0
            }
        default: 0
        }
    }

    private func isNull(_ value: KQLValue) -> Bool {
        if case .null = value { true } else { false }
    }

    /// Rows by one column after the other; equal rows keep their order.
    private func sorted(_ rows: [[KQLValue]], by keys: [(column: Int, ascending: Bool)]) -> [[KQLValue]] {
        let order = rows.indices.sorted { left, right in
            for key in keys {
                let (one, other) = (rows[left][key.column], rows[right][key.column])
                // Nulls stand first when ascending and last when descending.
                if isNull(one) != isNull(other) { return isNull(one) == key.ascending }
                let order = isNull(one) ? 0 : compare(one, other)
                if order != 0 { return (order < 0) == key.ascending }
            }
            return left < right
        }
        return order.map { rows[$0] }
    }

    @Test(arguments: 1...5, [60, 1500])
    func `sorts by values, nulls and several keys`(seed: UInt64, count: Int) throws {
        var random = RandomTables(seed: seed)
        let table = random.table(rows: count)
        let keys: [[(column: Int, ascending: Bool)]] = [
            [(2, true)], [(4, false), (0, true)], [(5, true), (6, false), (1, true)], [(1, false)],
            [(0, true), (4, true)],
        ]
        for keys in keys {
            let text = keys.map { "\(table.columns[$0.column].name) \($0.ascending ? "asc" : "desc")" }
            let order = text.joined(separator: ", ")
            let found = try query("T | sort by \(order)", tables: ["T": table]).rows
            let expected = sorted(table.rows, by: keys)
            #expect(found.map { "\($0)" } == expected.map { "\($0)" }, "\(order)")
            let first = try query("T | sort by \(order) | take 9", tables: ["T": table]).rows
            #expect(first.map { "\($0)" } == expected.prefix(9).map { "\($0)" }, "\(order)")
        }
    }

    @Test(arguments: 1...5)
    func `sorts texts that begin alike`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        let pieces = ["same words ", "\0", "\0\0", "a", "b", "é", "12345678", "same words same words same words "]
        let rows = (0..<2000).map { row in
            let text = (0..<random.number(below: 6)).map { _ in random.choice(pieces) }.joined()
            return [KQLValue.string(row % 3 == 0 ? text : text + "\(row % 50)")]
        }
        let table = ColumnTable(columns: [KQLColumn("Text", .string)], rows: rows)
        let found = try query("T | sort by Text asc", tables: ["T": table]).rows
        #expect(found == sorted(rows, by: [(0, true)]))
        // Few of the texts that the column knows.
        let some = try query("T | where Text contains 'b' | sort by Text desc", tables: ["T": table]).rows
        let contain = rows.filter { if case .string(let text) = $0[0] { text.utf8.contains(0x62) } else { false } }
        #expect(some == sorted(contain, by: [(0, false)]))
    }

    @Test func `groups by pairs of many values`() throws {
        let rows = (0..<6000).map { row in
            [KQLValue.long(Int64(row % 83)), .string("t\(row % 71)"), .long(Int64(row % 6000))]
        }
        let columns = [KQLColumn("a", .long), KQLColumn("b", .string), KQLColumn("c", .long)]
        let table = ColumnTable(columns: columns, rows: rows)
        let json = { (text: String) in try query(text, tables: ["T": table]).json }
        #expect(try json("T | distinct a, b | count") == "[[5893]]")
        #expect(try json("T | distinct c, a, b | count") == "[[6000]]")
        #expect(try json("T | summarize d = dcount(b) by a | summarize sum(d), min(d), max(d)") == "[[5893,71,71]]")
        #expect(
            try json("T | summarize s = make_set(b) by a | extend n = array_length(s) | summarize sum(n)") == "[[5893]]"
        )
        #expect(try json("T | summarize make_set(b, 3) by a | take 1") == #"[[0,["t0","t12","t24"]]]"#)
    }
}
