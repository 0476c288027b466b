import KQL
import KQLEngine
import Testing

/// Queries in text form against the rows that they give.
struct OperatorTests {
    private static let events = """
        let Events = datatable(Id:long, Name:string, Size:long, At:datetime, Tags:dynamic) [
            1, 'alpha', 10, datetime(2026-01-01 10:00), dynamic(['x','y']),
            2, 'beta', 20, datetime(2026-01-01 11:00), dynamic([]),
            3, 'alpha', long(null), datetime(2026-01-02), dynamic(null),
            4, '', 5, datetime(null), dynamic(['z'])
        ];
        """

    @Test(arguments: [
        ("Events | where Size > 5 | project Id", "[[1],[2]]"),
        ("Events | where Size != 10 | project Id", "[[2],[3],[4]]"),
        ("Events | where not(Size > 5) | project Id", "[[4]]"),
        ("Events | where Size == long(null) | project Id", "[]"),
        ("Events | where isnull(Size) or Name == '' | project Id", "[[3],[4]]"),
        ("Events | where Size between (5 .. 10) | project Id", "[[1],[4]]"),
        ("Events | where Name in ('alpha', 'gamma') and Id > 1 | project Id", "[[3]]"),
        ("Events | where Id in ((Events | where Name == 'alpha' | project Id)) | count", "[[2]]"),
        ("Events | take 2 | project Id", "[[1],[2]]"),
        ("Events | take 0 | count", "[[0]]"),
        ("Events | sort by Size desc | project Id", "[[2],[1],[4],[3]]"),
        ("Events | sort by Size asc | project Id", "[[3],[4],[1],[2]]"),
        ("Events | sort by Size asc nulls last | project Id", "[[4],[1],[2],[3]]"),
        ("Events | sort by Name asc, Id desc | project Id", "[[4],[3],[1],[2]]"),
        ("Events | top 1 by Size | project Id", "[[2]]"),
        ("Events | distinct Name", #"[["alpha"],["beta"],[""]]"#),
        ("Events | extend Double = Size * 2 | where Id == 2 | project Double", "[[40]]"),
        ("Events | project-away Tags, At | where Id == 1", #"[[1,"alpha",10]]"#),
        ("Events | project-rename Key = Id | project Key | take 1", "[[1]]"),
        ("Events | count", "[[4]]"),
        (
            "Events | getschema | project ColumnName, ColumnOrdinal, ColumnType | take 2",
            #"[["Id",0,"long"],["Name",1,"string"]]"#
        ),
        ("Events | serialize N = row_number() | project Id, N | take 2", "[[1,1],[2,2]]"),
        (
            "Events | serialize | extend P = prev(Id), X = next(Id, 2, -1) | project Id, P, X",
            "[[1,null,3],[2,1,4],[3,2,-1],[4,3,-1]]"
        ),
        ("range x from 1 to 10 step 4", "[[1],[5],[9]]"),
        ("range x from 10 to 1 step -4", "[[10],[6],[2]]"),
        ("range x from 1 to 0 step 1 | count", "[[0]]"),
        ("range t from datetime(2026-01-01) to datetime(2026-01-02) step 12h | count", "[[3]]"),
        ("print x = 1, y = 'a'", #"[[1,"a"]]"#),
        ("print toscalar(Events | summarize max(Size))", "[[20]]"),
    ])
    func `passes rows through operators`(text: String, rows: String) throws {
        #expect(try query(Self.events + text).json == rows)
    }

    @Test(arguments: [
        ("Events | mv-expand Tags | project Id, Tags", #"[[1,"x"],[1,"y"],[3,null],[4,"z"]]"#),
        (
            "Events | mv-expand with_itemindex=I Tags to typeof(string) | project Id, I, Tags",
            #"[[1,0,"x"],[1,1,"y"],[3,0,""],[4,0,"z"]]"#
        ),
        ("print a = dynamic([1,2,3]), b = dynamic(['x']) | mv-expand a, b", #"[[1,"x"],[2,null],[3,null]]"#),
        ("print a = dynamic({'k':1,'l':2}) | mv-expand a", #"[[{"k":1}],[{"l":2}]]"#),
        ("print a = dynamic({'k':1,'l':2}) | mv-expand kind=array a", #"[[["k",1]],[["l",2]]]"#),
        ("print a = range(1, 10) | mv-expand a to typeof(long) limit 3", "[[1],[2],[3]]"),
    ])
    func `expands arrays and bags`(text: String, rows: String) throws {
        #expect(try query(Self.events + text).json == rows)
    }

    @Test(arguments: [
        ("Events | summarize count() by Name", #"[["alpha",2],["beta",1],["",1]]"#),
        ("Events | summarize count(), sum(Size), avg(Size), min(Size), max(Size)", "[[4,35,11.666666666666666,5,20]]"),
        (
            "Events | where false | summarize count(), sum(Size), min(Size), make_list(Id), avg(Size)",
            #"[[0,0,null,[],"NaN"]]"#
        ),
        ("Events | where false | summarize count() by Name", "[]"),
        (
            "Events | summarize countif(Size > 5), sumif(Size, Id > 1), dcount(Name), count_distinct(Size)",
            "[[2,25,3,3]]"
        ),
        ("Events | summarize make_list(Size), make_set(Name)", #"[[[10,20,5],["alpha","beta",""]]]"#),
        ("Events | summarize make_list(Id, 2), make_list_if(Id, Size > 5)", "[[[1,2],[1,2]]]"),
        ("Events | summarize make_list_with_nulls(Size)", "[[[10,20,null,5]]]"),
        ("Events | summarize arg_max(Size, Name), arg_min(Size, Id)", #"[[20,"beta",5,4]]"#),
        ("Events | summarize arg_max(At, *) by Name | project Name, Id", #"[["alpha",3],["beta",2],["",4]]"#),
        ("Events | summarize take_any(Size) by Name", #"[["alpha",10],["beta",20],["",5]]"#),
        (
            "Events | summarize count() by bin(At, 1d) | where isnotnull(At)",
            #"[["2026-01-01T00:00:00.0000000Z",2],["2026-01-02T00:00:00.0000000Z",1]]"#
        ),
        ("range x from 1 to 100 step 1 | summarize percentile(x, 50), percentiles(x, 5, 95)", "[[50,5,95]]"),
        (
            "range x from 1 to 4 step 1 | summarize round(stdev(x), 4), variance(x), stdevp(x), variancep(x)",
            "[[1.291,1.6666666666666667,1.118033988749895,1.25]]"
        ),
        (
            "print a = dynamic({'x':1}) | union (print a = dynamic({'x':2,'y':3})) | summarize make_bag(a)",
            #"[[{"x":1,"y":3}]]"#
        ),
        (
            "Events | summarize max(Name), min(At), max(At)",
            #"[["beta","2026-01-01T10:00:00.0000000Z","2026-01-02T00:00:00.0000000Z"]]"#
        ),
    ])
    func `summarizes`(text: String, rows: String) throws {
        #expect(try query(Self.events + text).json == rows)
    }

    @Test(arguments: [
        ("innerunique", #"[[1,"a","p"],[1,"a","q"],[2,"b","r"]]"#),
        ("inner", #"[[1,"a","p"],[1,"a","q"],[1,"A","p"],[1,"A","q"],[2,"b","r"]]"#),
        ("leftouter", #"[[1,"a","p"],[1,"a","q"],[1,"A","p"],[1,"A","q"],[2,"b","r"],[3,"c",""],[null,"n",""]]"#),
        ("rightouter", #"[[1,"a","p"],[1,"a","q"],[1,"A","p"],[1,"A","q"],[2,"b","r"],[null,"","s"],[null,"","t"]]"#),
    ])
    func `joins`(kind: String, rows: String) throws {
        let text = """
            let L = datatable(K:long, V:string) [1,'a', 1,'A', 2,'b', 3,'c', long(null),'n'];
            let R = datatable(K:long, W:string) [1,'p', 1,'q', 2,'r', 4,'s', long(null),'t'];
            L | join kind=\(kind) R on K | project K, V, W
            """
        #expect(try query(text).json == rows)
    }

    @Test(arguments: [
        ("leftsemi", #"[[1],[1],[2]]"#), ("leftanti", #"[[3],[null]]"#), ("rightsemi", #"[[1],[1],[2]]"#),
        ("rightanti", #"[[4],[null]]"#), ("fullouter", "[[1],[1],[1],[1],[2],[3],[null],[null],[null]]"),
    ])
    func `joins one side`(kind: String, rows: String) throws {
        let text = """
            let L = datatable(K:long, V:string) [1,'a', 1,'A', 2,'b', 3,'c', long(null),'n'];
            let R = datatable(K:long, W:string) [1,'p', 1,'q', 2,'r', 4,'s', long(null),'t'];
            L | join kind=\(kind) R on K | project K
            """
        #expect(try query(text).json == rows)
    }

    @Test(arguments: [
        ("union withsource=T A, B | project T, x, y", #"[["A",1,""],["A",2,""],["B",2,"b"]]"#),
        ("union withsource=T A, B | where T == 'B' or x == 1 | project x", "[[1],[2]]"),
        ("union A, B | where y == '' | project x", "[[1],[2]]"),
        ("union kind=inner A, B | project x", "[[1],[2],[2]]"),
        ("search in (A, B) 'b' | project x", "[[2]]"),
        ("search in (A, B) '2' | count", "[[2]]"),
        ("union A, (B | summarize n = count()) | summarize sum(x), sum(n)", "[[3,1]]"),
    ])
    func `unites tables`(text: String, rows: String) throws {
        let tables = [
            "A": ColumnTable(columns: [KQLColumn("x", .long)], rows: [[.long(1)], [.long(2)]]),
            "B": ColumnTable(
                columns: [KQLColumn("x", .long), KQLColumn("y", .string)],
                rows: [[.long(2), .string("b")]]
            ),
        ]
        #expect(try query(text, tables: tables).json == rows)
    }
}
