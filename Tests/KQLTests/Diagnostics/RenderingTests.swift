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

    @Test func `stays inside the text whatever the range`() {
        let diagnostic = KQLDiagnostic(code: "KQL1001", severity: .error, message: "m", range: 50..<90)
        #expect(diagnostic.rendered(in: "ab\ncd") == "2:3: error KQL1001: m\n  cd\n    ^")
        #expect(diagnostic.rendered(in: "") == "1:1: error KQL1001: m\n  \n  ^")
    }
}
