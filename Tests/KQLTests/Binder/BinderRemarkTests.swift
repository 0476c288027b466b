import KQL
import Testing

struct BinderRemarkTests {
    @Test(arguments: [
        ("Event | take 1", ["KQL3001"]), ("Events | where Devise == 1", ["KQL3002"]),
        ("Events | where strlenn(Device) > 1", ["KQL2001"]),
        ("Events | where strlen() > 1", ["KQL2002"]), ("Events | where strlen(Port) > 1", ["KQL2003"]),
        ("Events | where Device - 1 == 2", ["KQL2004"]),
        ("Events | where Device", ["KQL2005"]), ("Events | where Port == long(x)", ["KQL2006"]),
        ("Events | where count() > 1", ["KQL2007"]),
        ("Events | summarize count(), x = arg_max() - 1 by Device", ["KQL2002"]),
        ("let a = 1; a | take 1", ["KQL2008"]), ("Events | where toscalar(Users) in (Users) == Users", ["KQL3002"]),
        ("let a = 1; let a = 2; print a", ["KQL2010"]),
        ("let a = b; let b = a; print a", ["KQL3001", "KQL2009"]),
        ("let f = (n: long) { f(n) }; print f(1)", ["KQL2001"]),
        ("Users | join kind=outer EventDetails on Device", ["KQL2013"]),
        ("datatable (a: int, b: int) [1, 2, 3]", ["KQL2014"]),
        (#"declare pattern p = (a: string) { ("x") = { Users } }; p("y")"#, ["KQL2017"]),
        ("declare pattern p; p(\"x\") | take 1", ["KQL2017"]),
        (#"declare pattern p = (a: string) { ("x") = { Users"#, ["KQL1001"]),
        ("Users | join EventDetails", ["KQL2015"]), ("Events | fork (take 1)", ["KQL3003"]),
        ("union isfuzzy=true Users, Nothing", ["KQL3004"]),
        ("externaldata (a: string) [\"https://x.example\"]", ["KQL3003"]),
        ("Nothing | where Anything == 1 | extend x = Other | project x, y | project y, z", ["KQL3001", "KQL3002"]),
        ("let unused = Events | facet by Device; Users", ["KQL3003"]), ("Users | project User, User", []),
    ])
    func `says what is wrong once, with a stable code`(query: String, codes: [String]) {
        #expect(Sample.codes(query) == codes)
    }

    @Test func `evaluates a query in which only something unused is unknown`() {
        #expect(Sample.bind("let unused = Nothing | take 1; Users").query != nil)
        #expect(Sample.bind("union isfuzzy=true Users, (Nothing | where x)").query != nil)
        #expect(Sample.bind("Nothing").query == nil)
    }

    @Test func `names tables and functions in order of use`() {
        let binding = Sample.bind(
            "let a = Users | where isnotempty(User); Events | join (a) on Device | summarize count(), dcount(Port)"
        )
        #expect(binding.tables == ["Events", "Users"])
        #expect(binding.functions == ["isnotempty", "count", "dcount"])
        #expect(Sample.bind("search \"x\"").tables == ["*"])
        #expect(Sample.bind("union Ev*, Users").tables == ["Ev*", "Users"])
    }

    @Test func `shares what several places read`() {
        let binding = Sample.bind("let a = Events | summarize count() by Device; union a, a")
        #expect(binding.query?.shared.count == 1)
    }

    @Test func `stops functions that grow without end`() {
        var query = "let f0 = (x: long) { x + x };\n"
        for level in 1...30 { query += "let f\(level) = (x: long) { f\(level - 1)(x) + f\(level - 1)(x) };\n" }
        #expect(Sample.codes(query + "print f30(1)").contains("KQL2012"))
    }

    @Test(arguments: [
        (0..<10_000).map { "let a\($0 + 1) = a\($0) + 1;" }.joined() + "print a10000",
        (0..<60).map { "let a\($0 + 1) = a\($0) + a\($0);" }.joined() + "print a60",
        "let f = (x: long) { x + x }; print " + String(repeating: "f(", count: 60) + "1"
            + String(repeating: ")", count: 60),
        (0..<60).map { "let f\($0 + 1) = (x: long) { f\($0)(x + x) };" }.joined() + "print f60(1)",
        "EventDetails" + String(repeating: " | join EventDetails on Device", count: 4_000),
    ])
    func `stops values and rows that grow without end`(query: String) {
        let prelude = "let a0 = 1; let f0 = (x: long) { x };"
        #expect(Sample.codes(prelude + query).contains("KQL2016"))
    }

    @Test func `finds the nearest name`() {
        let remarks = Sample.bind("Events | where Devcie == \"a\"").diagnostics.filter { $0.code == "KQL3002" }
        #expect(remarks.map(\.message) == ["there is no column `Devcie`: did you mean `Device`?"])
    }
}

/// What becomes of columns that the schema lacks.
struct UnknownColumnTests {
    private let lenient = KQLBinder(schema: Sample.schema, unknownColumns: .empty)

    @Test(arguments: [
        "Users | where Nothing == 1", "Users | project User, Nothing", "Users | project-reorder Nothing, User",
        "Users | summarize arg_max(Nothing, *) by User",
    ])
    func `counts an unknown column as null where that is asked for, and warns`(query: String) {
        let binding = lenient.bind(KQLParser.parse(query))
        #expect(binding.query != nil)
        #expect(binding.diagnostics.map(\.code).contains("KQL3002"))
        #expect(Sample.bind(query).query == nil)
    }

    @Test(arguments: ["Nowhere | take 1", "print Nothing"])
    func `does not evaluate what is no column`(query: String) {
        #expect(lenient.bind(KQLParser.parse(query)).query == nil)
    }
}
