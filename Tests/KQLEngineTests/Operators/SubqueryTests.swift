import KQL
import KQLEngine
import Testing

/// Operators that run a pipeline of their own, or look at rows in their order.
struct SubqueryTests {
    @Test(arguments: [
        (
            "datatable(g:string, a:dynamic)['x', dynamic([3,1,2]), 'y', dynamic([]), 'z', dynamic(null)] | mv-apply a to typeof(long) on (top 1 by a)",
            #"[["x",3],["z",null]]"#
        ),
        (
            "datatable(g:string, a:dynamic)['x', dynamic([3,1])] | mv-apply with_itemindex=i e=a to typeof(long) on (where e > 1 | project i, e)",
            #"[["x",[3,1],0,3]]"#
        ),
        (
            "datatable(g:string, v:long)['x',1,'y',2,'x',3] | partition by g (top 1 by v) | sort by g asc",
            #"[["x",3],["y",2]]"#
        ),
        (
            "datatable(g:string, v:long)['x',1,'y',2,'x',3] | partition hint.strategy=native by g (summarize t=sum(v)) | sort by t asc",
            "[[2],[4]]"
        ),
    ])
    func `runs a subquery over parts of the rows`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }

    @Test(arguments: [
        (
            "datatable(t:datetime, v:long)[datetime(2026-01-01), 1, datetime(2026-01-03 05:00), 2] | make-series s=sum(v) on t from datetime(2026-01-01) to datetime(2026-01-04) step 1d",
            #"[[[1,0,2],["2026-01-01T00:00:00.0000000Z","2026-01-02T00:00:00.0000000Z","2026-01-03T00:00:00.0000000Z"]]]"#
        ),
        (
            "datatable(k:string, t:long, v:real)['a',0,1,'b',2,4,'a',3,2] | make-series s=avg(v) default=real(null) on t step 1 by k",
            #"[["a",[1.0,null,null,2.0],[0,1,2,3]],["b",[4.0],[2]]]"#
        ),
        ("datatable(t:long)[1,2,5] | make-series c=count() on t in range(0, 6, 2)", "[[[1,1,1,0],[0,2,4,6]]]"),
    ])
    func `makes series`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }

    @Test(arguments: [
        (#"p("a").x"#, "[[1]]"), (#"p("a")["y z"] | extend m = n + 1"#, "[[2,3]]"),
        (#"union p('a').["x"], (print n=5) | summarize sum(n)"#, "[[6]]"),
    ])
    func `puts in what a pattern stands for`(call: String, rows: String) throws {
        let pattern =
            #"declare pattern p = (k:string)[s:string] { ("a").["x"] = { print n=1 }; ("a").["y z"] = { print n=2 } };"#
        #expect(try query(pattern + call).json == rows)
    }

    @Test(arguments: ["0", "-1", "real(null)"])
    func `refuses a series with a step that leads nowhere`(step: String) {
        let error = #expect(throws: EngineError.self) {
            try query("print t=1 | make-series count() on t from 0 to 5 step \(step)")
        }
        #expect(error?.code == .invalidArgument)
    }

    @Test(arguments: [
        (
            "find in (A, B) where Id == 2",
            #"[["A",2,"x",{"Left":10}],["B",2,"y",{"Right":true}]]"#
        ),
        ("find withsource=T in (A, B) where Name == 'y' project Id, T", #"[["B",2]]"#),
        (
            "find in (A, B) where Id == 2 project pack(*), Name",
            #"[["A",{"Id":2,"Left":10},"x"],["B",{"Id":2,"Right":true},"y"]]"#
        ),
        ("find in (A, B) where Left == 10 | project source_, Id", #"[["A",2]]"#),
    ])
    func `finds rows in several tables`(text: String, rows: String) throws {
        let tables = [
            "A": ColumnTable(
                columns: [KQLColumn("Id", .long), KQLColumn("Name", .string), KQLColumn("Left", .long)],
                rows: [[.long(1), .string("w"), .long(5)], [.long(2), .string("x"), .long(10)]]
            ),
            "B": ColumnTable(
                columns: [KQLColumn("Id", .long), KQLColumn("Name", .string), KQLColumn("Right", .bool)],
                rows: [[.long(2), .string("y"), .bool(true)]]
            ),
        ]
        #expect(try query(text, tables: tables).json == rows)
    }

    @Test
    func `refuses a series without end`() {
        let error = #expect(throws: EngineError.self) {
            try query("print t=1 | make-series count() on t from 0 to 9223372036854775807 step 1")
        }
        #expect(error?.code == .tooManyRows)
    }

    @Test(arguments: [
        (
            "range x from 1 to 5 step 1 | scan declare (total:long=0) with (step s: true => total = x + s.total;) | project total",
            "[[1],[3],[6],[10],[15]]"
        ),
        (
            "datatable(x:long)[1,long(null),3] | scan with (step s: true => x = iff(isnull(x), s.x, x);)",
            "[[1],[1],[3]]"
        ),
        (
            "datatable(t:long, e:string)[1,'in',2,'out',3,'out',4,'in',5,'out'] | scan with_match_id=m declare (start:long) with (step a output=none: e == 'in' => start = t; step b: e == 'out' => start = a.start;) | project m, start, t",
            "[[0,1,2],[0,1,3],[1,4,5]]"
        ),
    ])
    func `scans for sequences`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }

    @Test(arguments: [
        ("range x from 1 to 5 step 1 | sample 2 | count", "[[2]]"),
        ("datatable(a:string)['x','x','y'] | sample-distinct 5 of a | sort by a asc", #"[["x"],["y"]]"#),
        ("datatable(a:string,v:long)['x',1,'x',2,'y',9] | top-hitters 1 of a by v", #"[["y",9]]"#),
        ("datatable(a:string,v:long)['x',1,'x',2,'y',9] | top-hitters 1 of a", #"[["x",2]]"#),
    ])
    func `takes samples and the most frequent`(text: String, rows: String) throws {
        #expect(try query(text).json == rows)
    }
}
