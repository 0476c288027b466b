import KQL
import Testing

struct KQLFormatterTests {
    private func formatted(_ text: String) throws -> String { try KQLFormatter.format(KQLParser.parse(text)) }

    @Test(arguments: FormatGolden.all) func `an example is formatted as agreed`(_ golden: FormatGolden) throws {
        try golden.expect(try formatted(try golden.query))
    }

    @Test(arguments: [
        ("T|where a==1|take 5", "T\n| where a == 1\n| take 5\n"),
        ("print -1, - 2, 3 - -4, a=-b", "print -1, -2, 3 - -4, a = -b\n"),
        ("T | project-away d* , ['x']", "T\n| project-away d*, ['x']\n"),
        ("print f ( 1,g( ) , ( 2 ) )", "print f(1, g(), (2))\n"),
        ("print d . a [ 0 ] [\"k\"]", "print d.a[0][\"k\"]\n"),
        (
            "T | join kind = inner hint . strategy = shuffle U on a",
            "T\n| join kind=inner hint.strategy=shuffle U on a\n"
        ),
        ("search in (T,U) a : \"x\"", "search in (T, U) a:\"x\"\n"),
        ("T | sort by a desc nulls last,b", "T\n| sort by a desc nulls last, b\n"),
        ("T | project-reorder a granny - asc", "T\n| project-reorder a granny-asc\n"),
        ("T | where a between(1..2) and b !in~('x')", "T\n| where a between (1 .. 2) and b !in~ ('x')\n"),
        ("T|mv-expand x to typeof( long )limit 5", "T\n| mv-expand x to typeof(long) limit 5\n"),
        ("T | render timechart with(title='a',ycolumns = b)", "T\n| render timechart with (title='a', ycolumns=b)\n"),
        ("set a;set b=true;T", "set a;\nset b = true;\nT\n"),
        ("#connect x\n;T", "#connect x\n;\nT\n"),
    ]) func `spaces stand around operators and not inside brackets`(_ query: String, _ expected: String) throws {
        #expect(try formatted(query) == expected)
    }

    @Test func `a literal keeps each byte`() throws {
        let literals = [
            "'a\tb'", "@'c:\\  '", "h\"x\u{A0}y\"", "datetime( 2026-01-01 )", "0x0F", "1.50", "```\r\n a \t\r\n```",
        ]
        for literal in literals { #expect(try formatted("print x=\(literal)") == "print x = \(literal)\n") }
    }

    @Test func `odd spaces and line ends become plain ones`() throws {
        let text = "\u{FEFF}\u{A0}T\u{202F}|\u{A0}where\u{3000}a ==\u{200B}1 \r\n\r\n\t| take\u{2003}5\r\n\r\n"
        #expect(try formatted(text) == "T\n| where a == 1\n| take 5\n")
    }

    @Test func `one empty line stays between statements and none inside them`() throws {
        let text = "\n\nlet a = 1;let b = 2;\n\n\n\n// why\n\n\nT\n\n| take a\n\n\n"
        #expect(try formatted(text) == "let a = 1;\nlet b = 2;\n\n// why\n\nT\n| take a\n")
    }

    @Test func `a comment stays between its tokens`() throws {
        let text = "T // table\n// next\n| where a == // eq\n 1 and /*/b/*/ == 2"
        #expect(throws: KQLFormattingError.self) { try formatted(text) }
        let query = "T // table  \n // next\n| where f( // open\n a,\n// second\nb // last\n) // closed\n;// end\n//bye"
        let expected = """
            T // table
            // next
            | where f( // open
                a,
                // second
                b // last
            ) // closed
            ; // end
            //bye

            """
        #expect(try formatted(query) == expected)
    }

    @Test func `a list is broken past a hundred columns, and where its author broke it`() throws {
        let names = (1...12).map { "Column\($0)" }
        let long = "T\n| project\n" + names.map { "    \($0)" }.joined(separator: ",\n") + "\n"
        #expect(try formatted("T | project " + names.joined(separator: ",")) == long)
        #expect(try formatted("T | project a,\nb") == "T\n| project\n    a,\n    b\n")
        #expect(try formatted("T | project a,\nb, c") == "T\n| project a, b, c\n")
        #expect(try formatted("T | where a\nand b or c") == "T\n| where a\n        and b\n    or c\n")
    }

    @Test func `a name of a type apart from its bracket does not become a literal`() throws {
        let query = KQLParser.parse("T | partition by date\n(take 1) | extend x = int\n(a)")
        try #require(query.isValid)
        let again = KQLParser.parse(try KQLFormatter.format(query))
        #expect(again.tokens.map(\.kind) == query.tokens.map(\.kind))
    }

    @Test func `a query with errors of syntax is not formatted`() {
        let error = #expect(throws: KQLFormattingError.self) { try formatted("T | where (a == 1 | take 5") }
        #expect(error?.diagnostics.first?.code == "KQL1001")
        #expect(error?.diagnostics.allSatisfy(\.isSyntaxError) == true)
    }

    @Test(arguments: [("", ""), (" \n\t\n", ""), ("// only this  ", "// only this\n"), (";", ";\n")])
    func `a text without statements keeps its comments`(_ text: String, _ expected: String) throws {
        #expect(try formatted(text) == expected)
    }

    @Test func `deep and long queries are formatted`() throws {
        let deep = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
        #expect(try formatted("print " + deep) == "print " + deep + "\n")
        let conditions = (0..<5_000).map { "a\($0) == \($0)" }.joined(separator: " or ")
        #expect(try formatted("T | where " + conditions).split(separator: "\n").count == 5_001)
    }
}
