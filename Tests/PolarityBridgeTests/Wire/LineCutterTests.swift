import Testing

@testable import PolarityBridge

struct LineCutterTests {
    private func cuts(_ pieces: [String], limit: Int = 100) -> [LineCutter.Cut] {
        var cutter = LineCutter(limit: limit)
        return pieces.flatMap { cutter.add(Array($0.utf8)) } + cutter.finish()
    }

    private func line(_ text: String) -> LineCutter.Cut { .line(Array(text.utf8)) }

    @Test func `lines come out the same however they are split`() {
        let whole = cuts(["one\ntwo\n\nthree"])
        #expect(whole == [line("one"), line("two"), line("three")])
        #expect(cuts("one\ntwo\n\nthree".map(String.init)) == whole)
    }

    @Test func `a line that is too long is thrown away, and the next is read`() {
        #expect(cuts(["12345", "67890123", "\nok\n"], limit: 8) == [.tooLong, line("ok")])
        #expect(cuts(["12345678\n"], limit: 8) == [line("12345678")])
    }
}
