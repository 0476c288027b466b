import KQL
import KQLEngine

/// One query in both languages; the answers are the same on the sample data.
struct MeasuredQuery {
    let name: String
    let kql: String
    /// Nil where SQLite has nothing of the kind.
    let sql: String?

    static let all =
        filters + [
            MeasuredQuery(
                name: "summarize count() by, 10,000 groups",
                kql: "Events | summarize count() by Account",
                sql: "SELECT Account, count(*) FROM Events GROUP BY Account"
            ),
            MeasuredQuery(
                name: "summarize count(), dcount, make_set, max by, 10,000 groups",
                kql: """
                    Events
                    | summarize count(), dcount(FileName), make_set(FileName), max(Timestamp) by Account
                    """,
                sql: """
                    SELECT Account, count(*), count(DISTINCT FileName), json_group_array(DISTINCT FileName), max(Timestamp)
                    FROM Events GROUP BY Account
                    """
            ),
            MeasuredQuery(
                name: "join with 10,000 rows",
                kql: "Events | join kind=inner Users on Account | summarize sum(Id)",
                sql: "SELECT sum(Id) FROM Events JOIN Users USING (Account)"
            ),
            MeasuredQuery(
                name: "top 10 by a number",
                kql: "Events | top 10 by Port desc | project Port, Command",
                sql: "SELECT Port, Command FROM Events ORDER BY Port DESC LIMIT 10"
            ),
            MeasuredQuery(
                name: "top 10 by a text",
                kql: "Events | top 10 by Command asc | project Port, Command",
                sql: "SELECT Port, Command FROM Events ORDER BY Command LIMIT 10"
            ),
            MeasuredQuery(
                name: "sort all by two columns",
                kql: "Events | sort by Port asc, Timestamp desc | project Port",
                sql: "SELECT Port FROM Events ORDER BY Port, Timestamp DESC"
            ),
            MeasuredQuery(
                name: "distinct of two columns",
                kql: "Events | distinct Account, FileName | count",
                sql: "SELECT count(*) FROM (SELECT DISTINCT Account, FileName FROM Events)"
            ),
        ]

    /// On `FileName`, of which 500 differ, and on `Command`, of which nearly all differ.
    private static let filters = [
        filter("==, few texts", "FileName == 'process77.exe'", "FileName = 'process77.exe'"),
        filter("==, all differ", "Command == 'nothing like it'", "Command = 'nothing like it'"),
        filter("=~, all differ", "Command =~ 'Nothing Like It'", "Command = 'Nothing Like It' COLLATE NOCASE"),
        filter("has, few texts", "FileName has 'process77'", "FileName LIKE '%process77.%'"),
        filter("has, in a few rows", "Command has '10.20.30.7'", "Command LIKE '% 10.20.30.7'"),
        filter("has, in all rows", "Command has 'powershell'", "Command LIKE '%powershell.%'"),
        filter("contains, in no row", "Command contains 'zzzzzz'", "Command LIKE '%zzzzzz%'"),
        filter("contains, in 1 of 36 rows", "Command contains 'SHELL.exe -enc a'", "Command LIKE '%SHELL.exe -enc a%'"),
        filter("contains, in all rows", "Command contains 'Shell.exe -e'", "Command LIKE '%Shell.exe -e%'"),
        filter("contains_cs, in all rows", "Command contains_cs 'shell.exe -e'", "instr(Command, 'shell.exe -e')"),
        filter("!contains, in all rows", "Command !contains 'Shell.exe -e'", "Command NOT LIKE '%Shell.exe -e%'"),
        filter("startswith, in all rows", "Command startswith 'PowerShell'", "Command LIKE 'PowerShell%'"),
        filter("endswith, in 1 of 256 rows", "Command endswith '.30.7'", "Command LIKE '%.30.7'"),
        filter(
            "in~, few texts",
            "FileName in~ ('PROCESS1.exe', 'c')",
            "FileName COLLATE NOCASE IN ('PROCESS1.exe', 'c')"
        ),
        filter("has_any, in some rows", "Command has_any ('10.20.30.7', 'zz', '10.1.2.7')", nil),
        filter("matches regex, few texts", #"FileName matches regex @"^process7\d\.""#, nil),
        filter("matches regex, in some rows", #"Command matches regex @"10\.20\.\d+\.7$""#, nil),
        filter("matches regex, in all rows", #"Command matches regex @"-enc\s+[a-z0-9]{5,}""#, nil),
    ]

    private static func filter(_ name: String, _ predicate: String, _ condition: String?) -> MeasuredQuery {
        MeasuredQuery(
            name: "where " + name,
            kql: "Events | where \(predicate) | count",
            sql: condition.map { "SELECT count(*) FROM Events WHERE \($0)" }
        )
    }

    func bound() throws -> BoundQuery {
        let binding = KQLBinder(schema: Self.schema).bind(KQLParser.parse(kql))
        guard let query = binding.query else { throw Unbound(query: name, remarks: binding.diagnostics) }
        return query
    }

    private static let schema = KQLSchema(tables: [
        KQLTable(name: "Events", columns: SampleEvents.columns),
        KQLTable(name: "Users", columns: SampleUsers.columns),
    ])
}

/// A query of the benchmark with a mistake.
struct Unbound: Error {
    let query: String
    let remarks: [KQLDiagnostic]
}
