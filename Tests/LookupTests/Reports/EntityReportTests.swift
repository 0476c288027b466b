import DefenderAPI
import Entities
import KQL
import Testing

@testable import Lookup

struct EntityReportTests {
    @Test(arguments: [
        ([["1"]], [["1"], ["2"]], [1]),
        ([["1"], ["2"]], [["2"], ["1"]], [0]),
        ([["3"]], [["1"], ["2"]], [0, 1]),
        ([], [["1"]], [1]),
    ])
    func `shows a table once when one result holds the other's rows`(
        query: [[String]],
        typed: [[String]],
        shown: [Int]
    ) throws {
        var report = EntityReport(item: LookupItem(try #require(Entity(.ipv4, "192.0.2.1"))))
        report.hunts = [query, typed].map { rows in
            HuntResult(
                table: "DeviceEvents",
                rowCount: rows.count,
                columns: [KQLColumn("RemoteIP", .string)],
                rows: rows.map { $0.map(JSONValue.string) }
            )
        }
        #expect(report.shownHunts == shown)
    }
}
