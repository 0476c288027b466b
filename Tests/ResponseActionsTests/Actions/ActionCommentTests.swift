import Testing

@testable import ResponseActions

struct ActionCommentTests {
    @Test(
        arguments: [
            "", "   ", "\n", "a\nb", "a\r\nb", "a\u{0}b", "a\u{7F}", "a\u{85}b", "a\u{2028}b", "a\u{202E}b",
            "a\u{2066}b",
            "a\u{200F}b", "a\u{FEFF}b", "a\u{1B}[31m", String(repeating: "a", count: 501),
            "e" + String(repeating: "\u{301}", count: 600), String(repeating: "a", count: 1 << 20),
        ]
    )
    func `a comment that cannot be shown on one line is refused`(text: String) {
        #expect(throws: ActionRefusal.self) { try ActionComment(text) }
    }

    @Test(arguments: [" Beacon seen ", "Zażółć gęślą jaźń", "می‌خواهم", "👩‍💻 done", String(repeating: "ß", count: 500)])
    func `a comment in any language passes, without the spaces around it`(text: String) throws {
        let comment = try ActionComment(text)
        #expect(comment.text == String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }

    @Test
    func `what Defender is told carries the person and the correlation id, and is found again by it`() throws {
        let comment = try ActionComment("Beacon")
        let sent = comment.sent(by: "kim\n\u{202E}", correlation: "lens-1-0")
        #expect(sent == "Beacon [kim via Defender Lens; lens-1-0]")
        #expect(ActionComment.text(sent, carries: "lens-1-0"))
        #expect(!ActionComment.text(sent, carries: "lens-1"))
        #expect(!ActionComment.text("lens-1-0", carries: "lens-1-0"))
        #expect(!ActionComment.text(nil, carries: "lens-1-0"))
    }
}
