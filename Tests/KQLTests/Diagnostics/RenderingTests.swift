import KQL
import Testing

struct RenderingTests {
    private func rendered(_ query: String) -> String {
        let binder = KQLBinder(
            schema: KQLSchema(tables: [KQLTable(name: "DeviceEvents", columns: [KQLColumn("DeviceName", .string)])])
        )
        return binder.bind(KQLParser.parse(query)).diagnostics.map { $0.rendered(in: query) }.joined(separator: "\n")
    }

    @Test(arguments: [
        (
            "DeviceEvents\n| where | take 5",
            """
            2:9: error KQL1001: expected an expression, found `|`
              | where | take 5
                      ^
            """
        ),
        (
            "DeviceEvent | take 5",
            """
            1:1: warning KQL3001: there is no table `DeviceEvent`: did you mean `DeviceEvents`?
              DeviceEvent | take 5
              ^~~~~~~~~~~
            """
        ),
        (
            "DeviceEvents\n\t| where DeviceNam == \"é😀\" | whree x",
            """
            2:10: warning KQL3002: there is no column `DeviceNam`: did you mean `DeviceName`?
               | where DeviceNam == "é😀" | whree x
                       ^~~~~~~~~
            2:30: error KQL1006: there is no operator `whree`: did you mean `where`?
               | where DeviceNam == "é😀" | whree x
                                            ^~~~~
            """
        ),
        (
            "DeviceEvents | extend a = strlenn(DeviceName), b = strlen()",
            """
            1:27: error KQL2001: there is no function `strlenn`: did you mean `strlen`?
              DeviceEvents | extend a = strlenn(DeviceName), b = strlen()
                                        ^~~~~~~
            1:52: error KQL2002: `strlen` takes 1 argument, found 0
              DeviceEvents | extend a = strlenn(DeviceName), b = strlen()
                                                                 ^~~~~~~~
            """
        ),
    ])
    func `shows the line and marks the place`(query: String, text: String) {
        #expect(rendered(query) == text)
    }

    @Test(arguments: [
        ("a\r\n| where x ==\r\n", 17..<17, "2:13: error E: m\n  | where x ==\n              ^"),
        ("T | where a == 1\n   ", 20..<20, "1:17: error E: m\n  T | where a == 1\n                  ^"),
        ("ab\ncd\nef", 1..<8, "1:2: error E: m\n  ab\n   ^"), ("\t\tx", 2..<3, "1:3: error E: m\n    x\n    ^"),
        ("日本x", 6..<7, "1:3: error E: m\n  日本x\n      ^"), ("日本x", 0..<6, "1:1: error E: m\n  日本x\n  ^~~~"),
        ("e\u{301}x", 3..<4, "1:2: error E: m\n  e\u{301}x\n   ^"), ("", 0..<0, "1:1: error E: m\n  \n  ^"),
        ("\u{FEFF}ab", 4..<5, "1:3: error E: m\n  \u{FEFF}ab\n   ^"),
        ("a\u{1B}[2Jb", 5..<6, "1:6: error E: m\n  a [2Jb\n       ^"),
        ("é", 1..<2, "1:1: error E: m\n  é\n  ^"),
    ])
    func `points at tabs, wide characters, ends of lines and of the text`(
        query: String,
        range: Range<Int>,
        text: String
    ) {
        let diagnostic = KQLDiagnostic(code: "E", severity: .error, message: "m", range: range)
        #expect(diagnostic.rendered(in: query) == text)
    }

    @Test func `shows the part of a long line around the place`() {
        let query = String(repeating: "a", count: 1_000) + "BAD" + String(repeating: "b", count: 1_000)
        let diagnostic = KQLDiagnostic(code: "E", severity: .error, message: "m", range: 1_000..<1_003)
        let lines = diagnostic.rendered(in: query).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "1:1001: error E: m")
        #expect(lines[1].hasPrefix("  …aaa") && lines[1].hasSuffix("bbb…") && lines[1].count < 400)
        let marker = lines[2].drop { $0 == " " }
        #expect(marker == "^~~")
        #expect(lines[1].dropFirst(lines[2].count - 3).hasPrefix("BAD"))
    }

    @Test func `shows many remarks on one query, in any order`() {
        let query = String(repeating: "x = é\n", count: 2_000)
        let places = (0..<2_000).map { $0 * 7 + 4 }
        var renderer = DiagnosticRenderer(query)
        for place in places + places.reversed() {
            let diagnostic = KQLDiagnostic(code: "E", severity: .hint, message: "m", range: place..<place + 2)
            let text = renderer.text(of: diagnostic)
            #expect(text == "\(place / 7 + 1):5: hint E: m\n  x = é\n      ^")
        }
    }

    @Test func `stays inside the text whatever the range`() {
        let diagnostic = KQLDiagnostic(code: "KQL1001", severity: .error, message: "m", range: 50..<90)
        #expect(diagnostic.rendered(in: "ab\ncd") == "2:3: error KQL1001: m\n  cd\n    ^")
        #expect(diagnostic.rendered(in: "") == "1:1: error KQL1001: m\n  \n  ^")
    }
}
