import FoundationEssentials
import KQL
import Testing

@testable import LensServer

struct FreeQueryRulesTests {
    /// The instant 2026-11-23T12:00:00Z.
    static let now = Date(timeIntervalSince1970: 1_795_435_200)

    private func codes(_ query: String) -> [String] {
        FreeQueryRules(KQLParser.parse(query), now: Self.now).refusals.map(\.code)
    }

    @Test(arguments: [
        "externaldata (a: string) [@'https://evil.example/x']",
        "let x = externaldata (a: string) ['https://evil.example/x']; DeviceEvents | take 1",
        "let f = () { externaldata (a: string) ['https://evil.example/x'] }; f()",
        "DeviceEvents | join (externaldata (a: string) ['h://x']) on $left.DeviceName == $right.a",
        "DeviceEvents | where DeviceName in ((externaldata (a: string) ['h://x']))",
        "DeviceEvents | where DeviceName == toscalar(externaldata (a: string) ['h://x'] | take 1)",
        "DeviceEvents | mv-apply x = pack_array(1) on (union (externaldata (a: string) ['h://x']))",
        "union DeviceEvents, (ExternalData (a: string) ['h://x'])",
        "DeviceEvents // nothing\n| union (externaldata (a: string) ['h://x'])",
        "DeviceEvents | make-graph a --> b with (externaldata (a: string) ['h://x']) on a",
        "DeviceEvents | fork (take 1) (union (external_data (a: string) ['h://x']))",
        "inline_external_table (a: long) kind=storage dataformat=csv (@'https://x')",
        "cluster('other').database('d').T", "database('d').T", "workspace('w').SecurityEvent",
        "union DeviceEvents, workspace('w').SecurityEvent", "app('a').requests", "resource('r').T",
        "adx('https://help.kusto.windows.net/Samples').StormEvents", "arg('').Resources",
        "union CLUSTER ('other') . database('d') . T", "alias database d = cluster('x').database('y'); T",
        "T | macro-expand entity_group [database('a')] as X (X.T)", "external_table('t')",
        "DeviceEvents | evaluate http_request('https://evil.example')",
        "evaluate sql_request('Server=x', 'select 1')", "DeviceEvents | evaluate python(typeof(*), 'x')",
        "DeviceEvents | graph-match (a) where ['cluster']('x') project a",
    ])
    func `refuses what leaves the tenant`(query: String) {
        #expect(codes(query).contains("LENS1001"))
    }

    @Test(arguments: [
        "DeviceEvents | take 1 // externaldata (a: string) ['h://x']",
        "DeviceEvents | where ProcessCommandLine has \"externaldata(a:string)['x'] cluster('x')\"",
        "DeviceEvents | where ProcessCommandLine has @'cluster(\"x\")'",
        "DeviceEvents | where ProcessCommandLine has ```\nexternaldata\ncluster('x')```",
        "DeviceEvents | extend cluster = 1, database = 2 | project cluster, app = database",
        "DeviceEvents | project ['externaldata'] = DeviceName",
        "let r = 1; print r", "DeviceEvents | where DeviceName == 'é😀' // cluster('x')",
    ])
    func `lets words pass that do nothing`(query: String) {
        #expect(codes(query) == [])
    }

    @Test(arguments: [".show tables", " \n.drop table T", "print 1; .show databases", "#connect x\nprint 1"])
    func `refuses commands`(query: String) {
        #expect(codes(query).contains("LENS1002"))
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"])
    func `refuses a comment behind which a query could hide`(separator: String) {
        #expect(codes("DeviceEvents // x\(separator)| union (T)\n| take 1") == ["LENS1004"])
    }

    @Test(arguments: [
        "DeviceEvents | where Timestamp > ago(31d)", "DeviceEvents | where ago(721h) <= Timestamp",
        "DeviceEvents | where Timestamp >= datetime(2026-10-01)", "DeviceEvents | where Timestamp > now() - 5 * 7d",
        "DeviceEvents | where Timestamp > now(-60d)", "DeviceEvents | where TimeGenerated between (ago(90d) .. now())",
        "let days = 60d; let since = ago(days); DeviceEvents | where Timestamp > since",
        "DeviceEvents | where bin(Timestamp, 1d) > startofday(ago(40d))",
        "DeviceEvents | where Timestamp > todatetime('2026-01-01')", "search in (AlertInfo) Timestamp > ago(45d)",
        "DeviceEvents | where Timestamp > datetime_add('day', -45, now())",
        "union DeviceEvents, (DeviceInfo | where Timestamp > ago(31d))", "T | where ingestion_time() > ago(2d * 20)",
        "let f = () { DeviceEvents | where Timestamp > ago(31d) }; f()", "T | where Timestamp == datetime(2020-05-05)",
    ])
    func `refuses a look-back of more than 30 days`(query: String) {
        #expect(codes(query) == ["LENS1003"])
    }

    @Test(arguments: [
        "DeviceEvents | where Timestamp > ago(30d)", "DeviceEvents | where Timestamp > startofday(ago(30d))",
        "DeviceEvents | where Timestamp >= datetime(2026-10-25)", "T | where Created > ago(400d)",
        "let days = 60d; let f = (days: timespan) { T | where Timestamp > ago(days) }; f(1d)",
        "let a = b; let b = a; T | where Timestamp > a", "T | where Timestamp > ago(toscalar(U | take 1))",
        "T | where Timestamp !between (ago(90d) .. ago(60d))",
    ])
    func `lets a look-back pass that is not known to be longer`(query: String) {
        #expect(codes(query) == [])
    }

    @Test func `says where the word stands in bytes`() throws {
        let query = "print 'é😀' | union cluster('x').T"
        let refusal = try #require(FreeQueryRules(KQLParser.parse(query), now: Self.now).refusals.first)
        #expect(refusal.range == 23..<30)
        #expect(refusal.message == "`cluster` reads data of another place, which a free query may not")
    }

    @Test func `names the earliest instant that is allowed`() throws {
        let query = KQLParser.parse("T | where Timestamp > ago(40d)")
        let refusal = try #require(FreeQueryRules(query, now: Self.now).refusals.first)
        #expect(
            refusal.message == "this looks back 40 days; a free query may look back 30, to 2026-10-24T12:00:00Z"
        )
    }

    @Test func `stays linear with names that build on each other and with deep nesting`() {
        let names = (1...2_000).map { "let a\($0) = a\($0 - 1) + a\($0 - 1);" }.joined()
        #expect(codes("let a0 = 1d;" + names + "T | where Timestamp > ago(a2000)").count <= 1)
        _ = codes("print " + String(repeating: "(", count: 500_000) + "1")
        _ = codes("T | where Timestamp > " + String(repeating: "-", count: 500_000) + "1d")
    }
}
