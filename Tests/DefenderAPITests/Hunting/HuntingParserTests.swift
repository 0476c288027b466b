import Testing

@testable import DefenderAPI

struct HuntingParserTests {
    /// An answer with every kind of cell, a name that changes its case, and a member that is to be skipped.
    static let sample = """
        {"@odata.context":"x","schema":[{"name":"Timestamp","type":"DateTime"},{"Name":"Text","Type":"String"},
        {"name":"Count","type":"Int64"},{"name":"Flag","type":"SByte"},{"name":"Extra","type":"Object"}],
        "results":[{"@odata.type":"#row","Timestamp":"2024-03-26T09:39:50.7688641Z","Text":"é\\n\\u00e9\\ud83d\\ude00\\ud800",
        "Count":-12.5e3,"Flag":true,"Extra":{"a":[1,{"b":"}]"}],"c":null}},
        { "timestamp" : null , "text" : "" , "count" : 0 , "flag" : false , "extra" : [ ] },
        {"Count":7,"Text":"plain"}],"more":{"deep":[[[1]]]}}
        """

    static func parse(_ chunks: [[UInt8]]) throws -> HuntingTable {
        var parser = HuntingParser()
        for chunk in chunks { try parser.push(chunk) }
        return try parser.finish()
    }

    static func parse(_ text: String) throws -> HuntingTable {
        try parse([Array(text.utf8)])
    }

    @Test func `reads every kind of cell`() throws {
        let table = try HuntingParserTests.parse(HuntingParserTests.sample)
        #expect(table.columns.map(\.name) == ["Timestamp", "Text", "Count", "Flag", "Extra"])
        #expect(table.columns.map(\.type) == [.dateTime, .string, .int64, .bool, .dynamic])
        #expect(
            table.row(0) == [
                .string("2024-03-26T09:39:50.7688641Z"), .string("é\né😀\u{FFFD}"), .number(-12_500), .bool(true),
                .json("{\"a\":[1,{\"b\":\"}]\"}],\"c\":null}"),
            ]
        )
        #expect(table.row(1) == [.null, .string(""), .integer(0), .bool(false), .json("[ ]")])
        #expect(table.row(2) == [.null, .string("plain"), .integer(7), .null, .null])
    }

    @Test func `gives the same table wherever the body is cut`() throws {
        let bytes = Array(HuntingParserTests.sample.utf8)
        let whole = try HuntingParserTests.parse([bytes])
        for cut in 0...bytes.count {
            #expect(try HuntingParserTests.parse([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
        }
        #expect(try HuntingParserTests.parse(bytes.map { [$0] }) == whole)
    }

    @Test func `puts the columns in the order of a schema that comes last`() throws {
        let table = try HuntingParserTests.parse(
            """
            {"results":[{"b":1,"A":"x","new":true}],"schema":[{"name":"a","type":"String"},{"name":"B","type":"Int64"},
            {"name":"c","type":"Weird"}]}
            """
        )
        #expect(table.columns.map(\.name) == ["a", "B", "c", "new"])
        #expect(table.columns.map(\.type) == [.string, .int64, .other("Weird"), .other("")])
        #expect(table.row(0) == [.string("x"), .integer(1), .null, .bool(true)])
    }

    @Test func `takes the last of two cells with the same name`() throws {
        let table = try HuntingParserTests.parse(#"{"results":[{"a":"first","b":1,"a":{"x":1}},{"a":"z","b":2}]}"#)
        #expect(table.rowCount == 2)
        #expect(table.row(0) == [.json("{\"x\":1}"), .integer(1)])
        #expect(table.row(1) == [.string("z"), .integer(2)])
    }

    @Test func `keeps columns apart that differ only in case when a row has both`() throws {
        let table = try HuntingParserTests.parse(#"{"results":[{"a":1,"A":2},{"A":4,"a":3}]}"#)
        #expect(table.columns.map(\.name) == ["a", "A"])
        #expect(table.row(1) == [.integer(3), .integer(4)])
    }

    @Test(arguments: [#"{"schema":null,"results":null}"#, #"{"Schema":[],"Results":[]}"#, #" { "results" : [ ] } "#])
    func `reads an answer without rows`(_ text: String) throws {
        let table = try HuntingParserTests.parse(text)
        #expect(table.rowCount == 0)
        #expect(table.columns.isEmpty)
    }

    @Test(arguments: [
        "", "[]", "null", "{}", "{\"schema\":[]}", "{\"results\":{}}", "{\"results\":[1]}", "{\"results\":[[]]}",
        "{\"results\":[null]}", "{\"results\":[{\"a\":1}", "{\"results\":[{\"a\":1},]}", "{\"results\":[{\"a\" 1}]}",
        "{\"results\":[{\"a\":01}]}", "{\"results\":[{\"a\":-}]}", "{\"results\":[{\"a\":1.}]}",
        "{\"results\":[{\"a\":1e}]}", "{\"results\":[{\"a\":nul}]}", "{\"results\":[{\"a\":truE}]}",
        "{\"results\":[{\"a\":\"\u{1}\"}]}", "{\"results\":[{\"a\":\"\\x\"}]}", "{\"results\":[{\"a\":\"\\u12g4\"}]}",
        "{\"results\":[{a:1}]}", "{\"results\":[{\"a\":[1}]}]}", "{\"results\":[{\"a\":[1 2]}]}", "{\"results\":[]}x",
        "{\"results\":[],}", "{,\"results\":[]}", "{\"results\":[{\"a\":+1}]}", "{\"results\":[],\"results\":[]}",
    ])
    func `refuses a malformed answer`(_ text: String) {
        #expect(throws: HuntingParseError.self) { try HuntingParserTests.parse(text) }
    }

    @Test func `refuses bytes that are not UTF-8, also when two cells together would be`() {
        let head = Array(#"{"results":[{"a":""#.utf8)
        let between = Array(#""},{"a":""#.utf8)
        let tail = Array(#""}]}"#.utf8)
        #expect(throws: HuntingParseError.self) { try HuntingParserTests.parse([head + [0xFF] + tail]) }
        #expect(throws: HuntingParseError.self) {
            try HuntingParserTests.parse([head + [0xC3] + between + [0xA9] + tail])
        }
        #expect(throws: Never.self) { try HuntingParserTests.parse([head + [0xC3, 0xA9] + tail]) }
    }

    @Test func `refuses values that nest too deep`() {
        func text(_ depth: Int) -> String {
            "{\"results\":[{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
                + "}]}"
        }
        #expect(throws: Never.self) { try HuntingParserTests.parse(text(61)) }
        #expect(throws: HuntingParseError.self) { try HuntingParserTests.parse(text(62)) }
    }

    @Test func `survives random damage, and still reads the same with every split`() throws {
        var random = SplitMix(state: 7)
        let original = Array(HuntingParserTests.sample.utf8)
        for _ in 0..<3_000 {
            var bytes = original
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(Array("{}[]\",:\\u0e-".utf8).randomElement(using: &random) ?? 0, at: index)
                }
            }
            let cut = Int.random(in: 0...bytes.count, using: &random)
            let whole = try? HuntingParserTests.parse([bytes])
            let split = try? HuntingParserTests.parse([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(whole == split)
        }
    }

    @Test func `stores the texts of dynamic cells so that they can be opened`() throws {
        let table = try HuntingParserTests.parse(
            #"{"results":[{"a":"{\"x\":[1]}"},{"a":{"x":2}},{"a":"no json"},{"a":3}]}"#
        )
        #expect(table.dynamic(row: 0, column: 0)?["x"]?.array == [.integer(1)])
        #expect(table.dynamic(row: 1, column: 0)?["x"] == .integer(2))
        #expect(table.dynamic(row: 2, column: 0) == nil)
        #expect(table.dynamic(row: 3, column: 0) == .integer(3))
    }
}

/// A small generator with a fixed start, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
