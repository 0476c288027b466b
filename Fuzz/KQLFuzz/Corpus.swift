import KQL

/// What the mutations start from: a query for each area of the language.
enum Corpus {
    static let schema = KQLSchema(tables: [
        KQLTable(name: "T", columns: [KQLColumn("a", .long), KQLColumn("b", .string), KQLColumn("t", .datetime)]),
        KQLTable(name: "U", columns: [KQLColumn("a", .string), KQLColumn("d", .dynamic), KQLColumn("r", .real)]),
    ])

    static let queries = [
        "T | where a == 1 and b has \"x\" or t > ago(1d) | project a, c = strlen(b) | take 10",
        "let x = 5; let f = (n: long, m: string = \"y\") { T | where a > n }; f(x) | summarize count() by bin(t, 1h)",
        "union withsource=S isfuzzy=true T, (U | where a =~ 'q'), V* | search \"p*\" and a:\"z\" | count",
        "T | join kind=leftouter (U | extend k = tolong(a)) on $left.a == $right.k | lookup U on b",
        "U | mv-expand x = d.list to typeof(long) limit 5 | mv-apply y = d on (where y > 1 | top 1 by tostring(y))",
        "print dynamic({\"k\": [1, -2.5, null, true, \"s\"]}), datetime(2026-01-01), 1.5h, @\"C:\\\", h'x', ```\nq\n```",
        "T | parse kind=regex b with * \"n=\" n: long \",\" * | make-series avg(a) default=0 on t from ago(1d) to now() step 1h by b",
        "datatable (a: long, b: string) [1, \"x\", 2, \"y\"] | evaluate pivot(b, sum(a)) | render timechart with (title='q')",
        "T | scan with_match_id=m declare (z: long = 0) with (step s: a > 1 => z = s.z + 1; step e output=last: true;)",
        "T | summarize arg_max(t, *), make_set(b), percentiles(a, 5, 95) by b | sort by a asc nulls last | top-nested 3 of b by sum(a)",
        "externaldata (a: string) [h@\"https://x.example/q.csv\"] with (format=\"csv\") | where a in ((T | project b)) // end",
        "set notruncation;\r\ndeclare query_parameters (p: string = \"x\");\u{A0}T\u{FEFF}| where b !in~ (p, 'y') | getschema",
    ]

    static let pieces = [
        "|", ";", "(", ")", "[", "]", "{", "}", "\"", "'", "\\", "@", "```", ",", "=", "==", "..", ".", ":", "*", "-",
        " in ", " and ",
        " or ", "let q = ", "where ", "union ", "search ", "not(", "dynamic(", "datetime(", "1", "0x", "1e", "\n", "//",
        "\0", "😀", "\u{301}",
        "((((((((", "f(f(f(", "a.b[", "T", "toscalar(", "materialize(", "() {", "$left.", "!", "~", "h\"", "#",
    ]
}
