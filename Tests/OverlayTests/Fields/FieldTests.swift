import DefenderAPI
import Lookup
import Testing

@testable import Overlay

struct FieldTests {
    private func fields(_ table: FieldTable, _ json: String) throws -> [FieldGroup] {
        table.groups(of: try .parsed(json))
    }

    @Test func `members without a value do not show`() throws {
        let json =
            #"{"assignedTo":null,"customTags":[],"status":" ","severity":"","x":{},"createdDateTime":"0001-01-01T00:00:00Z"}"#
        #expect(try fields(.incident, json).isEmpty)
    }

    @Test func `a member that no row names shows after the others`() throws {
        let group = try #require(try fields(.incident, #"{"brandNewIpAddress":"a","status":"inProgress"}"#).first)
        #expect(group.fields.map(\.label) == ["Status", "Brand new IP address"])
        #expect(group.fields[0].values == [.worded(.init(words: "In progress", raw: "inProgress"))])
    }

    @Test func `objects inside an object become groups with the same rows`() throws {
        let json =
            #"{"processId":7,"imageFile":{"sha1":"ab","nested":{"deep":true}},"files":[{"name":"a"},{"name":"b"}]}"#
        let groups = try fields(.evidence, json)
        #expect(groups.map(\.title) == [nil, "Image file", "Image file · Nested", "Files 1", "Files 2"])
        #expect(groups[1].fields.map(\.label) == ["SHA-1"])
        #expect(groups[2].fields[0].values == [.text("Yes")])
    }

    @Test(arguments: [
        (FieldRow.Kind.words, "microsoftDefenderForOffice365", "Microsoft Defender for Office 365"),
        (.words, "unheardOfValue", "Unheard of value"),
    ])
    func `enumerations are words with Microsoft's value at hand`(kind: FieldRow.Kind, value: String, words: String) {
        let values = FieldReader.values(of: .string(value), FieldRow("", "", kind))
        #expect(values == [.worded(.init(words: words, raw: value))])
    }

    @Test func `a web address is a link only when it is https`() {
        let row = FieldRow("Page", "webUrl", .link)
        #expect(FieldReader.values(of: .string("https://a.example/"), row) == [.link("https://a.example/")])
        for url in ["javascript:alert(1)", "http://a.example/", " https://a.example/", "//a.example"] {
            let values = FieldReader.values(of: .string(url), row)
            #expect(values == [.code(.init(text: url, defanged: nil, label: "Page"))])
        }
    }

    @Test func `an address is copied defanged`() {
        let values = FieldReader.values(of: .string("https://evil.example/a.b"), FieldRow("URL", "url", .address))
        let code = FieldValue.Code(
            text: "https://evil.example/a.b",
            defanged: "hxxps://evil[.]example/a.b",
            label: "URL"
        )
        #expect(values == [.code(code)])
    }

    @Test func `many values are folded`() {
        let field = Field(label: "URLs", values: (0..<9).map { .text("\($0)") })
        #expect(field.child(named: "values") == nil)
        #expect((field.child(named: "manyValues") as? Field.ManyValues)?.values.count == 9)
    }

    @Test func `sizes and numbers are read easily`() {
        #expect(ByteText.text(999) == "999 bytes")
        #expect(ByteText.text(6_136_392) == "6.1 MB (6,136,392 bytes)")
        #expect(ByteText.grouped(-1_234_567) == "-1,234,567")
    }

    @Test func `evidence is named by its type and by what tells it apart`() throws {
        let names = EvidenceNames(
            try .parsed(##"{"@odata.type":"#microsoft.graph.security.ipEvidence","ipAddress":"a"}"##)
        )
        #expect(names.type == "IP address")
        #expect(names.name == "a")
        let unknown = EvidenceNames(try .parsed(##"{"@odata.type":"#microsoft.graph.security.quantumEvidence"}"##))
        #expect(unknown.type == "Quantum")
        #expect(EvidenceNames(JSONObject()).type == "Evidence")
    }
}
