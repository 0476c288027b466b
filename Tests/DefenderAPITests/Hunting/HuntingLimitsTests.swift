import Testing

@testable import DefenderAPI

struct HuntingLimitsTests {
    @Test(arguments: [1, 3, 1_000_000])
    func `leaves out and counts what passes the limit of rows`(chunk: Int) throws {
        let table = try parse(HuntingParserTests.sample, limits: HuntingLimits(rows: 1), chunk: chunk)
        #expect(table.rowCount == 1)
        #expect(table.leftOutRows == 2)
        #expect(table.columns.count == 5)
        #expect(try table.row(0) == HuntingParserTests.parse(HuntingParserTests.sample).row(0))
    }

    @Test(arguments: [1, 3, 1_000_000])
    func `leaves out the row that passes the limit of bytes, and all after it`(chunk: Int) throws {
        let text = #"{"results":[{"a":"1234"},{"a":"5678","b":"9"},{"a":"x"},{"c":1}]}"#
        let table = try parse(text, limits: HuntingLimits(bytes: 8), chunk: chunk)
        #expect(table.rowCount == 1)
        #expect(table.leftOutRows == 3)
        #expect(table.row(0).first == .string("1234"))
        #expect(try parse(text, limits: HuntingLimits(bytes: 9), chunk: chunk).leftOutRows == 2)
        #expect(try parse(text, limits: HuntingLimits(rows: 0), chunk: chunk).leftOutRows == 4)
    }

    private func parse(_ text: String, limits: HuntingLimits, chunk: Int) throws -> HuntingTable {
        var parser = HuntingParser(limits: limits)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            try parser.push(Array(bytes[start..<min(bytes.count, start + chunk)]))
        }
        return try parser.finish()
    }
}
