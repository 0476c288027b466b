import KQL
import Testing

struct KQLLexerTests {
    private func kinds(_ text: String) -> [KQLTokenKind] {
        KQLParser.parse(text).tokens.map(\.kind)
    }

    @Test(arguments: [
        ("a _b c1", [KQLTokenKind.identifier, .identifier, .identifier]),
        ("mv-expand a-b", [.identifier, .identifier, .minus, .identifier]),
        ("in~ !in~ !has_cs in", [.wordOperator, .wordOperator, .wordOperator, .identifier]),
        ("1 0x1F 1.5 1e3 1..3", [.long, .long, .real, .real, .long, .dotDot, .long]),
        ("1d 1.5h 10m 3microseconds 5tick", [.timespan, .timespan, .timespan, .timespan, .timespan]),
        ("datetime(2020-01-01) int(null) datetime", [.typedLiteral, .typedLiteral, .identifier]),
        ("a.b ['c']", [.identifier, .dot, .identifier, .openBracket, .string, .closeBracket]),
        (
            "== != <> <= >= =~ !~ => = < >",
            [
                .equal, .notEqual, .lessGreater, .lessOrEqual, .greaterOrEqual, .equalTilde, .notTilde, .arrow, .assign,
                .less, .greater,
            ]
        ),
        ("$left.a", [.identifier, .dot, .identifier]),
        ("// all\n a // rest", [.identifier]),
        (#""a\"b" 'c' @"d\" h"e" ```f"#, [.string, .string, .string, .string, .unterminatedString]),
        ("\"abc\n1", [.unterminatedString, .long]),
        ("größe 3DES", [.identifier, .identifier]),
        ("“x", [.unknown, .identifier]),
        ("#directive x\n1", [.directive, .long]),
    ])
    func `cuts text into tokens`(text: String, expected: [KQLTokenKind]) {
        #expect(kinds(text) == expected + [.end])
    }

    @Test(arguments: ["\u{FEFF}", "\u{A0}", "\u{202F}", "\u{200B}", "\u{3000}", "\r\n", "\t", "\u{2028}", "\u{85}"])
    func `takes odd spaces for spaces`(space: String) {
        #expect(KQLParser.parse("\(space)T\(space)|\(space)take\(space)1\(space)").isValid)
    }

    @Test func `gives ranges in bytes`() {
        let tokens = KQLParser.parse("é = \"😀\"").tokens
        #expect(tokens.map(\.range) == [0..<2, 3..<4, 5..<11, 11..<11])
    }

    @Test func `covers random text with tokens and gaps that hold nothing but spaces and comments`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let parsed = KQLParser.parse(text)
            var end = 0
            for token in parsed.tokens {
                #expect(token.range.lowerBound >= end)
                #expect(token.range.isEmpty == (token.kind == .end))
                end = token.range.upperBound
            }
            #expect(end == text.utf8.count)
        }
    }
}
