import KQL
import KQLEngine
import Testing

struct KQLDynamicJSONTests {
    @Test(arguments: [
        ("null", KQLDynamic.null),
        (" true ", .bool(true)),
        ("12", .long(12)),
        ("-9223372036854775808", .long(.min)),
        ("9223372036854775808", .real(9_223_372_036_854_775_808)),
        ("1.0", .real(1)),
        ("1e3", .real(1000)),
        (#""a\u00e9\n\"\\\/""#, .string("aé\n\"\\/")),
        (#""\ud83d\ude00""#, .string("😀")),
        (#""\ud83d""#, .string("\u{FFFD}")),
        ("[]", .array([])),
        (
            #"{"b":1,"a":[2,null]}"#,
            .object([.init(name: "b", value: .long(1)), .init(name: "a", value: .array([.long(2), .null]))])
        ),
    ])
    func `reads JSON`(text: String, value: KQLDynamic) {
        #expect(KQLDynamic(json: text) == value)
    }

    @Test(arguments: [
        "", "nul", "01", "1.", ".5", "+1", "-", "[1,]", "[1", "{\"a\"}", "{\"a\":}", "{a:1}", "\"a", "\"\\x\"", "1 2",
        "{\"a\":1,}", "\"\\u12G4\"", "tru",
    ])
    func `refuses what is not JSON`(text: String) {
        #expect(KQLDynamic(json: text) == nil)
    }

    @Test func `refuses text that nests deeper than 64`() {
        let deep = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(KQLDynamic(json: deep(64)) != nil)
        #expect(KQLDynamic(json: deep(65)) == nil)
        #expect(KQLDynamic(json: deep(100_000)) == nil)
    }

    @Test func `of two members with one name keeps the later value at the first place`() {
        #expect(KQLDynamic(json: #"{"a":1,"b":2,"a":3}"#)?.json == #"{"a":3,"b":2}"#)
    }

    @Test(arguments: [
        #"{"z":[1,2.5,"x",null,true],"a":{"b":"c"}}"#, #"["a\"\\\b\f\n\r\t\u0001é/"]"#, "[]", "{}",
    ])
    func `writes compact JSON that reads back`(text: String) throws {
        let value = try #require(KQLDynamic(json: text))
        #expect(value.json == text)
        #expect(KQLDynamic(json: value.jsonBytes) == value)
    }

    @Test func `writes scalars that JSON lacks as strings`() {
        let value = KQLDynamic.array([.datetime(0), .timespan(36_000_000_000), .real(.nan), .real(1)])
        #expect(value.json == #"["0001-01-01T00:00:00.0000000Z","01:00:00","NaN",1.0]"#)
    }
}
