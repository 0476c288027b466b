import KQL
import Testing

struct ParserTests {
    @Test(arguments: [
        "T", "T | where a == 1", "T | filter a", "let x = 1; T | take x",
        "let f = (a: long, b: string = \"x\") { a }; print f(1)",
        "let v = view () { T | count }; v", "let f = (T: (a: long, *), n: int) { T | take n }; f(T, 1)",
        "set notruncation; T",
        "set query_take_max_records = 10; T", "declare query_parameters(a: string = \"x\"); T | where b == a",
        "alias database d = cluster(\"c\").database(\"d\"); T", "restrict access to (T); T",
        "T | project a, b = c, ['d e']",
        "T | extend (a, b) = f(c)",
        "T | project-away a*, *b | project-keep c | project-rename d = e | project-reorder f asc, *",
        "T | sort by a asc nulls first, b", "T | order by a desc", "T | top 5 by a", "T | limit 5",
        "T | summarize count() by bin(a, 1h), b", "T | summarize hint.strategy=shuffle by a", "T | summarize",
        "T | join kind=inner (U | where a) on a, $left.b == $right.c", "T | join hint.strategy=broadcast U on a",
        "T | lookup kind=leftouter U on a", "union T, U",
        "union kind=outer withsource=S isfuzzy=true T*, (U | where a), *",
        "T | union U", "search \"a\"", "search in (T, U*) \"a\" and b:\"c*\" or d == 1",
        "search kind=case_sensitive \"x\" | take 1",
        "T | search \"a\"", "find in (T) where a == 1 project b, c: string", "find \"x\"", "print 1, a = 2",
        "print a = 1 | extend b = a",
        "range x from 1 to 10 step 2", "T | mv-expand a",
        "T | mv-expand with_itemindex=i x = a to typeof(long), b limit 10",
        "T | mv-apply x = a to typeof(string) on (where x == 1 | top 1 by x)",
        "T | parse a with * \"x=\" b: long \",\" *",
        "T | parse kind=regex flags=U a with \"x\" b", "T | parse-where a with \"x\" b",
        "T | parse-kv a as (b: long) with (pair_delimiter=',')",
        "T | make-series n = count() default = 0 on t from a to b step 1h by c",
        "T | make-series avg(x) on t in range(a, b, 1h)",
        "T | evaluate bag_unpack(a)", "T | evaluate pivot(a, count()): (b: long)", "T | invoke f(1)",
        "T | partition by a (top 1 by b)", "T | partition hint.strategy=native by a { top 1 by b }",
        "T | fork (count) x = (take 1)",
        "T | facet by a, b with (take 1)",
        "T | scan declare (n: long = 0) with (step s: a > 1 => n = 2; step r output=last: true;)",
        "T | as hint.materialized=true U | join (U) on a", "T | getschema", "T | count", "T | count as n",
        "T | consume",
        "T | serialize n = row_number()", "T | render timechart with (title=\"a, b\", xcolumn=c)", "T | sample 5",
        "T | sample-distinct 5 of a", "T | top-nested 3 of a by count(), top-nested 2 of b by sum(c)",
        "T | top-hitters 5 of a by b",
        "T | reduce by a with threshold=0.5", "T | distinct *", "T | distinct a, b",
        "datatable (a: long, b: string) [1, \"x\", 2, \"y\",]",
        "externaldata (a: string) [@\"https://x.example\"] with (format=\"csv\", ignoreFirstRecord=true)",
        "T | where a in (1, 2) and b !in~ (\"x\") and c has_any (dynamic([1])) and d between (1 .. 2) or e !between (ago(1d) .. now())",
        "T | where a.b.c[\"d\"][0].['e'] == 1", "T | where * has \"x\"", "T | where not(a) and -b < +c % 2",
        "print dynamic({\"a\": [1, -2.5, null, true, datetime(2020-01-01), dynamic([1])], 'b': {}})",
        "print \"a\" 'b' @\"c\"",
        "database(\"d\").T | take 1", "cluster('c').database('d').T*", "toscalar(T | count)",
        "print toscalar(T | summarize max(a)) + 1",
        "T | where a matches regex @\"x\" and b startswith_cs \"y\" and c !contains \"z\" and d =~ \"e\" and f !~ \"g\" and h <> 1",
        "", " // nothing\n", ";;", "T | where a == 1 // comment", "T\n| where a\n\n| take 1;",
        "macro-expand entity_group [a.b] as X (X.T | count)",
    ])
    func `takes what the service takes`(query: String) {
        let parsed = KQLParser.parse(query)
        #expect(parsed.isValid, "\(parsed.diagnostics.map { $0.rendered(in: query) })")
    }

    @Test(arguments: [
        ("a + b * c", "(a + (b * c))"), ("a - b - c", "((a - b) - c)"), ("a or b and c", "(a or (b and c))"),
        ("a == b + c", "(a == (b + c))"), ("a + b has 'c'", "(a + (b has 'c'))"), ("a and b and c", "(a and b and c)"),
        ("a < b == c", "((a < b) == c)"), ("-a * b", "((-a) * b)"), ("a.b[0].c", "(((a.b)[0]).c)"),
        ("a in (1) and b", "((a in (1)) and b)"),
    ])
    func `binds operators as Kusto does`(expression: String, tree: String) throws {
        let parsed = try #require(KQLParser.parse("print " + expression).printed)
        #expect(Self.shape(parsed, KQLParser.parse("print " + expression)) == tree)
    }

    private static func shape(_ expression: KQLExpression, _ query: ParsedQuery) -> String {
        func inner(_ each: KQLExpression) -> String { shape(each, query) }
        switch expression.kind {
        case .binary(let operation, let left, let right):
            return "(\(inner(left)) \(operation.rawValue) \(inner(right)))"
        case .all(let operands): return "(" + operands.map(inner).joined(separator: " and ") + ")"
        case .any(let operands): return "(" + operands.map(inner).joined(separator: " or ") + ")"
        case .negated(let operand): return "(-\(inner(operand)))"
        case .member(let left, let name): return "(\(inner(left)).\(name.text))"
        case .element(let left, let key): return "(\(inner(left))[\(inner(key))])"
        case .list(let operation, let left, let items):
            return "(\(inner(left)) \(operation.rawValue) (\(items.map(inner).joined(separator: ", "))))"
        default: return query.text(in: expression.range)
        }
    }

    @Test func `knows where statements and operators stand`() {
        let marked = MarkedQuery("1️⃣let x = 12️⃣; 3️⃣T | 4️⃣where a5️⃣ | 6️⃣take x7️⃣")
        let parsed = KQLParser.parse(marked.text)
        #expect(
            parsed.statements.map(\.range) == [
                marked.offsets[0]..<marked.offsets[1], marked.offsets[2]..<marked.offsets[6],
            ]
        )
        #expect(
            parsed.operators.map(\.range) == [
                marked.offsets[3]..<marked.offsets[4], marked.offsets[5]..<marked.offsets[6],
            ]
        )
        #expect(parsed.statements[0].declaredName?.text == "x")
    }

    @Test func `gives older operators their present names`() {
        let parsed = KQLParser.parse("T | filter a | limit 1 | order by b | mvexpand c")
        #expect(parsed.operators.map(\.name) == ["where", "take", "sort", "mv-expand"])
    }
}
