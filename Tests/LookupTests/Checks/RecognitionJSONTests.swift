import DefenderAPI
import Entities
import Testing

@testable import Lookup

struct RecognitionJSONTests {
    private func json(_ text: String, showsDropped: Bool) -> String {
        JSONValue.object(EntityRecognizer().recognize(text).json(showsDropped: showsDropped)).json
    }

    @Test func `counts places in bytes`() {
        #expect(
            json("é😀 192.0.2[.]1", showsDropped: false) == """
                {"entities":[{"kind":"IPv4","value":"192.0.2.1","text":"192.0.2[.]1","start":7,"end":18}]}
                """
        )
    }

    @Test func `tells what was dropped only when asked`() {
        #expect(json("explorer.exe", showsDropped: false) == #"{"entities":[]}"#)
        #expect(
            json("explorer.exe", showsDropped: true) == """
                {"entities":[],"dropped":[{"kind":"domain","text":"explorer.exe","start":0,"end":12,"reason":"fileName"}]}
                """
        )
    }
}
