import FoundationEssentials
import HuntingSchema
import Testing

@testable import KQL

struct DiagnosticDocumentTests {
    /// The cells of each row of the table in `docs/kql-diagnostics.md`; ⏎ stands for the end of a line.
    private static let rows: [[String]] = {
        let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        guard let data = FileManager.default.contents(atPath: root + "/docs/kql-diagnostics.md") else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("| KQL") }.map {
            row in
            row.replacing("\\|", with: "\u{1}").split(separator: "|").map { cell in
                cell.replacing("\u{1}", with: "|").replacing("⏎", with: "\n").drop { $0 == " " }.reversed()
                    .drop { $0 == " " }.reversed().map(String.init).joined()
            }
        }
    }()

    @Test func `has a row for each code, in order, with its severity`() {
        #expect(Self.rows.map { $0[0] } == DiagnosticCode.allCases.map(\.rawValue))
        for row in Self.rows {
            #expect(row.count == 5, "\(row)")
            #expect(row[1] == DiagnosticCode(rawValue: row[0])?.severity.rawValue)
            #expect(row[2].hasSuffix(".") && row[3].hasSuffix("."), "\(row)")
        }
    }

    @Test func `shows an example that gets the remark`() {
        let binder = KQLBinder(schema: HuntingSchema.schema)
        var checked = 0
        for row in Self.rows where row[4] != "–" {
            let example = row[4].dropFirst().dropLast()
            let codes = binder.bind(KQLParser.parse(String(example))).diagnostics.map(\.code)
            #expect(codes.contains(row[0]), "\(row[0]): \(example) gets \(codes)")
            checked += 1
        }
        #expect(checked >= DiagnosticCode.allCases.count - 6)
    }
}
