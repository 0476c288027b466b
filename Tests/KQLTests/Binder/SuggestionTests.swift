import KQL
import Testing

struct SuggestionTests {
    @Test(arguments: [
        ("Event | take 1", "KQL3001", "Event", "Events"), ("events | take 1", "KQL3001", "events", "Events"),
        ("Events | where Devcie == \"a\"", "KQL3002", "Devcie", "Device"),
        ("Events | project device", "KQL3002", "device", "Device"),
        ("Events | summarize count() by Prot", "KQL3002", "Prot", "Port"),
        ("print strlenn(\"a\")", "KQL2001", "strlenn", "strlen"),
        ("print toLower(\"a\")", "KQL2001", "toLower", "tolower"),
        ("Events | summarize cuont()", "KQL2001", "cuont", "count"),
        ("let total = (n: long) { n }; print totl(1)", "KQL2001", "totl", "total"),
        ("Events | invoke FileProfil()", "KQL3006", "FileProfil", "FileProfile"),
        ("Events | whre Ok", "KQL1006", "whre", "where"),
        ("Events | sumarize count()", "KQL1006", "sumarize", "summarize"),
        ("Events | project-awy Ok", "KQL1006", "project-awy", "project-away"),
        ("Events | where Device hass \"a\"", "KQL1002", "hass", "has"),
        ("Events | where Device = \"a\"", "KQL1002", "=", "=="),
        ("Events | where Ok && Ok", "KQL1005", "&", "and"),
        ("Events | evaluate bag_unpak(Extra)", "KQL2019", "bag_unpak", "bag_unpack"),
        ("Events | evaluate auto_cluster()", "KQL2019", "auto_cluster", "autocluster"),
        ("Users | join kind=leftouterr Events on Device", "KQL2013", "leftouterr", "leftouter"),
        ("Users | join knd=inner Events on Device", "KQL1010", "knd", "kind"),
        ("union isfuzy=true Events, Users", "KQL1010", "isfuzy", "isfuzzy"),
        ("union withsourc=T Events", "KQL1010", "withsourc", "withsource"),
        ("let f = (limit: long) { limit }; print f(limt = 1)", "KQL2013", "limt", "limit"),
        ("datatable (a: strng) [\"x\"]", "KQL2018", "strng", "string"),
        ("Events | mv-expand Extra to typeof(lng)", "KQL2018", "lng", "long"),
    ])
    func `names what may have been meant, and where`(query: String, code: String, place: String, suggestion: String) {
        let found = Sample.bind(query).diagnostics.first { $0.code == code }
        let text = found.map { String(decoding: Array(query.utf8)[$0.range], as: UTF8.self) }
        #expect(text == place)
        #expect(found?.suggestion == suggestion)
        #expect(found?.message.hasSuffix(": did you mean `\(suggestion)`?") == true)
    }

    @Test(arguments: [
        "Unheard | take 1", "Events | where Zzzzzz == 1", "print frobnicate(1)", "Events | evaluate frobnicate()",
        "Events | frobnicate",
    ])
    func `suggests nothing when no name is near`(query: String) {
        let remarks = Sample.bind(query).diagnostics.filter { $0.severity != .hint }
        #expect(!remarks.isEmpty)
        #expect(remarks.allSatisfy { $0.suggestion == nil })
    }

    @Test func `asks for the bar before an operator`() {
        let remarks = Sample.bind("Users where User == 1").diagnostics.map(\.message)
        #expect(remarks.first == "unexpected `where`: a `|` stands before each operator")
    }

    @Test func `takes names of types in any case`() {
        #expect(Sample.codes("Events | mv-expand Extra to typeof(DateTime)") == [])
    }

    @Test func `does not guess the type of a column that a table may have`() {
        #expect(Sample.codes("Missing | extend a = column_ifexists(\"A\", \"\") | where a and a > 1") == ["KQL3001"])
    }
}
