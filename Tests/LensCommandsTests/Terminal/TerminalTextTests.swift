import Testing

@testable import LensCommands

struct TerminalTextTests {
    @Test(arguments: [
        ("\u{1B}[31mred", "␛[31mred"),
        ("bell\u{07}", "bell␇"),
        ("a\nb\tc\r", "a␊b␉c␍"),
        ("del\u{7F}", "del␡"),
        ("c1\u{9B}31m", "c1‹U+009B›31m"),
        ("exe\u{202E}fdp", "exe‹U+202E›fdp"),
        ("iso\u{2066}late", "iso‹U+2066›late"),
        ("line\u{2028}break", "line‹U+2028›break"),
        ("zero\u{200B}width", "zero‹U+200B›width"),
        ("null\u{0}", "null␀"),
        ("plain text, Grüße, 漢字, 👩‍💻", "plain text, Grüße, 漢字, 👩‍💻"),
    ])
    func `characters that act or hide are made visible`(_ foreign: String, _ visible: String) {
        #expect(TerminalText(foreign).encoded == visible)
        #expect(TerminalText("\(foreign)").encoded == visible)
    }

    @Test func `our own literals keep their line breaks and foreign lines can`() {
        #expect(TerminalText("a\n\("b\nc")").encoded == "a\nb␊c")
        #expect(TerminalText(lines: "a\n\u{1B}b").encoded == "a\n␛b")
    }

    @Test func `styles take no columns and vanish without colour`() {
        let text: TerminalText = "severe"
        #expect(TerminalStyle(isColoured: true)(.severe, text).width == 6)
        #expect(TerminalStyle(isColoured: true)(.severe, text).encoded.hasPrefix("\u{1B}["))
        #expect(TerminalStyle(isColoured: false)(.severe, text) == text)
    }

    @Test func `a link that could break out is left off`() {
        let style = TerminalStyle(isColoured: true)
        #expect(style.link("x", to: "https://a.example/\u{1B}]0;evil\u{07}").encoded == "x")
        #expect(style.link("x", to: "https://a.example/").encoded.contains("https://a.example/"))
    }

    @Test(arguments: [
        (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
        (true, ["TERM": "dumb"], false),
    ])
    func `colours need a terminal and no NO_COLOR`(_ terminal: Bool, _ environment: [String: String], _ coloured: Bool)
    {
        let sink = TextSink(isTerminal: terminal) { _ throws(OutputClosed) in }
        #expect(TerminalStyle(for: sink, environment: environment).isColoured == coloured)
    }
}
