import KQL
import Testing

struct KQLLiteralTests {
    @Test(arguments: [
        ("", #""""#),
        ("plain", #""plain""#),
        (#"say "hi""#, #""say \"hi\"""#),
        (#"C:\Temp"#, #""C:\\Temp""#),
        ("a\nb\r\tc", #""a\nb\r\tc""#),
        ("\u{0}\u{1F}\u{7F}\u{85}", #""\u0000\u001f\u007f\u0085""#),
        ("\u{2028}\u{2029}", #""\u2028\u2029""#),
        ("it's *", #""it's *""#),
        ("{{ENTITY}} $&", #""{{ENTITY}} $&""#),
        ("👩‍💻 é", #""👩‍💻 é""#),
    ])
    func `writes a string as one normal literal`(value: String, literal: String) {
        #expect(KQLLiteral.string(value) == literal)
        #expect(KQLLiteral.string(value, hidden: true) == "h" + literal)
    }

    @Test(arguments: [
        (#""a\\b\"c\'d""#, #"a\b"c'd"#),
        (#"'a"b\'c'"#, #"a"b'c"#),
        (#"@"C:\x""y""#, #"C:\x"y"#),
        (#"@'it''s'"#, "it's"),
        (#"h"secret""#, "secret"),
        (#"H'secret'"#, "secret"),
        (#"h@"a\b""#, #"a\b"#),
        ("```a\n\"b\"\\```", "a\n\"b\"\\"),
        ("~~~x`y~~~", "x`y"),
        (#""\a\b\f\v\x41\101\u00e9\U0001F600""#, "\u{7}\u{8}\u{C}\u{B}AAé😀"),
        (#""\ud83d\ude00""#, "😀"),
    ])
    func `reads string literals of every form`(literal: String, value: String) {
        #expect(KQLLiteral.decodeString(literal).map { Array($0.utf8) } == Array(value.utf8))
    }

    @Test(arguments: [
        "", "abc", #""abc"#, #"abc""#, #""a"b"#, #""\d""#, #""\u12""#, "@abc", "``x``", #""a" "b""#, "\"a\nb\"", "h",
        #""\"#,
    ])
    func `reads nothing from what is not one string literal`(text: String) {
        #expect(KQLLiteral.decodeString(text) == nil)
    }

    @Test(arguments: [
        (KQLValue.null(.string), #""""#),
        (.null(.int), "int(null)"),
        (.null(.dynamic), "dynamic(null)"),
        (.bool(true), "true"),
        (.int(-3), "int(-3)"),
        (.long(42), "42"),
        (.long(-42), "long(-42)"),
        (.real(1.5), "real(1.5)"),
        (.real(.infinity), "real(+inf)"),
        (.decimal(KQLDecimal(significand: -12345, exponent: -3)), "decimal(-12.345)"),
        (.decimal(KQLDecimal(significand: 5, exponent: -3)), "decimal(0.005)"),
        (.datetime(638_396_640_001_234_567), "datetime(2024-01-01T00:00:00.1234567Z)"),
        (.timespan(-937_840_050_000), "timespan(-1.02:03:04.0050000)"),
        (.timespan(36_000_000_000), "timespan(01:00:00)"),
        (.guid(KQLGuid(high: 0x1234_5678_9abc_def0, low: 1)), "guid(12345678-9abc-def0-0000-000000000001)"),
        (
            .dynamic(.object([.init(name: "a\"", value: .array([.long(1), .real(2), .null, .string("x")]))])),
            #"dynamic({"a\"":[1,2.0,null,"x"]})"#
        ),
    ])
    func `writes values of each type`(value: KQLValue, literal: String) {
        #expect(KQLLiteral.value(value) == literal)
        let expected = value == .null(.string) ? KQLValue.string("") : value
        let parsed = KQLParser.parse("print " + literal).printedValue
        #expect(parsed == expected)
    }

    @Test(arguments: [
        ("DeviceName", "DeviceName"), ("a b", "['a b']"), ("", "['']"), ("1st", "['1st']"), ("where", "['where']"),
        ("it's", #"['it\'s']"#), ("x\ny", #"['x\ny']"#), ("$table", "['$table']"), ("größe", "['größe']"),
    ])
    func `quotes names that cannot stand bare`(name: String, written: String) {
        #expect(KQLLiteral.identifier(name) == written)
        guard !name.isEmpty, case .name(let parsed)? = KQLParser.parse("print " + written).printed?.kind else { return }
        #expect(parsed.text == name)
    }

    @Test func `puts texts together safely`() {
        let evil = #"x" or true //"#
        let text: KQLText =
            "\(identifier: "my table") | where a in (\(literals: ["1", evil])) | take \(5) | where b == \(KQLValue.long(-1))"
        #expect(text.text == #"['my table'] | where a in ("1", "x\" or true //") | take 5 | where b == long(-1)"#)
        #expect(KQLParser.parse(text.text).isValid)
        #expect(["a", "b"].joined(separator: ", " as KQLText).text == "a, b")
    }
}
