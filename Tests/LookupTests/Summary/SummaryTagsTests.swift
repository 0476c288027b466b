import DefenderAPI
import KQL
import Testing

@testable import Lookup

struct SummaryTagsTests {
    private func report(_ values: [JSONValue]) throws -> EntityReport {
        var report = EntityReport(item: LookupItem(try .named("domain", "a.example")))
        report.hunts = [
            HuntResult(
                table: "T",
                rowCount: values.count,
                columns: [KQLColumn("Severity", .string)],
                rows: values.map { [$0] }
            )
        ]
        return report
    }

    private func tags(_ values: [JSONValue]) throws -> [String] {
        var options = LookupOptions.standard
        options.summaryFields = ["severity", "Nothing"]
        return SummaryTags.tags(of: try report(values), options: options)
    }

    @Test(arguments: [
        (["Low"], "severity: Low"),
        (["Low", "Low", "High"], "severity: Low, High"),
        (["a", "b", "c"], "severity: a, b, c"),
        (["a", "b", "c", "d"], "severity: a, b, c..."),
        (["a", "b", "c", "a"], "severity: a, b, c"),
    ])
    func `shows three distinct values of a field`(_ values: [String], _ tag: String) throws {
        #expect(try tags(values.map(JSONValue.string)) == ["Threat Hunt: \(values.count)", tag])
    }

    @Test func `counts the rows of a table once when both hunts found them`() throws {
        var report = try report([.string("Low"), .string("High")])
        report.hunts += report.hunts
        #expect(SummaryTags.tags(of: report, options: .standard) == ["Threat Hunt: 2"])
    }

    @Test func `shows 0 and false, and no empty value`() throws {
        #expect(try tags([.integer(0), .bool(false), .null, .string("")])[1] == "severity: 0, false")
    }

    @Test func `leaves out counts of nothing`() throws {
        #expect(try tags([]) == [])
    }

    @Test func `names the sources that failed`() throws {
        var report = try report([])
        report.sources = [SourceOutcome(.devices, .failed, message: "No.")]
        #expect(SummaryTags.tags(of: report, options: .standard) == ["Incomplete, failed: devices"])
    }
}
