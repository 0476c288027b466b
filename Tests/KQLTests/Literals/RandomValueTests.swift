import KQL
import Testing

struct RandomValueTests {
    private static let pieces = [
        "\"", "'", "\\", "\n", "\r\n", "\t", "*", "{{ENTITY}}", "$&", "\0", "😀", "\u{301}", "\u{200D}", "\u{2028}",
        "\u{FEFF}",
        "`", "```", "~~~", "@\"", "\"\"", "''", "//", "/*", ";", "|", " or ", ")", "]", "}", "h\"", "\\u0041", "\\x",
        "%s", "$(",
        "é", "e\u{301}", "日本", "\u{85}", "\u{7F}", "\u{1B}", "<script>", "a", "Z", "0", " ", "\u{10FFFF}", "\u{FFFD}",
        "${x}",
    ]

    private static func text(_ generator: inout SeededGenerator, longest: Int = 24) -> String {
        let count = Int.random(in: 0...longest, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    /// Equal byte for byte: Swift's `==` takes canonically equivalent strings for equal.
    private func same(_ value: KQLValue?, _ text: String) -> Bool {
        if case .string(let read)? = value { return Array(read.utf8) == Array(text.utf8) }
        return false
    }

    @Test func `parses 10,000 random strings back from every literal form`() {
        var generator = SeededGenerator(seed: 1)
        for round in 0..<10_000 {
            var value = Self.text(&generator)
            if round == 0 { value = String(repeating: #"a"\*"# + "\n", count: 400) }
            if round == 1 { value = String(repeating: "x'😀\u{301}", count: 14_000) }
            for literal in Self.forms(of: value) {
                #expect(same(KQLParser.parse("print " + literal).printedValue, value), "\(literal.debugDescription)")
                #expect(KQLLiteral.decodeString(literal).map { Array($0.utf8) } == Array(value.utf8))
            }
            let query = KQLParser.parse(
                "T | where a == \(KQLLiteral.string(value)) and b has \(KQLLiteral.string(value, hidden: true)) | take 1"
            )
            #expect(query.operators.map(\.name) == ["where", "take"])
            #expect(query.isValid)
        }
    }

    /// The ways to write a string, those that can hold it.
    private static func forms(of value: String) -> [String] {
        let normal = KQLLiteral.string(value)
        var forms = [normal, KQLLiteral.string(value, hidden: true)]
        let bytes = value.utf8
        if !bytes.contains(UInt8(ascii: "\n")), !bytes.contains(UInt8(ascii: "\r")) {
            forms.append("@\"" + doubled("\"", in: value) + "\"")
            forms.append("H@'" + doubled("'", in: value) + "'")
        }
        if !value.contains("`") { forms.append("```" + value + "```") }
        return forms
    }

    /// The quote doubled wherever it stands, also before a combining mark.
    private static func doubled(_ quote: Unicode.Scalar, in value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            result.append(scalar)
            if scalar == quote { result.append(scalar) }
        }
        return String(result)
    }

    @Test func `parses 10,000 random values of every type back`() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<10_000 {
            let value = Self.value(&generator)
            let literal = KQLLiteral.value(value)
            let parsed = KQLParser.parse("print " + literal).printedValue
            #expect(parsed == value, "\(literal)")
        }
    }

    private static func value(_ generator: inout SeededGenerator) -> KQLValue {
        let bits = generator.next()
        switch bits % 9 {
        case 0: return .bool(bits & 16 == 0)
        case 1: return .int(Int32(truncatingIfNeeded: bits >> 16))
        case 2: return .long(Int64(bitPattern: generator.next()) >> Int64(bits >> 8 & 63))
        case 3: return .real(real(&generator))
        case 4: return .datetime(Int64(generator.next() % 3_155_378_976_000_000_000))
        case 5: return .timespan(Int64(bitPattern: generator.next()) >> Int64(bits >> 8 & 63))
        case 6: return .guid(KQLGuid(high: generator.next(), low: generator.next()))
        case 7:
            return .decimal(
                KQLDecimal(significand: Int128(Int64(bitPattern: generator.next())), exponent: -Int32(bits >> 8 & 15))
            )
        default:
            let dynamic = dynamic(&generator, depth: 3)
            return dynamic == .null ? .null(.dynamic) : .dynamic(dynamic)
        }
    }

    private static func real(_ generator: inout SeededGenerator) -> Double {
        let number = Double(bitPattern: generator.next())
        return number.isNaN ? 0.1 : number
    }

    private static func dynamic(_ generator: inout SeededGenerator, depth: Int) -> KQLDynamic {
        switch generator.next() % (depth > 0 ? 9 : 7) {
        case 0: return .null
        case 1: return .bool(true)
        case 2: return .long(Int64(bitPattern: generator.next()))
        case 3: return .real(real(&generator))
        case 4: return .string(text(&generator, longest: 4))
        case 5: return .datetime(Int64(generator.next() % 3_155_378_976_000_000_000))
        case 6: return .timespan(Int64(bitPattern: generator.next()) >> 8)
        case 7: return .array((0..<Int(generator.next() % 4)).map { _ in dynamic(&generator, depth: depth - 1) })
        default:
            return .object(
                (0..<Int(generator.next() % 4)).map {
                    .init(name: "m\($0)", value: dynamic(&generator, depth: depth - 1))
                }
            )
        }
    }
}
