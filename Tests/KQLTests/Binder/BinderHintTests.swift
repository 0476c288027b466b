import HuntingSchema
import KQL
import Testing

struct BinderHintTests {
    /// Hints as `code text of its place`.
    private func hints(_ query: String, _ schema: KQLSchema = Sample.schema) -> [String] {
        KQLBinder(schema: schema).bind(KQLParser.parse(query)).diagnostics.filter { $0.severity == .hint }.map {
            $0.code + " " + String(decoding: Array(query.utf8)[$0.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("search \"x\"", ["KQL4001 search"]), ("find \"x\"", ["KQL4001 find"]), ("union * | count", ["KQL4001 *"]),
        ("Events | where Ok", ["KQL4002 Events"]),
        ("let e = Events; e | where Device == \"a\"", ["KQL4002 Events"]),
        ("Users | join Events on Device", ["KQL4002 Events"]),
        (
            "Events | where Timestamp > ago(1d) and Device contains \"power\"",
            ["KQL4003 Device contains \"power\""]
        ),
        (
            "Events | where Timestamp > ago(1d) | where Device contains_cs \"Power\"",
            ["KQL4003 Device contains_cs \"Power\""]
        ),
        ("Events | where Timestamp > ago(90d)", ["KQL4004 Timestamp > ago(90d)"]),
        ("let back = 60d; Events | where Timestamp >= ago(back)", ["KQL4004 Timestamp >= ago(back)"]),
        ("Events | where Timestamp > now() - 31d", ["KQL4004 Timestamp > now() - 31d"]),
        ("Events | where Timestamp > now(-45d)", ["KQL4004 Timestamp > now(-45d)"]),
        ("Events | where Timestamp between (startofday(ago(40d)) .. now())", ["KQL4004 startofday(ago(40d))"]),
        ("Events | where ago(90d) < Timestamp", ["KQL4004 ago(90d) < Timestamp"]),
        ("OldEvents | where Timestamp > ago(1d)", ["KQL4005 OldEvents"]),
        ("union Events, OldEvents | where Timestamp > ago(1d)", ["KQL4005 OldEvents"]),
    ])
    func `hints at what costs quota, with its place`(query: String, hints: [String]) {
        #expect(self.hints(query) == hints)
    }

    @Test(arguments: [
        "Events | where Timestamp > ago(1d)", "Events | where Timestamp > ago(30d)", "Users | where User == \"a\"",
        "Events | take 10", "Events | getschema", "Events | sample 5",
        "search in (Events) Timestamp > ago(1d) and \"x\"",
        "find in (Events) where Timestamp > ago(1d) and Device == \"x\"",
        "let f = (d: timespan) { Events | where Timestamp > ago(d) }; f(7d)",
        "let since = ago(2d); Events | where Timestamp >= since",
        "Events | where Ok | project At = Timestamp | where At > ago(1d)",
        "Events | where ingestion_time() > ago(1h)",
        "Events | where Timestamp between (datetime(2026-01-01) .. 1d)",
        "Events | make-series count() on Timestamp from ago(7d) to now() step 1d",
        "Events | join (Events | where Timestamp > ago(1d)) on Device",
        "Events | where Timestamp > ago(1d) and Device contains \"a.b\"",
        "Events | where Timestamp > ago(1d) and Device contains \"ab\"",
        "Events | where Timestamp > ago(1d) and Device contains tostring(Port)",
        "Events | where Timestamp > ago(1d) and Device !contains \"power\"",
        "let t = 90d; Users | extend limit = ago(t)", "Nothing | where TimeGenerated > ago(90d)",
        "union Events, Users | where Timestamp > ago(1d)", "union E*, Users | where Timestamp > ago(1d)",
        "datatable (Timestamp: datetime) [datetime(2020-01-01)] | where Timestamp > datetime(2019-01-01)",
        "print 1",
    ])
    func `is silent on a query that costs little`(query: String) {
        #expect(hints(query) == [])
    }

    @Test func `knows the tables that Microsoft retires, and which hold states`() {
        let schema = HuntingSchema.schema
        #expect(hints("AADSignInEventsBeta | where Timestamp > ago(1d)", schema) == ["KQL4005 AADSignInEventsBeta"])
        #expect(hints("DeviceTvmSoftwareInventory | where SoftwareName == \"x\"", schema) == [])
        #expect(hints("DeviceTvmInfoGathering | distinct DeviceId", schema) == [])
        #expect(hints("DeviceInfo | summarize arg_max(Timestamp, *) by DeviceId", schema) == [])
        #expect(hints("CallActivityEvents | count", schema) == ["KQL4002 CallActivityEvents"])
    }

    @Test func `says what to do`() {
        let messages = [
            "search \"x\"", "Events | count", "Events | where Timestamp > ago(60d)", "OldEvents | take 1",
            "Users | where User contains \"admin\"",
        ].flatMap { Sample.bind($0).diagnostics }.map(\.message)
        #expect(
            messages == [
                "this searches every table: name those you need with `search in (…)`",
                "no filter on time, so 30 days of `Events` are read: add `| where Timestamp > ago(7d)`",
                "this looks back 60 days, Defender keeps 30: write `ago(30d)`",
                "Microsoft retires `OldEvents`: read `Events` instead",
                "`contains` reads every row: write `has` if `admin` is a whole word there",
            ]
        )
    }
}
