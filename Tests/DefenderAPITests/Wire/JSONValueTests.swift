import Testing

@testable import DefenderAPI

struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "[]", "{}", "0", "-1", "1.5", "\"\"", "[1,[2,{\"a\":null}]]", "{\"b\":1,\"a\":[false]}",
        "\"é😀\\\"\\\\\\n\\u0001\"", "9223372036854775807",
    ])
    func `writes what it read`(_ text: String) throws {
        #expect(try JSONValue(parsing: Array(text.utf8)).json == text)
    }

    @Test(arguments: [
        "", " ", "nul", "01", "1.", ".5", "+1", "-", "1e", "[1,]", "[", "{\"a\"}", "{\"a\":1,}", "{a:1}", "\"",
        "\"\\x\"",
        "\"\\u12\"", "\"\t\"", "1 2", "[1}", "tru", "'a'", "{\"a\" 1}", "\u{FEFF}1",
    ])
    func `refuses what is no JSON`(_ text: String) {
        #expect(JSONValue(json: text) == nil)
    }

    @Test func `keeps the order of members`() {
        let object = JSONValue(json: #"{"z":1,"a":2,"m":3}"#)?.object
        #expect(object?.members.map(\.name) == ["z", "a", "m"])
    }

    @Test func `takes the last of equal members, and finds them in any case when asked`() {
        let object = JSONValue(json: #"{"a":1,"a":2,"Name":"x"}"#)?.object
        #expect(object?["a"] == .integer(2))
        #expect(object?["name"] == nil)
        #expect(object?[anyCase: "name"] == .string("x"))
    }

    @Test func `sets, replaces and removes members`() {
        var object = JSONObject()
        object["a"] = .integer(1)
        object["b"] = .null
        object["a"] = .integer(2)
        object["b"] = nil
        #expect(object == JSONObject([.init("a", .integer(2))]))
    }

    @Test func `joins surrogates and replaces lone ones`() {
        #expect(JSONValue(json: #""\ud83d\ude00""#) == .string("😀"))
        #expect(JSONValue(json: #""\ud83d\u0041\ude00""#) == .string("\u{FFFD}A\u{FFFD}"))
    }

    @Test func `reads numbers without losing whole ones`() {
        #expect(JSONValue(json: "-9223372036854775808") == .integer(.min))
        #expect(JSONValue(json: "9223372036854775808") == .number(9_223_372_036_854_775_808))
        #expect(JSONValue(json: "1E2") == .number(100))
    }

    @Test func `refuses nesting below the limit and bytes that are not UTF-8`() {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(JSONValue(json: deep) != nil)
        #expect(JSONValue(json: "[" + deep + "]") == nil)
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: [0x22, 0xC3, 0x22]) }
    }

    @Test func `survives random damage`() {
        var random = SplitMix(state: 3)
        let original = Array(#"{"a":[1,-2.5e3,"x\u00e9\n",null,true],"b":{"c":"\ud83d\ude00"}}"#.utf8)
        for _ in 0..<5_000 {
            var bytes = original
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            bytes.removeSubrange(..<Int.random(in: 0...2, using: &random))
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            #expect(JSONValue(json: value.json) == value)
        }
    }
}
