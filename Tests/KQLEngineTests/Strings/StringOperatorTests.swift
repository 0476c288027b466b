import KQL
import KQLEngine
import Testing

struct StringOperatorTests {
    @Test(arguments: [
        ("has", "North America", "america", true),
        ("has", "NorthAmerica", "america", false),
        ("has", "a-b_c", "b", true),
        ("has", "10.1.2.34 ok", "10.1.2.3", false),
        ("has", "x 10.1.2.3, y", "10.1.2.3", true),
        ("has", "naïveté", "na", false),
        ("has", "Straße Ärger", "ÄRGER", true),
        ("has", "Überärger", "ärger", false),
        ("has", "日本 東京", "東京", true),
        ("has", "aab ab", "ab", true),
        ("has", "anything", "", true),
        ("!has", "NorthAmerica", "america", true),
        ("has_cs", "North America", "america", false),
        ("contains", "FabriKam", "BRik", true),
        ("contains_cs", "FabriKam", "BRik", false),
        ("contains", "", "a", false),
        ("contains", "a", "", true),
        ("!contains", "FabriKam", "xyz", true),
        ("startswith", "Fabrikam", "fab", true),
        ("startswith_cs", "Fabrikam", "fab", false),
        ("endswith", "Fabrikam", "KAM", true),
        ("!endswith", "Fabrikam", "KAM", false),
        ("hasprefix", "North America", "ame", true),
        ("hasprefix", "North America", "rica", false),
        ("hassuffix", "North America", "rica", true),
        ("hassuffix", "North America", "ame", false),
        ("=~", "ÄB", "äb", true),
        ("=~", "ab", "AB", true),
        ("!~", "ab", "AC", true),
        ("==", "ab", "AB", false),
        ("!=", "ab", "AB", true),
    ])
    func `tests a text`(name: String, text: String, needle: String, expected: Bool) throws {
        #expect(try evaluate(call(name, [.string(text), .string(needle)], .bool)) == .bool(expected))
        let table = ColumnTable(
            columns: [KQLColumn("a", .string), KQLColumn("b", .string)],
            rows: [[.string(text), .string(needle)]]
        )
        for operand in [BoundExpression.literal(.string(needle)), .column(1, .string)] {
            let filter = BoundOperation.filter(.call(name, [.column(0, .string), operand], .bool))
            let result = try run(pipeline("T", table, [(filter, table.columns)]), tables: ["T": table])
            #expect(result.rowCount == (expected ? 1 : 0))
        }
    }

    @Test(arguments: [
        ("in", "a", true), ("in", "A", false), ("in~", "A", true), ("in~", "ÄÖ", true), ("!in", "a", false),
        ("!in~", "B", false), ("!in", "z", true),
    ])
    func `looks a text up in a list`(name: String, text: String, expected: Bool) throws {
        let list = ["a", "b", "äö"].map { KQLValue.string($0) }
        #expect(try evaluate(call(name, [.string(text)] + list, .bool)) == .bool(expected))
        #expect(try evaluate(call(name, [.string(text), json(#"["a","b","äö"]"#)], .bool)) == .bool(expected))
    }

    @Test(arguments: [
        ("has_any", "x b y", true), ("has_all", "x b y", false), ("has_all", "b-A", true), ("has_any", "ab", false),
    ])
    func `looks for several terms`(name: String, text: String, expected: Bool) throws {
        #expect(try evaluate(call(name, [.string(text), .string("a"), .string("b")], .bool)) == .bool(expected))
        #expect(try evaluate(call(name, [.string(text), json(#"["a","b"]"#)], .bool)) == .bool(expected))
    }

    @Test(arguments: [("^a+$", "aaa", true), ("^a+$", "aab", false), ("(?i)B", "aab", true), ("é.", "été", true)])
    func `matches a regular expression`(pattern: String, text: String, expected: Bool) throws {
        #expect(try evaluate(call("matches regex", [.string(text), .string(pattern)], .bool)) == .bool(expected))
    }

    @Test func `says why a regular expression is invalid`() {
        let error = #expect(throws: EngineError.self) {
            try evaluate(call("matches regex", [.string("a"), .string("(")], .bool))
        }
        #expect(error?.code == .invalidPattern)
    }
}
