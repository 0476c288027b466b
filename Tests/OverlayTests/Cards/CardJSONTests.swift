import DefenderAPI
import KQL
import Lookup
import ResponseActions
import Testing

@testable import Overlay

struct CardJSONTests {
    private func json(_ report: EntityReport, enabled: Set<ActionOption> = []) -> JSONValue {
        let rights = ActionRights(mayAct: true, enabled: enabled)
        return CardModel(entry: 0, report: report, answeredAt: "", isKept: false, rights: rights).json
    }

    private func tab(_ name: String, of card: JSONValue) throws -> JSONValue {
        try #require(card["tabs"]?.array?.first { $0["name"]?.string == name })
    }

    /// Every text in a value, with the name of its member.
    private func texts(_ value: JSONValue, _ name: String = "") -> [(name: String, text: String)] {
        switch value {
        case .string(let text): [(name, text)]
        case .array(let elements): elements.flatMap { texts($0, name) }
        case .object(let object): object.members.flatMap { texts($0.value, $0.name) }
        default: []
        }
    }

    @Test func `a card as values says what the card as HTML says`() throws {
        let report = try EntityReport.full()
        let rights = ActionRights(mayAct: true, enabled: [])
        let model = CardModel(entry: 0, report: report, answeredAt: "", isKept: false, rights: rights)
        let page = try HTMLCheck(try OverlayViews().card(model))
        let shown = page.text + page.attributes.map(\.value).joined(separator: "\n")
        // The browser fetches the rows of hunts.
        let names: Set = ["name", "outcome", "level", "look", "id", "refusal", "count", "columns", "rows"]
        let missing = texts(model.json).filter { !names.contains($0.name) && !shown.contains(HTMLText.escape($0.text)) }
        #expect(missing.map(\.text).isEmpty)
    }

    @Test func `tabs stand in order, with content only`() throws {
        let names = try json(.full())["tabs"]?.array?.compactMap { $0["name"]?.string }
        #expect(names == ["incidents", "alerts", "devices", "hunting"])
        let empty = json(try .sample())
        #expect(empty["tabs"] == .array([]))
        #expect(empty["note"]?.string?.hasPrefix("Nothing found") == true)
    }

    @Test func `sources that an error affected are problems, others are not`() throws {
        let sources = try #require(json(try .full())["sources"]?.array)
        let problems = sources.filter { $0["isProblem"]?.bool == true }.compactMap { $0["title"]?.string }
        #expect(problems == ["Hunting query", "Incidents"])
        #expect(sources.first { $0["requestId"] != nil }?["requestId"]?.string == "0f1e-22")
    }

    @Test func `a device carries its id, so that it can be asked about`() throws {
        let device = try tab("devices", of: json(try .full()))["objects"]?.array?.first?["device"]
        #expect(device?["id"]?.string == "1e5bc9d7e413ddd7902c2932e418702b84d0cc07")
        #expect(device?["name"]?.string == "mymachine1.contoso.com")
    }

    @Test func `a file without a device says why it cannot be quarantined`() throws {
        let alert = try tab("alerts", of: json(try .full(), enabled: [.fileIsolation]))["objects"]?.array?.first
        let files = try #require(alert?["sections"]?.array?.first { $0["title"]?.string == "Files" })
        #expect(files["items"]?.array?.first?["quarantine"] == nil)
        #expect(files["items"]?.array?.first?["refusal"]?.string?.contains("names no device") == true)
    }

    @Test func `characters that hide or act are made visible, and nothing is escaped for HTML`() throws {
        var report = try EntityReport.full()
        var incident = report.incidents[0]
        incident.value["displayName"] = .string("a\u{202E}b <i>&")
        report.incidents = [incident]
        let title = try tab("incidents", of: json(report))["objects"]?.array?.first?["title"]?.string
        #expect(title?.hasSuffix("b <i>&") == true)
        #expect(title?.unicodeScalars.contains("\u{202E}") == false)
    }

    @Test func `rows of a hunt stand by their columns, and columns without a value are left out`() throws {
        var report = try EntityReport.full()
        report.hunts = [
            HuntResult(
                table: "DeviceEvents",
                rowCount: 1_234,
                columns: [
                    KQLColumn("N", .long), KQLColumn("AdditionalFields", .string), KQLColumn("Timestamp", .datetime),
                    KQLColumn("S", .string), KQLColumn("Empty", .string),
                ],
                rows: [
                    [
                        .integer(0), .string(#"{"a":{"b":1}}"#), .string("2026-11-01T00:00:00Z"), .string("s"),
                        .string(""),
                    ],
                    [.null, .string("plain"), .null, .string("x\u{202E}"), .null],
                ]
            )
        ]
        let tables = try tab("hunting", of: json(report))["tables"]
        #expect(
            tables?.json == """
                [{"name":"DeviceEvents","count":"1,234","columns":["S","Timestamp","N","AdditionalFields"],"rows":\
                [["s","2026-11-01T00:00:00Z",0,{"a":"{\\"b\\":1}"}],["x‹U+202E›",null,null,"plain"]]}]
                """
        )
    }

    @Test func `only https addresses are links`() throws {
        let alert = try tab("alerts", of: json(try .full()))["objects"]?.array?.first
        #expect(
            alert?["links"]?.array?.compactMap { $0["url"]?.string } == [
                "https://security.microsoft.com/alerts/da6375"
            ]
        )
    }
}
