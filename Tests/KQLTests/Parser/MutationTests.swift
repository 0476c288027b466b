import HuntingSchema
import KQL
import Testing

/// Real-looking queries with mistakes in them: the parser ends, keeps every byte, and goes on behind each mistake.
struct MutationTests {
    private static let binder = KQLBinder(schema: HuntingSchema.schema)
    private static let hunts = HuntingStyleTests.hunts.map(\.query)
    private static let pieces = [
        "|", "(", ")", "[", "]", "{", "}", ";", ",", "\"", "'", "@\"", "```", "==", "=", "..", ".", ":", "*", "-", "!",
        "and", "or", "let x =", "where", "summarize", "by", "join", "on", "union", "in", "between (", "datatable(",
        "dynamic(", "datetime(", "//", "\n", "\\", "\u{A0}", "é", "😀", "\0", "#", "$left", "=>", "0x", "1d", "&", "|||",
    ]

    /// One change: tokens left out, doubled, exchanged or put in, or text cut anywhere.
    private static func mutated(_ query: String, _ generator: inout SeededGenerator) -> String {
        var bytes = Array(query.utf8)
        let tokens = KQLParser.parse(query).tokens
        guard let token = tokens.randomElement(using: &generator) else { return query }
        switch Int.random(in: 0...6, using: &generator) {
        case 0: bytes.removeSubrange(token.range)
        case 1: bytes.insert(contentsOf: bytes[token.range], at: token.range.lowerBound)
        case 2:
            let piece = pieces.randomElement(using: &generator) ?? "|"
            bytes.insert(contentsOf: piece.utf8, at: token.range.lowerBound)
        case 3:
            let other = tokens.randomElement(using: &generator) ?? token
            bytes.replaceSubrange(token.range, with: Array(bytes[other.range]))
        case 4: bytes.removeSubrange(token.range.lowerBound...)
        case 5: bytes.removeSubrange(..<token.range.lowerBound)
        default:
            let start = Int.random(in: 0...bytes.count, using: &generator)
            bytes.removeSubrange(start..<min(bytes.count, start + 5))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: 0..<8)
    func `keeps every byte and ends, whatever is wrong`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) + 100)
        for _ in 0..<500 {
            var query = Self.hunts.randomElement(using: &generator) ?? ""
            for _ in 0..<Int.random(in: 1...4, using: &generator) { query = Self.mutated(query, &generator) }
            let parsed = KQLParser.parse(query)
            #expect(Self.isWhole(parsed), "\(query)")
            let diagnostics = Self.binder.bind(parsed).diagnostics
            let length = query.utf8.count
            #expect(diagnostics.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= length }, "\(query)")
            #expect(zip(diagnostics, diagnostics.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
            #expect(parsed.isValid == !diagnostics.contains(where: \.isSyntaxError))
        }
    }

    /// Tokens in order, none over another, and nothing but white space and comments between them.
    private static func isWhole(_ query: ParsedQuery) -> Bool {
        let bytes = Array(query.text.utf8)
        var end = 0
        for token in query.tokens {
            guard token.range.lowerBound >= end, token.range.upperBound <= bytes.count else { return false }
            let gap = bytes[end..<token.range.lowerBound]
            end = token.range.upperBound
            if gap.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) { continue }
            let inner = KQLParser.parse(String(decoding: gap, as: UTF8.self))
            guard inner.tokens.allSatisfy({ $0.kind == .end }) else { return false }
        }
        return end == bytes.count
    }

    @Test func `reports the mistakes of every statement`() {
        let refused = HuntingStyleTests.hunts.filter(\.isRefused).map(\.query).filter { query in
            // An open quote or bracket takes in what follows.
            KQLParser.parse(query + ";").diagnostics.allSatisfy { $0.code != "KQL1003" }
                && "([{".allSatisfy { open in
                    query.count { $0 == open } <= query.count { $0 == (open == "(" ? ")" : open == "[" ? "]" : "}") }
                }
        }
        #expect(refused.count >= 20)
        for first in refused {
            for second in refused {
                let start = first.utf8.count + 2
                let diagnostics = KQLParser.parse(first + "\n;" + second).diagnostics
                #expect(diagnostics.contains { $0.range.upperBound <= start }, "\(first)")
                #expect(diagnostics.contains { $0.range.lowerBound >= start - 1 }, "\(first)\n;\(second)")
            }
        }
    }

    @Test func `reports the mistakes of every operator`() {
        let mistakes = [
            "where", "project a b", "whree x", "summarize by", "top 5 a", "join", "where a == \"\\d\"", "take",
        ]
        for first in mistakes {
            for second in mistakes {
                let query = "T | \(first) | extend x = 1 | \(second) | take 1"
                let middle = "T | \(first) | extend".utf8.count
                let diagnostics = KQLParser.parse(query).diagnostics
                #expect(diagnostics.contains { $0.range.lowerBound < middle }, "\(query)")
                #expect(diagnostics.contains { $0.range.lowerBound > middle }, "\(query)")
            }
        }
    }
}
