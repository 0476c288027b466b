import Entities
import HuntingSchema
import KQL
import Testing

@testable import Lookup

struct TemplatePropertyTests {
    /// Every form of literal, a bare placeholder, and all kinds of search terms.
    private static let text = """
        let wanted = h'{{ENTITY}}';
        union withsource=SourceTable AlertInfo, AlertEvidence // "{{ENTITY}}"
        | search "{{ENTITY}}" or Title: "{{ENTITY}}*" or "*{{ENTITY}}*"
        | where Title == @"{{ENTITY}}" or Title == ```{{ENTITY}}``` or Title in ({{ENTITY}}, wanted)
        | where Title matches regex "^{{ENTITY_REGEX}}$"
        | where Timestamp >= ago(30d)
        | take 10
        """

    @Test func `keeps the shape of a query and every value, whatever 10,000 values hold`() throws {
        let template = try HuntTemplate.parse(Self.text).get()
        #expect(template.reasonNotToShare == nil)
        let plain = try #require(Entity(.string, "v"))
        let shape = KQLParser.parse(template.sharedQuery(for: [plain, plain]).text)
        #expect(shape.isValid)
        var values = RandomValues(seed: 7)
        for _ in 0..<5_000 {
            let pair = try [values.next(), values.next()].map {
                try #require(Entity(.string, $0) ?? Entity(.string, $0 + "x"))
            }
            let query = KQLParser.parse(template.sharedQuery(for: pair).text)
            try #require(query.isValid, "\(pair)")
            try #require(query.tokens.map(\.kind) == shape.tokens.map(\.kind), "\(pair)")
            try check(query, shape, pair)
        }
    }

    /// Every token is the same as in the plain query, but for the literals, which hold the values.
    private func check(_ query: ParsedQuery, _ shape: ParsedQuery, _ pair: [Entity]) throws {
        for (token, other) in zip(query.tokens, shape.tokens) where token.kind != .end {
            let (text, plain) = (query.text(in: token.range), shape.text(in: other.range))
            guard token.kind == .string, let held = KQLLiteral.decodeString(plain), ["v", "^v$"].contains(held) else {
                try #require(text == plain)
                continue
            }
            let value = try #require(KQLLiteral.decodeString(text), "\(pair)")
            let expected = held == "v" ? pair.map(\.value) : pair.map { "^" + RegexQuoting.quoted($0.value) + "$" }
            try #require(expected.contains { Array($0.utf8) == Array(value.utf8) }, "\(pair)")
        }
    }

    @Test(arguments: ["a*b", "*", "**a", "a*", "*a*b*", "\"*", "{{ENTITY}}*"])
    func `means the same with a star in the value`(_ value: String) throws {
        let template = try HuntTemplate.parse(#"AlertInfo | search "{{ENTITY}}" or Title:"{{ENTITY}}""#).get()
        let entity = try #require(Entity(.string, value))
        let query = KQLParser.parse(template.query(for: entity).text)
        let literal = KQLLiteral.string(value)
        #expect(query.text == "AlertInfo | search * has \(literal) or Title has \(literal)")
        #expect(query.isValid)
        #expect(KQLBinder(schema: HuntingSchema.schema).bind(query).diagnostics.allSatisfy { $0.severity < .error })
    }

    @Test(arguments: ["a.b*c", "(x)|[y]", "^$", #"\d+\"#, "a\0b", "tab\t~-_"])
    func `quotes every character that means something in a pattern`(_ value: String) {
        let quoted = RegexQuoting.quoted(value)
        let bare = quoted.replacing(#"\x00"#, with: "\0").unicodeScalars
        var unquoted = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in bare {
            if scalar == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            unquoted.append(scalar)
            isEscaped = false
        }
        #expect(String(unquoted) == value)
    }
}

/// Texts that are hard on quoting: short mixes of everything that means something to a query.
struct RandomValues {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    private static let parts = [
        "\"", "'", "\\", "*", "{{ENTITY}}", "{{entity_regex}}", "$&", "\0", "\n", "\r\n", "\t", "//", "|", ";", "```",
        "~~~", "@\"", "h'", "\\\"", "\\u0041", "\u{2028}", "\u{85}", "é", "🛡", "a", "b1", " ", ")", "(", "]", "..",
        "::", "'; drop", " or 1==1", "\u{200B}", "\u{7F}", "\u{301}", "%27", "let", "union *", "\\", "\"\"",
    ]

    mutating func next() -> String {
        let count = 1 + Int(random() % 8)
        return (0..<count).map { _ in Self.parts[Int(random() % UInt64(Self.parts.count))] }.joined()
    }

    /// A step of splitmix64.
    private mutating func random() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
