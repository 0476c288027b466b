import KQL
import KQLEngine
import Testing

/// Searches through whole columns against searches text by text with the library's own means.
struct StringSearchTests {
    private static let pieces = [
        "powershell", ".exe ", "PowerShell", "-enc ", "cmd", " ", "a", "aa", "Zz", "10.20", "\\", "ä", "K", "_",
    ]

    /// Texts of up to some hundred bytes, most of them different, so that rows do not share them.
    private func table(_ random: inout RandomTables, rows: Int) -> ColumnTable {
        let texts = (0..<rows).map { row in
            let count = random.number(below: 14)
            let pieces = (0..<count).map { _ in random.choice(Self.pieces) }
            return pieces.joined() + (random.number(below: 4) == 0 ? "" : "#\(row)")
        }
        let columns = [KQLColumn("Text", .string), KQLColumn("Row", .long)]
        return ColumnTable(columns: columns, rows: texts.enumerated().map { [.string($1), .long(Int64($0))] })
    }

    private func texts(_ table: ColumnTable, where condition: String, _ literal: String) throws -> [String] {
        let found = try query("T | where \(condition) \(KQLLiteral.string(literal))", tables: ["T": table])
        return column(found.rows)
    }

    @Test(arguments: 1...12)
    func `finds what a search text by text finds`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        let table = table(&random, rows: 900)
        let all = column(table.rows)
        for _ in 0..<12 {
            let count = random.number(below: 5) + 1
            let needle = (0..<count).map { _ in random.choice(Self.pieces + ["e", "#", "#1", "x"]) }.joined()
            let folded = needle.lowercased()
            let holds = { (text: String) in text.lowercased().utf8.firstRange(of: folded.utf8) != nil }
            let exact = { (text: String) in text.utf8.firstRange(of: needle.utf8) != nil }
            #expect(try texts(table, where: "Text contains", needle) == all.filter(holds))
            #expect(try texts(table, where: "Text !contains", needle) == all.filter { !holds($0) })
            #expect(try texts(table, where: "Text contains_cs", needle) == all.filter(exact))
            #expect(
                try texts(table, where: "Text startswith", needle)
                    == all.filter { $0.lowercased().utf8.starts(with: folded.utf8) }
            )
            #expect(
                try texts(table, where: "Row % 7 == 0 and Text contains", needle) == rows(all, each: 7).filter(holds)
            )
        }
    }

    private func column(_ rows: [[KQLValue]]) -> [String] {
        rows.map { if case .string(let text) = $0[0] { text } else { "not a text" } }
    }

    private func rows(_ texts: [String], each step: Int) -> [String] {
        stride(from: 0, to: texts.count, by: step).map { texts[$0] }
    }

    @Test(arguments: 1...6)
    func `a part that every match has does not change what a pattern finds`(seed: UInt64) throws {
        var random = RandomTables(seed: seed)
        let table = table(&random, rows: 600)
        let patterns = [
            #"shell\.exe -enc"#, #"(?i)POWERshell.*-ENC"#, #"powershellx?\.exe"#, #"cmd+a"#, #"(?i)cmd"#,
            #"-enc *a{2}"#,
            #"10\.20(cmd|-enc)"#, #"^power"#, #"cmd|-enc"#, #"[pP]ower[a-z]+\.exe\s"#, #"(?:shell)\.exe"#,
            #"cmd{0}#\d+"#,
            #"\x70ower"#, #"\Qcmd\E"#, #"(a(cmd)?)aaZz"#, #"(?i)zzcmdk"#, #"[^]a]cmd"#, #"enc $"#,
        ]
        for pattern in patterns {
            // In a group no part is seen as one that every match has.
            let found = try texts(table, where: "Text matches regex", pattern)
            #expect(try texts(table, where: "Text matches regex", "(?:\(pattern))") == found, "\(pattern)")
        }
    }

    @Test(arguments: ["abcabcabcabcd", "ab", "b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"])
    func `finds a needle in one long text among short ones`(needle: String) throws {
        let long = String(repeating: "abcabcabc", count: 5000) + String(repeating: "a", count: 5000)
        let rows = ["", "x", long, long + needle + long, needle, "y" + needle].map { [KQLValue.string($0)] }
        let table = ColumnTable(columns: [KQLColumn("Text", .string)], rows: rows)
        let all = column(rows)
        #expect(
            try texts(table, where: "Text contains_cs", needle)
                == all.filter { $0.utf8.firstRange(of: needle.utf8) != nil }
        )
    }

    @Test(arguments: [
        ("'äöü', 1, 1", "ö"), ("'äöü', -2", "öü"), ("'ab', -9, 1", "a"), ("'ab', 9223372036854775807", ""),
        ("'ab', -9223372036854775807", "ab"), ("'ab', 0, 9223372036854775807", "ab"), ("'ab', 1, -1", ""),
        ("'東京', 1", "京"), ("'', 0, 1", ""),
    ])
    func `substring counts characters`(arguments: String, expected: String) throws {
        #expect(try query("print substring(\(arguments))").rows == [[.string(expected)]])
    }
}
