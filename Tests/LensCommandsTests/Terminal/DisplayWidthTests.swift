import Testing

@testable import LensCommands

struct DisplayWidthTests {
    @Test(arguments: [
        ("abc", 3), ("Grüße", 5), ("漢字", 4), ("e\u{301}", 1), ("🛡️", 2), ("👩‍💻", 2), ("한", 2), ("ﾊ", 1), ("", 0), ("…", 1),
    ])
    func `widths follow the East Asian rules`(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }
}

struct TextCutTests {
    @Test(arguments: [("short", 10, "short"), ("a long text", 6, "a lon…"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…")])
    func `a text that is too wide ends in an ellipsis`(_ text: String, _ columns: Int, _ cut: String) {
        #expect(TextCut.cut(text, to: columns).encoded == cut)
        #expect(TextCut.cut(text, to: columns).width <= columns)
    }

    @Test func `text is wrapped at spaces, and words that are too long inside`() {
        #expect(TextCut.wrap("the quick brown fox", to: 10).map(\.encoded) == ["the quick", "brown fox"])
        #expect(TextCut.wrap("aaaaaaaaaabbbbbbbbbbcc", to: 10).map(\.encoded) == ["aaaaaaaaaa", "bbbbbbbbbb", "cc"])
        #expect(TextCut.wrap("one\n\ntwo", to: 10).map(\.encoded) == ["one", "two"])
        #expect(TextCut.wrap("", to: 10).isEmpty)
    }
}

struct TextTableTests {
    @Test func `the widest column gives way`() {
        let table = TextTable(
            columns: [.init(heading: "n", isRightAligned: true), .init(heading: "text")],
            rows: [[.init("1"), .init("a very long text indeed")], [.init("20"), .init("short")]]
        )
        let lines = table.lines(width: 16, style: TerminalStyle(isColoured: false)).map(\.encoded)
        #expect(lines == [" n  text", " 1  a very long…", "20  short"])
    }
}
