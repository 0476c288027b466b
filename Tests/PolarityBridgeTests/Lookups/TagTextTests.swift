import Testing

@testable import PolarityBridge

struct TagTextTests {
    @Test(arguments: [
        ("Alerts: 2 Incidents: 1", "Alerts: 2 Incidents: 1"),
        ("Subject: <img src=x onerror=\"a('b')\">", "Subject: &lt;img src=x onerror=\"a('b')\"&gt;"),
        ("Title: R&D, &lt;, grün", "Title: R&amp;D, &amp;lt;, grün"),
        ("<\u{301}script>", "&lt;\u{301}script&gt;"),
    ])
    func `a tag is never markup`(text: String, escaped: String) {
        #expect(TagText.escaped(text).utf8.elementsEqual(escaped.utf8))
    }
}
